import type { Block } from '../../bulletin/block.ts';
import type { BulletinFrame, Marker, MarkerForm, ProblemHead } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { alignScoped, type ScopedAlignment, type ScopedEntry } from '../support/counting-scopes.ts';
import { alignAmongHeadings, headingSeries } from '../support/heading-series.ts';
import { markerSpan } from '../support/marker-text.ts';
import { numberingDefects } from '../support/numbering-defects.ts';
import type { SequenceOptions } from '../support/sequence.ts';

export const problemNumbering = defineRule({
  id: 'problem-numbering',
  category: 'numbering',
  severity: 'error',
  summary: { 'zh-CN': '问题编号缺号、重号或次序有误', en: 'Problem numbers with a gap, a repeat or in wrong order' },
  rationale: {
    'zh-CN': '整改通报逐条回应反馈问题。编号一断，读者就无从知道是漏写了一个问题，还是只写错了编号；“反馈几条、整改几条”也就对不上账。',
    en: 'A bulletin answers the problems one by one. Where their numbers break off, readers cannot tell whether a problem was left out or only misnumbered, and the count of what was found no longer matches what was answered.',
  },
  silentWhen: {
    'zh-CN': '编号全文连续或者在每一部分、每一类下重新从头编，两种都可以，以全文的做法为准；没有编号的问题不算缺号；表格中一个序号跨几行不算重号。',
    en: 'Numbers may run through the whole document or begin anew in each part or category, whichever the document does. A problem without a number leaves no gap, and one number over several rows of a table is no repeat.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    start: { 'zh-CN': '问题编号应从“{expected}”开始，这里写成“{found}”', en: 'Problem numbers should begin with “{expected}”, found “{found}”' },
    gap: { 'zh-CN': '问题编号不连续：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Gap in the problem numbers: “{expected}” should follow “{previous}”, found “{found}”' },
    repeat: { 'zh-CN': '问题编号重复：前面已有“{found}”，这里应为“{expected}”', en: 'Repeated problem number: “{found}” was used before, expected “{expected}”' },
    order: { 'zh-CN': '问题编号次序有误：“{previous}”之后应为“{expected}”，这里写成“{found}”', en: 'Problem numbers out of order: “{expected}” should follow “{previous}”, found “{found}”' },
    other: { 'zh-CN': '与这里的“{found}”相互冲突', en: 'It is at odds with this “{found}”' },
  },
  repairs: { renumber: { 'zh-CN': '从这里起重新编号', en: 'Renumber from here on', safety: 'unsafe' } },
  scope: 'document',
  collect: { block: (block): readonly HeadingFact[] => headingFacts(block) },
  *check(bulletin, _context, facts: readonly Fact<HeadingFact>[]) {
    const headings = headingSeries(bulletin);
    for (const { form, entries } of seriesOf(bulletin, facts)) {
      const own = new Set(entries.map(({ marker }) => marker));
      const read = align(entries, headings.get(form) ?? [], restartOf(bulletin, form));
      for (const { kind, marker, data, related, edits } of numberingDefects(read.entries, read.alignment)) {
        if (!own.has(marker)) continue;
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
      text: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题四：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
      reports: ['gap'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题二：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
      reports: ['repeat'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n### （二）队伍建设方面\n\n问题一：培训偏少\n\n整改情况：已举办培训4期。\n\n问题二：考核不严\n\n整改情况：已修订考核办法。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### （一）党的建设方面\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n### （二）队伍建设方面\n\n问题三：培训偏少\n\n整改情况：已举办培训4期。\n\n问题四：考核不严\n\n整改情况：已修订考核办法。\n',
      reports: [],
    },
  ],
});

interface NumberedProblem extends ScopedEntry {
  readonly problem: ProblemHead;
}

interface ProblemSeries {
  readonly form: MarkerForm;
  readonly entries: readonly NumberedProblem[];
}

/** The problems of each form of marker, so that `（一）` and `1.` are never counted together. */
function seriesOf(bulletin: BulletinFrame, facts: readonly Fact<HeadingFact>[]): readonly ProblemSeries[] {
  const groups = groupsOf(bulletin, facts);
  const counted = bulletin.problems.filter(({ origin, marker }) => origin !== 'measures-only' && marker?.form !== 'enumeration');
  const entries = counted.map((problem): NumberedProblem => {
    const { marker, section, category } = problem;
    return { problem, marker, scopes: [section, category, partOf(problem, groups), marker === null ? null : wordsOf(marker)] };
  });
  const forms = groupBy(entries.filter(({ marker }) => marker !== null), ({ marker }) => marker?.form ?? null);
  return [...forms].flatMap(([form, own]) => (own.length < 2 || form === null ? [] : [{ form, entries: withStrays(entries, form) }]));
}

/** 反馈问题1 and 自查问题1 may be two lists; 1.1 and 2.1 are. */
function wordsOf({ form, prefix }: Marker): string {
  return form === 'decimal' ? prefix : prefix.replace(/[^\p{Script=Han}]/gu, '');
}

/** Problems without a number may stand for one; one of another form belongs here where its number carries on. */
function withStrays(entries: readonly NumberedProblem[], form: MarkerForm): readonly NumberedProblem[] {
  const isOwn = ({ marker }: NumberedProblem): boolean => marker?.form === form;
  const last = entries.findLastIndex(isOwn);
  let previous: Marker | null = null;
  const kept: NumberedProblem[] = [];
  for (const entry of entries.slice(entries.findIndex(isOwn), last + 1)) {
    const { marker } = entry;
    if (marker !== null && marker.form !== form && marker.value !== (previous?.value ?? 0) + 1) continue;
    previous = marker ?? previous;
    kept.push(entry);
  }
  return kept;
}

/** The heading of a group, or the table, that a problem stands in: counting may begin anew there, too. */
function partOf({ title: { block } }: ProblemHead, groups: ReadonlyMap<Block, Block | null>): unknown {
  return block.shape.kind === 'table-cell' ? block.shape.table : (groups.get(block) ?? null);
}

/** A heading that opens a group of problems, or one that ends it. */
type HeadingFact = 'group' | 'part';

function headingFacts({ role }: Block): readonly HeadingFact[] {
  if (role === 'group-heading') return ['group'];
  return role === 'section-heading' || role === 'category-heading' ? ['part'] : [];
}

/** The heading of the group that each problem's title stands in. */
function groupsOf({ problems, startOf }: BulletinFrame, facts: readonly Fact<HeadingFact>[]): ReadonlyMap<Block, Block | null> {
  const groups = new Map<Block, Block | null>();
  if (!facts.some(({ value }) => value === 'group')) return groups;
  const titles = problems.map(({ title }) => title.block).sort((a, b) => startOf(a) - startOf(b));
  let passed = 0;
  for (const block of titles) {
    for (let next = facts[passed]; next !== undefined && startOf(next.block) < startOf(block); next = facts[passed]) passed += 1;
    const last = facts[passed - 1];
    groups.set(block, last?.value === 'group' ? last.block : null);
  }
  return groups;
}

/** Where the parts of the document are known, 问题一 does not come back within one of them. */
function restartOf({ categories }: BulletinFrame, form: MarkerForm): number | null {
  return form === 'problem' && categories.length > 0 ? null : 0.9;
}

function align(entries: readonly NumberedProblem[], headings: readonly ScopedEntry[], restart: number | null): ScopedAlignment {
  const options: SequenceOptions = { restart, lone: null };
  const asWritten = alignAmongHeadings(entries, headings, options);
  if (asWritten.alignment.cost < 1 || !entries.some(isCell)) return asWritten;
  const merged = alignScoped(entries.filter((entry, index) => !isMergedRow(entry, entries[index - 1])), options);
  return merged.alignment.cost < asWritten.alignment.cost - 0.5 ? merged : asWritten;
}

function isCell({ problem }: NumberedProblem): boolean {
  return problem.title.block.shape.kind === 'table-cell';
}

function isMergedRow(entry: NumberedProblem, before: NumberedProblem | undefined): boolean {
  return isCell(entry) && before !== undefined && isCell(before) && entry.marker?.value === before.marker?.value;
}
