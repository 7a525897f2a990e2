import { addDecimals, compareDecimals, type Decimal } from './decimal.ts';
import type { CompletionRole } from './completion-role.ts';
import type { Part, Tally, Total } from './tally.ts';

/** A total that its parts do not add up to. */
export interface SumMismatch {
  readonly total: Total;
  readonly parts: readonly Part[];
  readonly sum: Decimal;
}

/** Nouns of what holds problems together; their number is never the sum of done and open ones. */
const groupNouns = new Set(['方面', '大类', '类别']);
const rectifiedNouns = new Set(['问题', '任务', '措施', '事项', '意见', '线索', '隐患', '举报件', '信访件', '案件']);

const openRoles: ReadonlySet<CompletionRole> = new Set(['in-progress', 'not-completed', 'remaining', 'continuing', 'substantially-completed', 'partly-completed']);
/** What may be counted a second time inside another part: 部分完成 are among the 剩余. */
const overlapping: ReadonlySet<CompletionRole> = new Set(['partly-completed', 'substantially-completed', 'remaining', 'continuing']);

/**
 * Holds the total of a tally against its parts. Null where they agree, where the parts need not be all there are, where one may be part of
 * another, and where a number is said to be no exact one.
 */
export function sumMismatch(tally: Tally): SumMismatch | null {
  const { parts } = tally;
  if (!isPartition(parts) || parts.some(({ quantity }) => quantity.hedged)) return null;
  const candidates = totalsOf(tally);
  const total = candidates.at(-1);
  if (total === undefined) return null;
  const sum = addDecimals(parts.map(({ quantity }) => quantity.value));
  if (candidates.some(({ quantity }) => quantity.hedged || compareDecimals(quantity.value, sum) === 0)) return null;
  const difference = compareDecimals(sum, total.quantity.value);
  if (difference < 0 && (tally.openEnded || !isWhole(parts, total))) return null;
  if (difference > 0 && isHeldOnTo(parts)) return null;
  if (mayOverlap(tally) && candidates.some(({ quantity }) => someSubsetSumsTo(parts, quantity.value))) return null;
  return { total, parts, sum };
}

/** The totals that the parts can be parts of: same unit, same noun where both name one. */
export function totalsOf({ totals, parts }: Tally): readonly Total[] {
  const unit = parts[0]?.quantity.unit;
  const nouns = new Set(parts.map((part) => part.noun).filter((noun) => noun !== ''));
  const largest = parts.map(({ quantity }) => quantity.value).reduce((a, b) => (compareDecimals(a, b) >= 0 ? a : b), { units: 0, scale: 0 });
  const fitting = totals.filter(({ quantity, noun, explicit, inherited }) => {
    if (quantity.unit !== unit || groupNouns.has(noun) || (inherited && !rectifiedNouns.has(noun))) return false;
    if (nouns.size > 0 && noun !== '' && !nouns.has(noun)) return false;
    // “一个问题一个问题整改” and other small numbers in passing are no totals.
    return explicit || (compareDecimals(quantity.value, largest) >= 0 ? !quantity.han : noun !== '' && !quantity.han);
  });
  const own = fitting.filter((total) => !total.inherited);
  return own.length > 0 ? own : fitting;
}

/** True where the parts are named as all there is: done and not done, or at once and by a date. */
function isPartition(parts: readonly Part[]): boolean {
  const roles = parts.map((part) => part.role);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || new Set(roles).size < roles.length) return false;
  if (parts.some(({ quantity }) => quantity.unit !== first.quantity.unit)) return false;
  const byPace = roles.includes('immediate') && roles.every((role) => role === 'immediate' || role === 'limited' || role === 'continuing');
  if (byPace) return true;
  return roles.includes('completed') && roles.every((role) => role === 'completed' || openRoles.has(role));
}

/**
 * Whether fewer than the total are a slip. Done and 基本完成 may leave others unsaid; done and under way do so of projects, but not of the
 * problems and tasks of a rectification; a pace is named for each only where all three are.
 */
function isWhole(parts: readonly Part[], { noun }: Total): boolean {
  const has = (...roles: readonly CompletionRole[]): boolean => parts.some(({ role }) => roles.includes(role));
  if (has('immediate')) return parts.length > 2;
  return has('not-completed', 'remaining') || (has('in-progress') && (noun === '' || rectifiedNouns.has(noun)));
}

function namesWhatIsOpen(parts: readonly Part[]): boolean {
  return parts.some(({ role }) => role === 'in-progress' || role === 'not-completed' || role === 'remaining' || role === 'limited');
}

/** 长期坚持 may be among what is done, where nothing else is open. */
function isHeldOnTo(parts: readonly Part[]): boolean {
  return parts.some(({ role }) => role === 'continuing') && !namesWhatIsOpen(parts);
}

function mayOverlap({ parts, nested }: Tally): boolean {
  if (nested || parts.some((part) => overlapping.has(part.role))) return true;
  const inProgress = parts.find((part) => part.role === 'in-progress');
  const open = parts.find((part) => part.role === 'not-completed');
  return inProgress !== undefined && open !== undefined && compareDecimals(inProgress.quantity.value, open.quantity.value) === 0;
}

/** Whether what is completed and at least one more part make up the total. */
function someSubsetSumsTo(parts: readonly Part[], total: Decimal): boolean {
  const isDone = (part: Part): boolean => part.role === 'completed' || part.role === 'immediate';
  const kept = parts.filter(isDone);
  const others = parts.filter((part) => !isDone(part));
  for (let choice = 1; choice < 2 ** Math.min(others.length, 6); choice += 1) {
    const chosen = others.filter((_, index) => (choice >> index) % 2 === 1);
    if (compareDecimals(addDecimals([...kept, ...chosen].map(({ quantity }) => quantity.value)), total) === 0) return true;
  }
  return false;
}
