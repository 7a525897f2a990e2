import type { Host } from '../../host/host.ts';
import type { CheckerOptions } from './create-checker.ts';

/** Fewer documents are checked before another thread, which has to start and to warm up, would have gained anything (docs/decisions/0006). */
const fewDocuments = 200;
/** Four documents of 29 KB. Where the cache knows nearly all of them no other thread is wanted. */
const unitsPerThread = 40_000;
/** Further ones take memory, and wait for the one that reads and reports. */
const mostByDefault = 4;

/** As many threads as were asked for, at once; or, where nothing was said, as many as pay for themselves, as the work turns out to be long. */
export function threadsFor(asked: number | null, documents: number, host: Pick<Host, 'processors'>): CheckerOptions {
  if (asked !== null) return { threads: asked, unitsPerThread: 0 };
  return { threads: documents < fewDocuments ? 1 : Math.min(mostByDefault, host.processors()), unitsPerThread };
}
