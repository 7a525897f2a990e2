import type { BaseLanguageClient } from 'vscode-languageclient';
import { expect, it, vi } from 'vitest';
import type { ConnectionWishes } from '../../client/src/session/connect.ts';
import { createSession } from '../../client/src/session/session.ts';
import type { EndlessWork, WorkNote } from '../../server/src/lsp/protocol.ts';

/** What each server was started with, and what it was told of those before it. */
const servers = vi.hoisted((): { readonly wishes: ConnectionWishes; readonly known: EndlessWork | undefined }[] => []);

vi.mock('vscode', async (original) => {
  const nothing = { dispose: () => undefined };
  class EventEmitter {
    readonly event = () => nothing;
    fire(): void {
      // Nobody listens.
    }
    dispose(): void {
      // Nor is there anything to free.
    }
  }
  return {
    ...await original<object>(), EventEmitter, Disposable: { from: () => nothing },
    workspace: { createFileSystemWatcher: () => nothing, onDidCloseTextDocument: () => nothing },
  };
});

vi.mock('../../client/src/session/connect.ts', () => ({
  connect: (wishes: ConnectionWishes): Promise<BaseLanguageClient> => {
    servers.push({ wishes, known: wishes.oversight?.memory.known() });
    const done = (): Promise<void> => Promise.resolve();
    return Promise.resolve({ isRunning: () => true, start: done, stop: done, dispose: done } as unknown as BaseLanguageClient);
  },
}));

it('keeps what servers hung on where a server that was given up is started again, and forgets it by the command', async () => {
  const failures: string[] = [];
  const log = { warn: () => undefined, error: () => undefined } as unknown as ConnectionWishes['log'];
  const createClient = (): never => { throw new Error('not made here'); };
  const session = createSession({ createClient, log, inBrowser: true, endsHanging: true, tellFailure: () => { failures.push('failed'); }, tellHang: () => undefined });
  await session.client();
  const work = ['a', 'b', 'c', 'd'].map((name) => ({ kind: 'rule', uri: `memory:/${name}.md`, rule: 'missing-deadline' }) as const);
  for (const [index, each] of work.entries()) {
    await expect.poll(() => [servers.length, session.state]).toEqual([index + 1, 'running']);
    const { wishes } = servers[index] ?? expect.fail('no server');
    const note: WorkNote = { uri: each.uri, work: each, limit: 2000 };
    wishes.oversight?.memory.note(note);
    wishes.oversight?.overseer.hung();
    wishes.ended();
  }
  expect([session.state, failures]).toEqual(['failed', ['failed']]);
  await session.restart('kept');
  expect(servers.at(-1)?.known).toMatchObject({ stopped: work, rules: ['missing-deadline'] });
  await session.restart('forgotten');
  expect(servers.at(-1)?.known).toMatchObject({ stopped: [], rules: [] });
  expect(servers).toHaveLength(6);
  session.dispose();
});
