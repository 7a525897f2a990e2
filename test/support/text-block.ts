import { spanOf, type Block, type BlockRole, type BlockShape, type Span } from '../../server/src/core/bulletin/block.ts';

/** A block of plain text, without Markdown: source and text are the same. */
export function blockOf(text: string, shape: BlockShape = { kind: 'paragraph', quoted: false }, role: BlockRole = 'prose'): Block {
  return {
    shape, role, source: text, text, marks: [], cuts: [], nextRole: null,
    map: { sourceStart: (offset) => offset, sourceEnd: (offset) => offset }, memo: [],
  };
}

/** Blocks as they might come of a text: a line each, `#` makes a heading, `- ` an item, `---` a rule; blank lines go. */
export function blocksOf(text: string): readonly Block[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => {
    const heading = /^(#{1,6}) (.*)$/u.exec(line);
    if (heading !== null) return blockOf(heading[2] ?? '', { kind: 'heading', depth: heading[1]?.length ?? 1 });
    if (/^-{3,}$/u.test(line)) return blockOf('', { kind: 'thematic-break' });
    const item = /^- (.*)$/u.exec(line);
    return item === null ? blockOf(line) : blockOf(item[1] ?? '', { kind: 'list-item', ordered: false, nesting: 1, first: true });
  });
}

export function spansOf(text: string): readonly Span[] {
  return blocksOf(text).map((block) => spanOf(block));
}
