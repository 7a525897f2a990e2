import { characterSet, isIn, type CharacterSet } from '../../text/character-set.ts';
import { keptPerStretch } from '../block-memo.ts';
import { readLabelAt, type LabelHead } from '../opening/read-label.ts';
import type { LabelKind } from '../model.ts';

const closes = characterSet('：:】］]');
const boundary = characterSet('*.。；;！？ \t\n\r\u00A0\u3000）)】”');
const sideBoundary = characterSet('*.。；;！？ \t\n\r\u00A0\u3000）)】”，,、（(【［[');
const openers = characterSet('【［[〔（(');
const reach = 18;
const longestStatus = 12;

/** Labels that cut a paragraph into parts: what was wrong, why, what was done, what came of it. */
const parts: ReadonlySet<LabelKind> = new Set<LabelKind>(['rectification', 'measures', 'progress', 'outcome', 'status', 'cause', 'goal']);
/** Labels of one value, which may stand in a bracket behind anything. */
const sides: ReadonlySet<LabelKind> = new Set<LabelKind>(['deadline', 'responsible-unit', 'status']);

export function isSideKind(kind: LabelKind): boolean {
  return sides.has(kind);
}

/** Labels of a paragraph's parts that begin behind `from`, in order. */
export const findPartLabels = keptPerStretch((block, from, end): readonly LabelHead[] =>
  findLabels(block.text, from, end, boundary, (label) => parts.has(label.kind) && !sides.has(label.kind) || (label.kind === 'problem' && label.closing === 'bracket')));

/** Labels of single values anywhere in the stretch: （整改时限：…；责任单位：…）. */
export const findSideLabels = keptPerStretch((block, from, end): readonly LabelHead[] =>
  findLabels(block.text, from, end, sideBoundary, (label) => sides.has(label.kind) && label.closing === 'colon'));

/** A label that divides problem and answer; 完成情况：已完成 only adds to an answer that stands before it. */
export function isDividingLabel(head: LabelHead, content: string): boolean {
  if (head.kind === 'rectification' || head.kind === 'measures') return true;
  const bare = content.trim();
  return head.kind === 'progress' && /整改|落实|解决|办理/u.test(head.word) && (bare === '' || bare.length > longestStatus);
}

function findLabels(text: string, from: number, end: number, before: CharacterSet, accept: (label: LabelHead) => boolean): readonly LabelHead[] {
  const found: LabelHead[] = [];
  let passed = from;
  for (let at = from; at < end; at += 1) {
    if (!isIn(closes, text, at)) continue;
    const label = labelClosedAt(text, passed, at, before);
    if (label === null || !accept(label)) continue;
    found.push(label);
    passed = label.end;
    at = Math.max(at, label.end - 1);
  }
  return found;
}

/** The longest label whose closing mark stands at `close`. */
function labelClosedAt(text: string, from: number, close: number, before: CharacterSet): LabelHead | null {
  let best: LabelHead | null = null;
  for (let at = close - 2; at >= Math.max(from, close - reach); at -= 1) {
    const bracketed = isIn(openers, text, at);
    const bounded = isIn(before, text, at - 1);
    if (at > from && !bracketed && !bounded) continue;
    const label = readLabelAt(text, at, noBreak);
    if (label !== null && label.end > close) best = label;
    if (at > from && bounded && !bracketed) break;
  }
  return best;
}

function noBreak(): boolean {
  return false;
}
