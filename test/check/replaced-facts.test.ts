import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../server/src/core/bulletin/block.ts';
import type { Problem } from '../../server/src/core/bulletin/model.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import type { Look, RuleFacts } from '../../server/src/core/check/looks.ts';
import { replaceFacts } from '../../server/src/core/check/replace-facts.ts';
import { addBlocks, sayTheSame } from '../../server/src/core/check/same-facts.ts';

const bulletin = readBulletin('# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次。\n2. 每季度测试一次。\n\n#### 问题二：制度不落实\n\n整改情况：\n\n1. 修订制度3项。\n');
const [problem, other] = bulletin.problems as readonly [Problem, Problem];
const [first, second] = (problem.rectification?.measures ?? []).flatMap(({ spans }) => spans.map(({ block }) => block)) as unknown as readonly [Block, Block];

const factsOf = (value: unknown, block: Block = first): RuleFacts => ({ rule: 0, facts: [{ block, problem: null, value }] });

describe('facts of a block that was replaced', () => {
  const replaced = { before: first, after: second };
  const same = (a: unknown, b: unknown): boolean => sayTheSame(factsOf(a, first), factsOf(b, second), replaced);

  it('are the same where they say the same', () => {
    expect(same({ kind: 'run', at: { block: first, start: 0, end: 2 }, list: [1, 'a', null] }, { kind: 'run', at: { block: second, start: 0, end: 2 }, list: [1, 'a', null] })).toBe(true);
    expect(sayTheSame(undefined, undefined, replaced)).toBe(true);
  });

  it.each([
    ['another value', { start: 0 }, { start: 1 }],
    ['one value more', { start: 0 }, { start: 0, end: 1 }],
    ['another length', [1], [1, 2]],
    ['another problem', { problem }, { problem: other }],
    ['a function', { value: () => 1 }, { value: () => 1 }],
  ])('are others with %s', (_what, a, b) => {
    expect(same(a, b)).toBe(false);
    expect(sayTheSame(factsOf(a), undefined, replaced)).toBe(false);
  });

  it('are found by the block, wherever it stands in a report', () => {
    const blocksIn = (value: unknown): ReadonlySet<object> => {
      const blocks = new Set<object>();
      addBlocks(blocks, value);
      return blocks;
    };
    expect(blocksIn({ at: { block: second, start: 0, end: 1 }, related: [{ at: { block: first, start: 0, end: 1 } }] })).toEqual(new Set([second, first]));
    expect(blocksIn({ at: { block: second, start: 0, end: 1 }, problem, data: { text: '一' } })).toEqual(new Set([second]));
  });
});

const lookOf = (facts: readonly RuleFacts[]): Look => ({ reports: [], facts, roles: [] });
const values = fc.array(fc.nat(9), { maxLength: 3 });

it('facts of one block and one problem take the place of those before', () => {
  const { blocks, problems, startOf } = bulletin;
  fc.assert(fc.property(fc.array(values, { minLength: blocks.length, maxLength: blocks.length }), fc.tuple(values, values), values, values, (ofBlocks, ofProblems, newOfBlock, newOfProblem) => {
    const given = (own: readonly number[], block: Block, of: Problem | null): readonly RuleFacts[] => (own.length === 0 ? [] : [{ rule: 0, facts: own.map((value) => ({ block, problem: of, value })) }]);
    const at = blocks.indexOf(first);
    const blockLooks = blocks.map((block, index) => lookOf(given(ofBlocks[index] ?? [], block, null)));
    const problemLooks = problems.map((own, index) => lookOf(given(ofProblems[index] ?? [], own.title.block, own)));
    const all = (ofAll: readonly Look[]): readonly unknown[] => ofAll.flatMap(({ facts }) => facts.flatMap((own) => own.facts));
    const block = { place: first, before: blockLooks[at] ?? lookOf([]), after: lookOf(given(newOfBlock, second, null)) };
    const ofProblem = { place: problem, before: problemLooks[0] ?? lookOf([]), after: lookOf(given(newOfProblem, problem.title.block, problem)) };
    const now = { blocks: blockLooks.with(at, block.after), problems: problemLooks.with(0, ofProblem.after) };
    expect(replaceFacts(0, all([...blockLooks, ...problemLooks]) as never, { ...now, block, problem: ofProblem, startOf })).toEqual(all([...now.blocks, ...now.problems]));
  }), { numRuns: 300 });
});
