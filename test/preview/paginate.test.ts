import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type FlowItem, type PageFrame } from '../../server/src/render/preview/paginate.ts';

const frame: PageFrame = { height: 1000, linePitch: 100, headerHeight: 0, imprintHeight: 0, noteHeights: [60, 60, 60], noteRule: 20 };

function item(lines: number, more: Partial<FlowItem> = {}): FlowItem {
  return { heights: Array.from({ length: lines }, () => 100), blankLines: 0, startsPage: false, keepsFrom: null, hasHead: false, notes: [], ...more };
}

function places(items: readonly FlowItem[], with_: Partial<PageFrame> = {}): readonly (readonly string[])[] {
  return paginate(items, { ...frame, ...with_ }).map(({ parts }) => parts.map(({ item: index, from, to, top }) => `${index}:${from}-${to}@${top}`));
}

describe('pages', () => {
  it('take as many lines as fit, and go on with the rest', () => {
    expect(places([item(7), item(5)])).toEqual([['0:0-7@0', '1:0-3@700'], ['1:3-5@0']]);
  });

  it('keep a heading with the first line behind it, a chain of headings too', () => {
    expect(places([item(9), item(1, { keepsFrom: 0 }), item(3)])).toEqual([['0:0-9@0'], ['1:0-1@0', '2:0-3@100']]);
    expect(places([item(8), item(1, { keepsFrom: 0 }), item(1, { keepsFrom: 0 }), item(3)])).toEqual([['0:0-8@0'], ['1:0-1@0', '2:0-1@100', '3:0-3@200']]);
    expect(places([item(8), item(1, { keepsFrom: 0 }), item(3)])).toEqual([['0:0-8@0', '1:0-1@800', '2:0-1@900'], ['2:1-3@0']]);
  });

  it('keep a heading with a line whose footnote needs room', () => {
    expect(places([item(7), item(1, { keepsFrom: 0 }), item(2, { notes: [[1]] })])).toEqual([['0:0-7@0', '1:0-1@700', '2:0-1@800'], ['2:1-2@0']]);
    expect(places([item(8), item(1, { keepsFrom: 0 }), item(2, { notes: [[1]] })])).toEqual([['0:0-8@0'], ['1:0-1@0', '2:0-2@100']]);
  });

  it('keep the end of a paragraph with the next one', () => {
    expect(places([item(9, { keepsFrom: 7 }), item(2, { keepsFrom: 0 }), item(1)])).toEqual([['0:0-7@0'], ['0:7-9@0', '1:0-2@200', '2:0-1@400']]);
    expect(places([item(5, { keepsFrom: 3 }), item(1, { keepsFrom: 0, blankLines: 1 }), item(1)])).toEqual([['0:0-5@0', '1:0-1@600', '2:0-1@700']]);
  });

  it('repeat the head of a table on each page, and never leave it alone', () => {
    const table = (rows: number): FlowItem => item(rows, { hasHead: true });
    expect(places([item(4), table(10)])).toEqual([['0:0-4@0', '1:0-6@400'], ['1:6-10@0']]);
    expect(paginate([item(4), table(16)], frame).map(({ parts }) => parts.map(({ repeatsHead, from, to }) => [repeatsHead, from, to]))).toEqual([[[false, 0, 4], [false, 0, 6]], [[true, 6, 15]], [[true, 15, 16]]]);
    expect(places([item(9), table(3)])).toEqual([['0:0-9@0'], ['1:0-3@0']]);
  });

  it('break a chain that no page could hold', () => {
    const chain = Array.from({ length: 15 }, () => item(1, { keepsFrom: 0 }));
    expect(places(chain).flat()).toHaveLength(15);
  });

  it('begin anew where a part of the document does, and never leave an empty one', () => {
    expect(places([item(1, { startsPage: true }), item(2, { startsPage: true })])).toEqual([['0:0-1@0'], ['1:0-2@0']]);
  });

  it('count blank lines as lines', () => {
    expect(places([item(8), item(1, { blankLines: 1 })])).toEqual([['0:0-8@0', '1:0-1@900']]);
    expect(places([item(10), item(1, { blankLines: 1 })])).toEqual([['0:0-10@0'], ['1:0-1@0']]);
  });

  it('leave room for header, footnotes and imprint', () => {
    expect(places([item(9)], { headerHeight: 300 })).toEqual([['0:0-7@300'], ['0:7-9@0']]);
    expect(places([item(10, { notes: [[1]] })])).toEqual([['0:0-9@0'], ['0:9-10@0']]);
    expect(paginate([item(10, { notes: [[1]] })], frame).map(({ notes }) => notes)).toEqual([[1], []]);
    expect(places([item(9)], { imprintHeight: 150 })).toEqual([['0:0-9@0'], []]);
  });

  it('hold every line once, in order, and no more than fits', () => {
    const items = fc.array(
      fc.record({
        heights: fc.array(fc.integer({ min: 20, max: 1300 }), { minLength: 1, maxLength: 30 }),
        blankLines: fc.integer({ min: 0, max: 2 }), startsPage: fc.boolean(), keepsFrom: fc.constantFrom(null, null, 0, 1), hasHead: fc.boolean(),
        notes: fc.array(fc.constantFrom<readonly number[]>([], [1], [2, 3]), { maxLength: 5 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(items, (all) => {
        const pages = paginate(all, frame);
        const lines = pages.flatMap(({ parts }) => parts.flatMap(({ item: index, from, to }) => Array.from({ length: to - from }, (_, line) => `${index}:${from + line}`)));
        expect(lines).toEqual(all.flatMap(({ heights }, index) => heights.map((_, line) => `${index}:${line}`)));
        for (const { parts } of pages) {
          const last = parts.at(-1);
          const head = last?.repeatsHead === true ? (all[last.item]?.heights[0] ?? 0) : 0;
          const sum = last === undefined ? 0 : last.top + head + (all[last.item]?.heights.slice(last.from, last.to) ?? []).reduce((a, b) => a + b, 0);
          const isLone = parts.length === 1 && last !== undefined && last.to - last.from === 1;
          expect(isLone || sum <= frame.height).toBe(true);
        }
      }),
    );
  });
});
