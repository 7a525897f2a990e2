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

/** As many as make what a watchdog's thread costs a small part of them. */
export const mostTogether = 4;

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
