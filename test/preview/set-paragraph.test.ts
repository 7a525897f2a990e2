import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid, typeArea } from '../../server/src/render/gbt-9704.ts';
import { setParagraph, type Metrics } from '../../server/src/render/preview/set-paragraph.ts';
import type { PrintedParagraph, Run } from '../../server/src/render/document/document.ts';

/** Full-width characters are as wide as their size, others half of that. */
const metrics: Metrics = { widthOf: (character, { size }) => (/[\u2e80-\uffef“”‘’—…]/u.test(character) ? size : size / 2) * 20, sizeOf: () => null };

function paragraph(text: string, more: Partial<PrintedParagraph> = {}): PrintedParagraph {
  const source = { start: 0, end: text.length };
  const runs: readonly Run[] = [{ kind: 'text', text, marks: [], source }];
  return { kind: 'paragraph', role: 'body', runs, source, indent: { firstLine: 0, left: 0, right: 0 }, blankLinesBefore: 0, startsPage: false, keep: 'as-role', ...more };
}

function linesOf(text: string, more: Partial<PrintedParagraph> = {}): readonly string[] {
  return setParagraph(paragraph(text, more), metrics, typeArea.width).map(({ pieces }) => pieces.map((piece) => ('text' in piece ? piece.text : '')).join(''));
}

const full = '字'.repeat(grid.cells);

describe('lines', () => {
  it('hold 28 characters, 26 behind an indent of two', () => {
    expect(linesOf(full + full)).toEqual([full, full]);
    expect(linesOf(full + full, { indent: null })[0]).toHaveLength(26);
  });

  it('let one half-width mark hang over the edge, and take a full-width one down with the character before it', () => {
    expect(linesOf(`${full},字`)).toEqual([`${full},`, '字']);
    expect(setParagraph(paragraph(`${full},字`), metrics, typeArea.width)[0]?.pieces.at(-1)?.kind).toBe('hanging');
    expect(linesOf(`${full}，字`)).toEqual([full.slice(1), '字，字']);
  });

  it('take a character down where two marks would begin the next line', () => {
    expect(linesOf(`${full}。”字`)).toEqual([full.slice(1), '字。”字']);
  });

  it('never end in an opening mark', () => {
    expect(linesOf(`${full.slice(1)}“字`)).toEqual([full.slice(1), '“字']);
  });

  it('keep numbers and words whole, and break what is longer than a line', () => {
    expect(linesOf(`${full.slice(1)}2021年`)).toEqual([full.slice(1), '2021年']);
    expect(linesOf('a'.repeat(100))[0]?.length).toBeGreaterThan(50);
  });

  it('break where the writer broke', () => {
    const source = { start: 0, end: 3 };
    const runs: readonly Run[] = [{ kind: 'text', text: '甲', marks: [], source }, { kind: 'break', source }, { kind: 'text', text: '乙', marks: ['strong'], source }];
    expect(linesOf('', { runs })).toEqual(['甲', '乙']);
  });

  it('are set in a paragraph of any length', () => {
    expect(linesOf(full.repeat(30_000))).toHaveLength(30_000);
  });

  it('justify all but the last', () => {
    expect(setParagraph(paragraph(full + full + full), metrics, typeArea.width).map(({ justified }) => justified)).toEqual([true, true, false]);
  });

  it('hold every character once, whatever the text', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('字', '，', '。', '“', '”', '（', '）', '1', 'a', ' ', '《', '…', '—', '𠀀'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 200 });
    fc.assert(
      fc.property(text, (source) => {
        const lines = linesOf(source);
        expect(lines.join('')).toBe(source);
        expect(lines.length).toBeGreaterThan(0);
      }),
    );
  });
});
