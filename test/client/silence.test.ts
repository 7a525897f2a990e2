import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSilence, type Silence } from '../../client/src/session/silence.ts';

const period = 5000;

/** A server that answers pings for as long as it is told to, and an editor whose clock can leap. */
interface World {
  readonly silence: Silence;
  /** When it was said that the server hangs, in seconds from the start. */
  readonly hung: () => number | null;
  readonly pings: () => number;
  /** The server stops answering. */
  hang(): void;
  recover(): void;
  limit: number;
  /** Milliseconds that the clock went on in which no timer ran. */
  leap: number;
}

function makeWorld(): World {
  const start = performance.now();
  let [pings, hung, answers] = [0, null as number | null, true];
  const world = { limit: 10_000, leap: 0 };
  const silence = createSilence({
    period,
    limit: () => world.limit,
    now: () => performance.now() + world.leap,
    ping: () => {
      pings += 1;
      if (answers) setTimeout(() => { silence.answered(); }, 5);
    },
    hung: () => {
      if (hung !== null) throw new Error('said twice');
      hung = Math.round((performance.now() - start) / 1000);
    },
  });
  return Object.assign(world, {
    silence, hung: () => hung, pings: () => pings,
    hang: () => { answers = false; },
    recover: () => {
      answers = true;
      silence.answered();
    },
  });
}

const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

/** The editor sleeps: its clock goes on, and the next timer is late. */
async function sleep(world: World, seconds: number): Promise<void> {
  world.leap += seconds * 1000;
  await pass(period / 1000);
}

describe('a server that is silent', () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }); });
  afterEach(() => { vi.useRealTimers(); });

  it('is asked nothing while it is idle, and twice after there was something to do', async () => {
    const { silence, pings, hung } = makeWorld();
    silence.heard();
    await pass(600);
    expect(pings()).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
    silence.sent();
    await pass(600);
    expect([pings(), hung(), vi.getTimerCount()]).toEqual([4, null, 0]);
  });

  it('hangs where it answers nothing for as long as its work may take', async () => {
    const world = makeWorld();
    world.silence.heard();
    await pass(600);
    world.hang();
    world.silence.sent();
    await pass(14);
    expect(world.hung()).toBe(null);
    await pass(2);
    expect(world.hung()).toBe(615);
    await pass(600);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hangs also where it answers one more ping before the work begins that does not end', async () => {
    const world = makeWorld();
    world.silence.heard();
    await pass(600);
    world.silence.sent();
    await pass(5.5);
    world.hang();
    await pass(60);
    expect(world.hung()).toBe(620);
  });

  it('may take as long as it said that its work takes', async () => {
    const world = makeWorld();
    world.silence.heard();
    world.limit = 80_000;
    world.hang();
    world.silence.sent();
    await pass(84);
    expect(world.hung()).toBe(null);
    await pass(2);
    expect(world.hung()).toBe(85);
  });

  it('is busy and no more where it says anything at all, however long it answers no ping', async () => {
    const world = makeWorld();
    world.silence.heard();
    world.hang();
    for (let time = 0; time < 600; time += 9) {
      world.silence.heard();
      await pass(9);
    }
    expect(world.hung()).toBe(null);
  });

  it('does not hang where the editor slept, was in the background or stood at a breakpoint', async () => {
    const world = makeWorld();
    world.silence.heard();
    world.hang();
    world.silence.sent();
    // Timers that come once a minute.
    for (let minute = 0; minute < 30; minute += 1) await sleep(world, 60);
    expect(world.hung()).toBe(null);
    // Half an hour in one leap, and an answer that comes after the timer.
    await sleep(world, 1800);
    await pass(9);
    expect(world.hung()).toBe(null);
    world.recover();
    await pass(600);
    expect(world.hung()).toBe(null);
  });

  it('hangs where it still does after the editor slept', async () => {
    const world = makeWorld();
    world.silence.heard();
    world.hang();
    world.silence.sent();
    await pass(10);
    await sleep(world, 3600);
    await pass(20);
    expect(world.hung()).not.toBe(null);
  });

  it('hangs where the editor is late now and then, too', async () => {
    const world = makeWorld();
    world.silence.heard();
    world.limit = 80_000;
    world.hang();
    world.silence.sent();
    for (let time = 0; time < 5; time += 1) {
      await pass(25);
      await sleep(world, 9);
    }
    expect(world.hung()).not.toBe(null);
  });

  it('is not known to hang while its program is being loaded, nor after it was ended', async () => {
    const world = makeWorld();
    world.hang();
    world.silence.sent();
    await pass(600);
    expect([world.pings(), world.hung()]).toEqual([0, null]);
    world.silence.heard();
    world.silence.sent();
    await pass(6);
    world.silence.end();
    await pass(600);
    expect([world.hung(), vi.getTimerCount()]).toEqual([null, 0]);
  });
});
