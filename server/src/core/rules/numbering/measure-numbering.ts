import type { Block } from '../../bulletin/block.ts';
import type { Marker, Problem } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { alignScoped, type ScopedEntry } from '../support/counting-scopes.ts';
import { headNumberLoosely } from '../support/head-number.ts';
import { isAnswerLabel } from '../support/answer-labels.ts';
import { markerSpan } from '../support/marker-text.ts';
import { alignEntries, numberingDefects } from '../support/numbering-defects.ts';
import { isMarkdownList, pairedAnswerFacts, pairedAnswers, proseNumberFacts, proseSeries, type PairedAnswer, type ProseNumberFact } from '../support/prose-numbers.ts';

export const measureNumbering = defineRule({
  id: 'measure-numbering',
  category: 'numbering',
  severity: 'error',
  summary: { 'zh-CN': '整改措施编号缺号、重号或次序有误', en: 'Numbers of measures with a gap, a repeat or in wrong order' },
  rationale: {
    'zh-CN': '措施逐条编号，是为了逐条对账销号。编号有误，“第3条措施”指的是哪一条就说不清了。',
    en: 'Measures are numbered so that each can be accounted for and closed. With wrong numbers nobody can tell what “measure 3” refers to.',
  },
  silentWhen: {
    'zh-CN': '重新从1编起的新一组措施；全部写作“1.”的Markdown列表；全文连续编号的措施。以写出来的数字为准。',
    en: 'A new series that begins again at 1; a Markdown list that is written 1. throughout; measures numbered through the whole document. The numbers as written count.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    start: { 'zh-CN': '措施编号应从“{expected}”开始，这里写成“{found}”', en: 'Numbers of measures should begin with “{expected}”, found “{found}”' },
    gap: { 'zh-CN': '措施编号不连续：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Gap in the measures: “{expected}” should follow “{previous}”, found “{found}”' },
    repeat: { 'zh-CN': '措施编号重复：前面已有“{found}”，这里应为“{expected}”', en: 'Repeated number of a measure: “{found}” was used before, expected “{expected}”' },
    order: { 'zh-CN': '措施编号次序有误：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Measures out of order: “{expected}” should follow “{previous}”, found “{found}”' },
    other: { 'zh-CN': '与这里的“{found}”相互冲突', en: 'It is at odds with this “{found}”' },
  },
  repairs: { renumber: { 'zh-CN': '从这里起重新编号', en: 'Renumber from here on', safety: 'unsafe' } },
  scope: 'document',
  collect: {
    block: (block): readonly Found[] => proseNumberFacts(block, ['arabic', 'arabic-bracket']),
    problem: (problem): readonly Found[] => [...runsOf(problem), ...pairedAnswerFacts(problem)],
  },
  *check({ startOf }, _context, facts: readonly Fact<Found>[]) {
    const ofProblems = seriesOf(facts.flatMap(({ value }) => (value.kind === 'run' ? [value.numbers] : []))).map((series) => alignScoped(series, { restart: 0, lone: 1.1, ties: 'anew' }));
    // Bulletins of measures only, and sections on organisation and on what comes next, number paragraphs that answer no problem.
    const ofProse = [...proseSeries(facts.filter(isOfProse)), pairedAnswers(facts.flatMap(({ value }) => (value.kind === 'paired' ? [value] : [])), startOf)].map((entries) => ({ entries, alignment: alignEntries(entries, { restart: 0, lone: null }) }));
    for (const { entries, alignment } of [...ofProblems, ...ofProse]) {
      for (const { kind, marker, data, related, edits } of numberingDefects(entries, alignment)) {
        yield {
          messageId: kind,
          at: markerSpan(marker),
          data,
          related: related === null ? [] : [{ at: related.numeral, messageId: 'other', data }],
          repairs: edits.length === 0 ? [] : [{ id: 'renumber', edits }],
        };
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n1. 已制定学习计划。\n\n2. 每月组织1次集中学习。\n\n4. 已印发考核办法。\n',
      reports: ['gap'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n1. 已制定学习计划。\n\n2. 每月组织1次集中学习。\n\n3. 已印发考核办法。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n（1）已制定学习计划。\n\n（2）每月组织1次集中学习。\n\n（2）已印发考核办法。\n',
      reports: ['repeat'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n（1）已制定学习计划。\n\n（2）每月组织1次集中学习。\n\n（3）已印发考核办法。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改措施：\n\n1. 制定学习计划。\n\n2. 印发考核办法。\n\n整改成效：\n\n1. 已集中学习6次。\n\n2. 已考核2次。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：\n\n1. 已制定学习计划。\n1. 每月组织1次集中学习。\n1. 已印发考核办法。\n',
      reports: [],
    },
  ],
});

interface NumberedMeasure extends ScopedEntry {
  /** Measures of each form and depth are counted apart: ① within （1） within 1. */
  readonly key: string;
}

/** Numbers of a problem's measures that follow each other under one label. */
interface RunFact {
  readonly kind: 'run';
  readonly numbers: Run;
}

type Found = ProseNumberFact | RunFact | PairedAnswer;

function isOfProse(fact: Fact<Found>): fact is Fact<ProseNumberFact> {
  return fact.value.kind !== 'run' && fact.value.kind !== 'paired';
}

function seriesOf(runs: readonly Run[]): readonly (readonly NumberedMeasure[])[] {
  const measures = (countsUp(runs) ? runs : runs.filter((run) => !isLazyList(run))).flat();
  return [...groupBy(measures, ({ key }) => key).values()].filter((series) => series.length > 1);
}

type Run = readonly NumberedMeasure[];

function isLazyList(run: Run): boolean {
  return isMarkdownList(run.map(({ marker }) => marker));
}

/** Where the other lists are all numbered by hand, a single pair of 1. is a slip and no list that Markdown numbers. */
function countsUp(runs: readonly Run[]): boolean {
  const lazy = runs.filter(isLazyList);
  const counted = runs.filter((run) => run.length > 1 && run.every(({ marker }, index) => marker === null || marker.value === index + 1));
  return lazy.length === 1 && lazy[0]?.length === 2 && counted.length >= 3;
}

function runsOf(problem: Problem): readonly RunFact[] {
  const partOf = partsOf(problem);
  const runs: NumberedMeasure[][] = [];
  let previous: Block | null = null;
  for (const { block, marker, key } of numbersOf(problem)) {
    if (key === null) {
      previous = null;
      continue;
    }
    const apart = previous === null || partOf.get(block) !== partOf.get(previous);
    if (apart) runs.push([]);
    runs.at(-1)?.push({ marker, key, scopes: [problem], apart });
    previous = block;
  }
  return runs.map((numbers) => ({ kind: 'run', numbers }));
}

interface FoundNumber {
  readonly block: Block;
  readonly marker: Marker | null;
  /** Null for a paragraph without any number. */
  readonly key: string | null;
}

/** The number of each measure, and those of its further paragraphs: a number that was not read as one still takes its place. */
function numbersOf({ rectification }: Problem): readonly FoundNumber[] {
  return (rectification?.measures ?? []).flatMap(({ marker, spans }) => {
    const [first, ...others] = spans;
    const block = marker?.block ?? first?.block;
    if (block === undefined) return [];
    const further = others.flatMap((span): FoundNumber[] => {
      const key = span.block === block ? null : unreadKey(span.block);
      return key === null ? [] : [{ block: span.block, marker: null, key }];
    });
    return [{ block, marker, key: marker === null ? unreadKey(block) : markerKey(marker) }, ...further];
  });
}

function markerKey({ form, prefix, block }: Marker): string | null {
  if (form === 'enumeration') return null;
  return form === 'decimal' ? `${form} ${prefix}` : `${form} ${nestingOf(block)}`;
}

function unreadKey(block: Block): string | null {
  const rank = headNumberLoosely(block)?.rank;
  if (rank === undefined) return null;
  return `${rank === 'arabic' ? 'arabic-dot' : rank} ${nestingOf(block)}`;
}

function nestingOf({ shape }: Block): number {
  return shape.kind === 'list-item' ? shape.nesting : 1;
}

/** Under which label each block of the rectification stands. */
function partsOf({ labels, rectification }: Problem): ReadonlyMap<Block, number> {
  // （责任部门：…） behind a measure opens no part.
  const labelled = new Set(labels.filter((label) => label.start === 0 || isAnswerLabel(label)).map(({ block }) => block));
  const parts = new Map<Block, number>();
  let part = 0;
  for (const { block } of rectification?.spans ?? []) {
    if (parts.has(block)) continue;
    if (labelled.has(block)) part += 1;
    parts.set(block, part);
  }
  return parts;
}
