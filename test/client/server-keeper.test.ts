import type { BaseLanguageClient } from 'vscode-languageclient';
import { describe, expect, it } from 'vitest';
import { createServerKeeper, type KeeperHost, type ServerKeeper } from '../../client/src/session/server-keeper.ts';

/** A client with a server that ends when it is told to. */
interface Puppet {
  readonly client: BaseLanguageClient;
  readonly told: string[];
  /** Answers the start. */
  ready(): void;
  /** The server ends by itself; a start that has not been answered fails. */
  die(): void;
}

interface World {
  readonly keeper: ServerKeeper;
  readonly puppets: readonly Puppet[];
  readonly states: readonly string[];
  /** Waits for a client of that number. */
  readonly puppet: (index: number) => Promise<Puppet>;
}

function makePuppet(ended: () => void): Puppet {
  const told: string[] = [];
  let running = false;
  let settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null = null;
  const client = {
    isRunning: () => running,
    start: () => new Promise<void>((resolve, reject) => { settle = { resolve, reject }; }),
    stop: () => {
      told.push('stop');
      running = false;
      return Promise.resolve();
    },
    dispose: () => {
      told.push('dispose');
      return Promise.resolve();
    },
  } as unknown as BaseLanguageClient;
  return {
    client, told,
    ready: () => {
      running = true;
      settle?.resolve();
    },
    die: () => {
      running = false;
      ended();
      settle?.reject(new Error('connection got disposed'));
    },
  };
}

function makeWorld(allowed: number): World {
  const puppets: Puppet[] = [];
  const states: string[] = [];
  let crashes = 0;
  const host: KeeperHost = {
    connect: (ended) => {
      const puppet = makePuppet(ended);
      puppets.push(puppet);
      return Promise.resolve(puppet.client);
    },
    enter: (state) => { states.push(state); },
    mayStartAnother: () => {
      crashes += 1;
      states.push(crashes > allowed ? 'failed' : 'restarting');
      return crashes <= allowed;
    },
    log: { error: () => undefined, warn: () => undefined } as unknown as KeeperHost['log'],
  };
  const puppet = async (index: number): Promise<Puppet> => {
    for (;;) {
      const found = puppets[index];
      // One more round, so that it has been started as well.
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (found !== undefined) return found;
    }
  };
  return { keeper: createServerKeeper(host), puppets, states, puppet };
}

describe('the keeper of the server', () => {
  it('starts one server, however many ask', async () => {
    const { keeper, puppets, puppet, states } = makeWorld(1);
    const asked = [keeper.client(), keeper.client()];
    (await puppet(0)).ready();
    expect(await Promise.all(asked)).toEqual([puppets[0]?.client, puppets[0]?.client]);
    expect(keeper.running()).toBe(puppets[0]?.client);
    expect([puppets.length, states]).toEqual([1, ['starting', 'running']]);
  });

  it('starts another one when it ends, and hands that to those who ask meanwhile', async () => {
    const { keeper, puppet, states } = makeWorld(1);
    void keeper.client();
    const first = await puppet(0);
    first.ready();
    await keeper.client();
    first.die();
    expect(keeper.running()).toBe(null);
    const asked = keeper.client();
    const second = await puppet(1);
    second.ready();
    expect(await asked).toBe(second.client);
    expect([first.told, states]).toEqual([['dispose'], ['starting', 'running', 'restarting', 'running']]);
  });

  it('starts another one when it ends while it is being started', async () => {
    const { keeper, puppet, states } = makeWorld(1);
    const asked = keeper.client();
    (await puppet(0)).die();
    (await puppet(1)).ready();
    expect(await asked).toBe((await puppet(1)).client);
    expect(states).toEqual(['starting', 'restarting', 'running']);
  });

  it('takes one that ends in the moment in which it is ready for one that has ended', async () => {
    const { keeper, puppet } = makeWorld(1);
    const asked = keeper.client();
    const first = await puppet(0);
    first.ready();
    first.die();
    const second = await puppet(1);
    second.ready();
    expect(await asked).toBe(second.client);
  });

  it('gives up when it is told to, once, and starts again when somebody asks', async () => {
    const { keeper, puppet, puppets, states } = makeWorld(1);
    const asked = keeper.client();
    (await puppet(0)).die();
    (await puppet(1)).die();
    expect(await asked).toBe(null);
    expect([puppets.length, states]).toEqual([2, ['starting', 'restarting', 'failed']]);
    const again = keeper.client();
    (await puppet(2)).ready();
    expect(await again).toBe((await puppet(2)).client);
  });

  it('begins anew where a restart is asked for while it starts, and leaves no server behind', async () => {
    const { keeper, puppet, puppets, states } = makeWorld(0);
    const asked = keeper.client();
    const first = await puppet(0);
    const restarted = keeper.restart();
    first.ready();
    (await puppet(1)).ready();
    await restarted;
    expect(await asked).toBe((await puppet(1)).client);
    expect([puppets.length, first.told, states]).toEqual([2, ['stop', 'dispose'], ['starting', 'running']]);
  });

  it('stops what is still being started when the editor leaves', async () => {
    const { keeper, puppet, puppets } = makeWorld(1);
    const asked = keeper.client();
    const first = await puppet(0);
    keeper.dispose();
    first.ready();
    expect(await asked).toBe(null);
    expect([puppets.length, first.told]).toEqual([1, ['stop', 'dispose']]);
  });
});
