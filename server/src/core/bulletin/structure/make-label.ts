import type { Block, Span } from '../block.ts';
import type { Label } from '../model.ts';
import { isSideKind } from './find-labels.ts';
import type { LabelHead } from '../opening/read-label.ts';
import { presentationOf } from './presentation.ts';

/** The label with its content, which ends at `end`. Blanks at the content's edges are left out. */
export function makeLabel(block: Block, head: LabelHead, end: number): Label {
  const content = contentOf(block, head.end, isSideKind(head.kind) ? endOfValue(block.text, head.end, end) : end);
  const labelEnd = head.start + block.text.slice(head.start, head.end).trimEnd().length;
  return {
    block,
    start: head.start,
    end: labelEnd,
    kind: head.kind,
    word: head.word,
    presentation: presentationOf(block, head.start, labelEnd),
    inline: content !== null,
    content,
  };
}

/** A single value ends before the mark that parts it from the next. */
function endOfValue(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[；;。，,\s\u3000]/u.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The stretch without blanks at its edges; null where nothing is left. */
export function contentOf(block: Block, start: number, end: number): Span | null {
  const text = block.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = start + text.trimEnd().length;
  return to > from ? { block, start: from, end: to } : null;
}
