import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type FlowItem, type PageFrame } from '../../server/src/render/preview/paginate.ts';

const frame: PageFrame = { height: 1000, linePitch: 100, headerHeight: 0, imprintHeight: 0, noteHeights: [60, 60, 60], noteRule: 20 };

function item(lines: number, more: Partial<FlowItem> = {}): FlowItem {
  return { heights: Array.from({ length: lines }, () => 100), blankLines: 0, startsPage: false, keepsWithNext: false, notes: [], ...more };
}

function places(items: readonly FlowItem[], with_: Partial<PageFrame> = {}): readonly (readonly string[])[] {
  return paginate(items, { ...frame, ...with_ }).map(({ parts }) => parts.map(({ item: index, from, to, top }) => `${index}:${from}-${to}@${top}`));
}

describe('pages', () => {
  it('take as many lines as fit, and go on with the rest', () => {
    expect(places([item(7), item(5)])).toEqual([['0:0-7@0', '1:0-3@700'], ['1:3-5@0']]);
  });

  it('keep a heading with the first line behind it, a chain of headings too', () => {
    expect(places([item(9), item(1, { keepsWithNext: true }), item(3)])).toEqual([['0:0-9@0'], ['1:0-1@0', '2:0-3@100']]);
    expect(places([item(8), item(1, { keepsWithNext: true }), item(1, { keepsWithNext: true }), item(3)])).toEqual([['0:0-8@0'], ['1:0-1@0', '2:0-1@100', '3:0-3@200']]);
    expect(places([item(8), item(1, { keepsWithNext: true }), item(3)])).toEqual([['0:0-8@0', '1:0-1@800', '2:0-1@900'], ['2:1-3@0']]);
  });

  it('break a chain that no page could hold', () => {
    const chain = Array.from({ length: 15 }, () => item(1, { keepsWithNext: true }));
    expect(places(chain).flat()).toHaveLength(15);
  });

  it('begin anew where a part of the document does, and never leave an empty one', () => {
    expect(places([item(1, { startsPage: true }), item(2, { startsPage: true })])).toEqual([['0:0-1@0'], ['1:0-2@0']]);
  });

  it('count blank lines as lines', () => {
    expect(places([item(8), item(1, { blankLines: 1 })])).toEqual([['0:0-8@0', '1:0-1@900']]);
    expect(places([item(10), item(1, { blankLines: 1 })])).toEqual([['0:0-10@0'], ['1:0-1@100']]);
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
        blankLines: fc.integer({ min: 0, max: 2 }), startsPage: fc.boolean(), keepsWithNext: fc.boolean(),
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
          const sum = last === undefined ? 0 : last.top + (all[last.item]?.heights.slice(last.from, last.to) ?? []).reduce((a, b) => a + b, 0);
          const isLone = parts.length === 1 && last !== undefined && last.to - last.from === 1;
          expect(isLone || sum <= frame.height).toBe(true);
        }
      }),
    );
  });
});
