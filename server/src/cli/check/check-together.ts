import { checkLimit } from '../../core/check/patience.ts';
import type { Watch } from '../../core/check/watch.ts';
import type { CheckedText, TextJob } from './check-text.ts';

type CheckText = (job: TextJob, options?: { readonly watch?: Watch }) => CheckedText;

/** A text that waits for its turn, and who waits for it. */
export interface WaitingText {
  readonly job: TextJob;
  readonly resolve: (checked: CheckedText) => void;
  readonly reject: (error: unknown) => void;
}

/** As many as make what a watchdog's thread costs a small part of them, and keep no other thread waiting for whoever gives it more. */
export const mostTogether = 4;
/** Where there is no other thread. */
export const mostTogetherAlone = 16;
/** UTF-16 units. Of larger texts a watchdog takes next to nothing, and whoever waits for the first should not have to wait for the others. */
const mostUnitsTogether = 200_000;

/** Takes out of the row what is to be checked next under one watchdog. */
export function takeTogether<T extends WaitingText>(waiting: T[], most: number): readonly T[] {
  let units = 0;
  const end = waiting.findIndex(({ job }, index) => {
    units += job.text.length;
    return index === most || (index > 0 && units > mostUnitsTogether);
  });
  return waiting.splice(0, end < 0 ? waiting.length : end);
}

/**
 * Checks texts that are ready at the same time under one watchdog, since each takes a thread of its own. It has the patience of the shortest
 * text. Where that was not enough the texts that are not done are done one by one, each with its own: so nothing is said of a text but what
 * would be said of it alone.
 */
export function checkTogether(texts: readonly WaitingText[], watch: Watch, checkText: CheckText): void {
  const done: (() => void)[] = [];
  if (texts.length > 1) {
    const limit = Math.min(...texts.map(({ job }) => checkLimit(job.text.length)));
    watch(() => {
      for (const text of texts) done.push(outcomeOf(text, () => checkText(text.job)));
    }, limit);
  }
  for (const text of texts.slice(done.length)) done.push(outcomeOf(text, () => checkText(text.job, { watch })));
  for (const settle of done) settle();
}

/** What a check came to, to be handed over outside of the watchdog's reach. */
function outcomeOf({ resolve, reject }: WaitingText, check: () => CheckedText): () => void {
  try {
    const checked = check();
    return () => { resolve(checked); };
  } catch (error) {
    return () => { reject(error); };
  }
}
