import { problemMentions } from '../bulletin/mentions.ts';
import type { Bulletin, Problem } from '../bulletin/model.ts';
import { resolveEdits } from '../check/resolve-place.ts';
import { renumber } from '../rules/support/marker-text.ts';
import type { RuleEdit } from '../rules/rule.ts';
import { applyEdits, sortEdits, type TextEdit } from '../text/edit.ts';
import { formatNumeral } from '../text/numeral.ts';
import type { TextRange } from '../text/range.ts';
import { numberGroups, renumbered, type Item } from './number-groups.ts';
import { problemExtent, type ExtentRefusal } from './problem-extent.ts';
import { problemTemplate } from './problem-template.ts';

export type Rearrangement =
  | { readonly kind: 'insert'; readonly side: 'before' | 'after'; readonly near: Problem; /** What stands for the title. */ readonly title: string }
  | { readonly kind: 'delete'; readonly problem: Problem; /** Put before the numbers by which the text goes on to name it. */ readonly formerly: string }
  | { readonly kind: 'move'; readonly problem: Problem; readonly side: 'before' | 'after'; readonly near: Problem };

export type Rearranged =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[]; /** What to select, in the new text. */ readonly select: TextRange | null }
  | { readonly kind: 'refused'; readonly why: ExtentRefusal };

/** Puts a problem in, takes one out or elsewhere; all numbers and the places that name problems by them follow. */
export function rearrange(bulletin: Bulletin, change: Rearrangement): Rearranged {
  const numbers = newNumbers(inOrder(bulletin), change);
  const inner = numberEdits(bulletin, numbers, change);
  const target = change.kind === 'delete' ? change.problem : change.near;
  const extents = [problemExtent(bulletin, target), ...(change.kind === 'move' ? [problemExtent(bulletin, change.problem)] : [])] as const;
  for (const extent of extents) if (extent.kind !== 'extent') return { kind: 'refused', why: extent.kind };
  const [at, from = null] = extents.flatMap((extent) => (extent.kind === 'extent' ? [extent] : []));
  if (at === undefined) return { kind: 'refused', why: 'scattered' };
  if (change.kind === 'delete') return edited([removal(bulletin.text, at.range)], inner, [at.range], null);
  const gap = at.isRow ? lineEndOf(bulletin.text) : gapAround(bulletin.text, at.range);
  const place = (text: string): TextEdit => {
    const offset = change.side === 'before' ? at.range.start : at.range.end;
    return { start: offset, end: offset, text: change.side === 'before' ? text + gap : gap + text };
  };
  if (change.kind === 'move' && from !== null) {
    const text = withEdits(bulletin.text, from.range, inner);
    const put = place(text);
    const taken = removal(bulletin.text, from.range);
    const lead = change.side === 'before' ? 0 : gap.length;
    return edited([taken, put], inner, [from.range], { edit: put, start: lead, end: lead + (text.search(/[\r\n]|$/u)) });
  }
  const number = numbers.get('inserted') ?? null;
  const template = problemTemplate(bulletin, change.near, number, change.kind === 'insert' ? change.title : '');
  const put = place(template.text);
  const lead = change.side === 'before' ? 0 : gap.length;
  return edited([put], inner, [], { edit: put, start: lead + template.title.start, end: lead + template.title.end });
}

/** Problems as they stand in the document; those of a pairing too. */
export function inOrder(bulletin: Bulletin): readonly Problem[] {
  return [...bulletin.problems].sort((a, b) => bulletin.startOf(a.title.block) - bulletin.startOf(b.title.block) || a.title.start - b.title.start);
}

function newNumbers(order: readonly Problem[], change: Rearrangement): ReadonlyMap<Item, number> {
  const subject: Item = change.kind === 'insert' ? 'inserted' : change.problem;
  const next = new Map<Item, number>();
  for (const group of numberGroups(order)) {
    const others: readonly Item[] = group.filter((problem) => problem !== subject);
    const at = change.kind === 'delete' ? -1 : others.indexOf(change.near);
    const after = at < 0 ? others : others.toSpliced(change.kind !== 'delete' && change.side === 'after' ? at + 1 : at, 0, subject);
    for (const [item, number] of renumbered(group, after)) next.set(item, number);
  }
  return next;
}

/** Each number and each mention that changes, in absolute offsets. */
function numberEdits(bulletin: Bulletin, numbers: ReadonlyMap<Item, number>, change: Rearrangement): readonly TextEdit[] {
  const gone = change.kind === 'delete' ? change.problem : null;
  const markers = bulletin.problems.flatMap((problem): RuleEdit[] => {
    const number = numbers.get(problem);
    return problem.marker === null || number === undefined || number === problem.marker.value ? [] : [renumber(problem.marker, number)];
  });
  const mentions = problemMentions(bulletin).flatMap((mention): RuleEdit[] => {
    if (mention.problem === null) return [];
    if (mention.problem === gone) return change.kind === 'delete' ? [{ block: mention.block, start: mention.start, end: mention.start, text: change.formerly }] : [];
    const number = numbers.get(mention.problem) ?? mention.value;
    return number === mention.value ? [] : [{ ...mention.numeral, text: formatNumeral(number, mention.style) }];
  });
  return [...markers, ...mentions].flatMap((edit) => resolveEdits(bulletin, [edit]) ?? []);
}

interface Selected {
  readonly edit: TextEdit;
  readonly start: number;
  readonly end: number;
}

/** What is edited inside a stretch that goes away goes with it. */
function edited(outer: readonly TextEdit[], inner: readonly TextEdit[], taken: readonly TextRange[], selected: Selected | null): Rearranged {
  const kept = inner.filter((edit) => !taken.some(({ start, end }) => start <= edit.start && edit.end <= end));
  const edits = sortEdits([...outer, ...kept]);
  if (selected === null) return { kind: 'edits', edits, select: null };
  const { edit, start, end } = selected;
  const shift = edits.filter((each) => each !== edit && each.end <= edit.start).reduce((sum, each) => sum + each.text.length - (each.end - each.start), 0);
  return { kind: 'edits', edits, select: { start: edit.start + shift + start, end: edit.start + shift + end } };
}

function withEdits(text: string, { start, end }: TextRange, edits: readonly TextEdit[]): string {
  const inside = edits.filter((edit) => start <= edit.start && edit.end <= end);
  return applyEdits(text.slice(start, end), inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
}

/** With the blank lines behind it, or before it where nothing follows. */
function removal(text: string, { start, end }: TextRange): TextEdit {
  const behind = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
  if (behind < text.length) return { start, end: lineStartWithin(text, end, behind), text: '' };
  return { start: start - (/\s*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0), end, text: '' };
}

/** Blanks that indent what follows stay with it. */
function lineStartWithin(text: string, from: number, to: number): number {
  const last = Math.max(text.lastIndexOf('\n', to - 1), text.lastIndexOf('\r', to - 1));
  return last < from ? to : last + 1;
}

/** The line ends before a problem, else behind it; a blank line where there are none. */
function gapAround(text: string, { start, end }: TextRange): string {
  const behind = /^\s*/u.exec(text.slice(end))?.[0].replace(/[^\r\n]/gu, '') ?? '';
  const before = /\s*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0].replace(/[^\r\n]/gu, '') ?? '';
  return [before, behind].find((gap) => gap !== '') ?? `${lineEndOf(text)}${lineEndOf(text)}`;
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
