import { findAll } from '../../text/find-all.ts';
import type { Block } from '../block.ts';
import { readLabelAt, type LabelHead } from '../opening/read-label.ts';
import type { LabelKind } from '../model.ts';

const closes = /[：:】］\]]/gu;
const boundary = /[*.。；;！？\s\u3000）)】”]/u;
const sideBoundary = /[*.。；;！？\s\u3000）)】”，,、（(【［[]/u;
const opener = /[【［[〔（(]/u;
const reach = 18;

/** Labels that cut a paragraph into parts: what was wrong, why, what was done, what came of it. */
const parts: ReadonlySet<LabelKind> = new Set<LabelKind>(['rectification', 'measures', 'progress', 'outcome', 'status', 'cause', 'goal']);
/** Labels of one value, which may stand in a bracket behind anything. */
const sides: ReadonlySet<LabelKind> = new Set<LabelKind>(['deadline', 'responsible-unit', 'status']);

export function isSideKind(kind: LabelKind): boolean {
  return sides.has(kind);
}

/** Labels of a paragraph's parts that begin behind `from`, in order. */
export function findPartLabels(block: Block, from: number, end: number): readonly LabelHead[] {
  return findLabels(block.text, from, end, boundary, (label) => parts.has(label.kind) && !sides.has(label.kind) || (label.kind === 'problem' && label.closing === 'bracket'));
}

/** Labels of single values anywhere in the stretch: （整改时限：…；责任单位：…）. */
export function findSideLabels(block: Block, from: number, end: number): readonly LabelHead[] {
  return findLabels(block.text, from, end, sideBoundary, (label) => sides.has(label.kind) && label.closing === 'colon');
}

function findLabels(text: string, from: number, end: number, before: RegExp, accept: (label: LabelHead) => boolean): readonly LabelHead[] {
  const found: LabelHead[] = [];
  let passed = from;
  for (const close of findAll(text.slice(from, end), closes)) {
    const at = from + close.index;
    if (at < passed) continue;
    const label = labelClosedAt(text, passed, at, before);
    if (label === null || !accept(label)) continue;
    found.push(label);
    passed = label.end;
  }
  return found;
}

/** The longest label whose closing mark stands at `close`. */
function labelClosedAt(text: string, from: number, close: number, before: RegExp): LabelHead | null {
  let best: LabelHead | null = null;
  for (let at = close - 2; at >= Math.max(from, close - reach); at -= 1) {
    const char = text.charAt(at - 1);
    const bracketed = opener.test(text.charAt(at));
    if (at > from && !bracketed && !before.test(char)) continue;
    const label = readLabelAt(text, at, () => false);
    if (label !== null && label.end > close) best = label;
    if (at > from && before.test(char) && !bracketed) break;
  }
  return best;
}
