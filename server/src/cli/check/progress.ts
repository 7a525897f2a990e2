import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../messages.ts';

/** A line on standard error that says how far a long run is. */
export interface Progress {
  update(done: number): Promise<void>;
  /** Takes the line away, before anything else is written. */
  clear(): Promise<void>;
}

const silent: Progress = { update: () => Promise.resolve(), clear: () => Promise.resolve() };

/** Short runs need none; a moment passes before the first line, and between two. */
const firstAfter = 500;
const interval = 100;
const eraseLine = '\r\u001b[2K';

/** On a terminal only: never in pipes, nor in logs of continuous integration. */
export function createProgress(total: number, { streams, environment, clock }: Host, locale: Locale): Progress {
  const inCi = (environment['CI'] ?? '') !== '' && environment['CI'] !== 'false';
  if (total < 2 || inCi || environment['TERM'] === 'dumb' || !streams.errors.isTerminal) return silent;
  let shownAt = clock.elapsed() + firstAfter - interval;
  let visible = false;
  return {
    update: async (done) => {
      const now = clock.elapsed();
      if (now - shownAt < interval) return;
      shownAt = now;
      visible = true;
      await streams.errors.write(`${eraseLine}${say(locale, 'progress', { done, total })}`);
    },
    clear: async () => {
      if (!visible) return;
      visible = false;
      await streams.errors.write(eraseLine);
    },
  };
}
