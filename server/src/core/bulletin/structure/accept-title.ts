import { endsSentence } from '../../text/punctuation.ts';
import type { Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { presentationOf } from './presentation.ts';
import type { Walk } from './walk-state.ts';

const threshold = 1;

/** Whether a line of the problems' rank is a problem's title here, and no measure or heading of the same form. */
export function isTitleLine(walk: Walk, candidate: Candidate): boolean {
  const { rank } = walk.plan;
  if (rank === null || walk.plan.ledgers[candidate.index] === true) return false;
  if (candidate.key !== rank.key) return isSetOtherwise(walk, candidate);
  switch (rank.key) {
    case 'problem':
      return true;
    case 'bare':
      return rank.labelled.has(candidate.index) && walk.plan.barren[candidate.index] !== true;
    case 'bullet':
      return rank.labelled.has(candidate.index) || walk.draft === null || walk.draft.part === 'open';
    case 'label':
      return walk.plan.sectional[candidate.index] !== true;
    default:
      return byWords(walk, candidate) + byPlace(walk, candidate) + byNumber(walk, candidate) >= threshold;
  }
}

/** Of headings that name their problems, one that was set on another level, in bold or as a plain line. */
function isSetOtherwise({ plan: { rank, barren } }: Walk, { key, signals, entry, index }: Candidate): boolean {
  if (rank?.named !== true || !rank.key.startsWith('heading-') || entry.marker !== null || barren[index] === true) return false;
  return signals.named && signals.headline && (key.startsWith('heading-') || key === 'bold' || key === 'targeted');
}

function byWords(walk: Walk, { signals, labelInside, answered, told, entry }: Candidate): number {
  const { named, deficient, acting, done, aspect, headline, bracketed } = signals;
  let score = named ? 3 : 0;
  if (!named && deficient && !acting) score += 1.5;
  if (!named && (acting || done)) score -= 1.5;
  if (aspect && !named) score -= 1;
  if (labelInside) score += 2;
  if (answered || told > 0 || (bracketed && !acting)) score += 1;
  if (headline) score += 0.5;
  return !headline && runsOn(entry) && !named && inAnswer(walk) ? score - 0.5 : score;
}

const longText = 60;

/** A long text that ends as a sentence does. */
export function runsOn({ block: { text } }: Entry): boolean {
  return text.length >= longText && endsSentence(text);
}

function byPlace(walk: Walk, candidate: Candidate): number {
  const { rank, titlePresentation, barren } = walk.plan;
  let score = rank?.labelled.has(candidate.index) === true ? 2 : 0;
  const { kind } = presentationOf(candidate.entry.block);
  if (titlePresentation !== null && titlePresentation !== 'plain') score += kind === titlePresentation ? 1.5 : kind === 'plain' && inAnswer(walk) ? -1 : 0;
  else if (kind !== 'plain') score += 0.5;
  return barren[candidate.index] === true ? score - 3 : score;
}

function byNumber(walk: Walk, { entry: { marker }, signals }: Candidate): number {
  if (marker === null) return 0.5;
  const { value, form } = marker;
  let score = byCount(walk, value);
  const expectsProblem = score > 0;
  if (!inAnswer(walk)) return score;
  const inner = walk.inner.get(form);
  if (inner !== undefined && value === inner + 1) score -= 1.5;
  // An answer's own series begins at 1: a later number without one is a problem's, misnumbered.
  if (inner === undefined && value > 2 && !expectsProblem && signals.headline) score += 0.5;
  // Right below a label, 1. begins the answer; further down it might as well begin the next category's problems.
  if (inner === undefined && value === 1 && walk.lastProblem > 0) score -= walk.draft?.answer.at(-1)?.content === null ? 2 : 0.5;
  return score;
}

/** How well a number goes on with the problems' count. */
function byCount({ lastProblem, counted, draft }: Walk, value: number): number {
  if (draft !== null) return value === lastProblem + 1 ? 1.5 : 0;
  if (value === 1) return 1.5;
  // Where no problem is open, a number that goes on with the problems' can belong to nothing else.
  return value === (lastProblem === 0 ? counted : lastProblem) + 1 ? 2 : 0;
}

function inAnswer({ draft }: Walk): boolean {
  return draft !== null && draft.part !== 'open';
}
