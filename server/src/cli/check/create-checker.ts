import type { Host } from '../../host/host.ts';
import type { CheckedText, TextJob } from './check-text.ts';

/** What checks texts: this thread, or several. */
export interface Checker {
  check(job: TextJob): Promise<CheckedText>;
  close(): Promise<void>;
}

/** The engine is loaded when the first document needs it. */
export function createChecker(_jobs: number, _host: Host): Checker {
  return {
    check: async (job) => {
      const { checkText } = await import('./check-text.ts');
      return checkText(job);
    },
    close: () => Promise.resolve(),
  };
}
