import { spanOf, type Block, type Span } from '../../bulletin/block.ts';
import type { Bulletin, Problem } from '../../bulletin/model.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import type { TextRange } from '../../text/range.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { allDoneIn, unfinishedProblemsIn } from '../support/all-done.ts';
import { excerpt } from '../support/excerpt.ts';
import { markerText } from '../support/marker-text.ts';
import { once } from '../support/once.ts';
import { unfinishedIn } from '../support/unfinished.ts';

/** That all is done, that something is not, or that the closing section speaks of what is not. */
interface Statement {
  readonly kind: 'all-done' | 'unfinished' | 'unfinished-problems';
  readonly at: Span;
  readonly text: string;
  /** The number of problems that are said to be done; null where it says all. */
  readonly count: number | null;
}

/** What a block or a problem says; a problem is read only where something claims that all is done, and then once. */
type Statements = () => readonly Statement[];

interface Place {
  readonly statement: Statement;
  readonly problem: Problem | null;
}

export const contradictoryCompletion = defineRule({
  id: 'contradictory-completion',
  category: 'consistency',
  severity: 'warning',
  summary: { 'zh-CN': '一处说全部整改完毕，另一处说还没有完成', en: 'All problems are said to be rectified, but some are not' },
  rationale: {
    'zh-CN': '前面说“所有问题均已整改完毕”，后面又写“正在办理”“拟引入”“需要长期整改”，是通报中最容易被追问的自相矛盾，也容易被认定为虚假整改。',
    en: 'A bulletin that says all problems are rectified and then that something is under way or planned contradicts itself, and may be taken for sham rectification.',
  },
  silentWhen: {
    'zh-CN': '说的只是一部分问题，或者是要求、目标（确保全部整改到位）；未完成的话在问题描述、引号、书名号里，或者只是提到（对尚未……的单位），或者同一句接着说已完成；单独一个“将”；最后一部分只谈今后工作，没有说到未完成的问题。',
    en: 'Only some problems are said to be done, or it is a demand or an aim; the unfinished words stand in a problem’s own text, in quotation or title marks, are only spoken of, or the same sentence goes on to say it is done; a bare 将; a closing section that speaks of future work, not of unfinished problems.',
  },
  basis: [{ document: '中共中央办公厅《关于加强巡视整改和成果运用的意见》' }],
  messages: {
    contradiction: {
      'zh-CN': '这里说“{statement}”，但还有{count}处没有完成：{places}。应改为与各问题的实际情况一致',
      en: 'Here it says “{statement}”, but {count} places say otherwise: {places}. The statement should agree with the problems',
    },
    unfinished: { 'zh-CN': '问题“{title}”写的是“{words}”', en: 'Problem “{title}” says “{words}”' },
    closing: { 'zh-CN': '这里说到还没有完成的问题：“{words}”', en: 'This speaks of unfinished problems: “{words}”' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改工作情况\n\n截至目前，所有问题均已整改完毕。\n\n## 二、巡察反馈问题整改情况\n\n### 问题一：审计监督不到位\n\n整改情况：\n\n1. 修订内部审计制度。\n\n2. 拟引入第三方审计公司开展专项审计。\n\n### 问题二：学习不够深入\n\n整改情况：已制定学习计划。\n',
      reports: ['contradiction'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改工作情况\n\n巡察反馈的问题已全部整改到位。\n\n## 二、巡察反馈问题整改情况\n\n### 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 三、下一步工作\n\n对尚未完成整改的问题，持续跟踪督办。\n',
      reports: ['contradiction'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改工作情况\n\n截至目前，所有问题均已整改完毕。\n\n## 二、巡察反馈问题整改情况\n\n### 问题一：招标程序正在补办，尚未完成验收\n\n整改情况：草拟并印发招标办法，对尚未签订合同的项目逐一补签，手续已办结。将举一反三，加强管理。\n\n## 三、下一步工作\n\n对已完成的整改任务，适时组织“回头看”。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改工作情况\n\n建立台账，确保所有问题整改到位。\n\n## 二、巡察反馈问题整改情况\n\n### 问题一：产权证办理滞后\n\n整改情况：相关手续正在办理。\n',
      reports: [],
    },
  ],
  scope: 'whole-document',
  collect: {
    block: (block): readonly Statements[] => {
      const found = statementsOf(block);
      return found.length === 0 ? [] : [() => found];
    },
    problem: (problem): readonly Statements[] => (problem.rectification === null ? [] : [once(() => unfinishedOf(problem))]),
  },
  *check(bulletin, _context, facts: readonly Fact<Statements>[]) {
    const ofBlocks = partitionPoint(facts, ({ problem }) => problem === null);
    const spoken = facts.slice(0, ofBlocks).flatMap(({ value }) => value());
    if (!spoken.some(({ kind }) => kind === 'all-done')) return;
    const inProblems = blocksOfProblems(bulletin);
    const outside = spoken.filter(({ at }) => !inProblems.has(at.block));
    const claims = outside.filter(({ kind, count }) => kind === 'all-done' && isOfAll(count, bulletin));
    if (claims.length === 0) return;
    const open = openPlaces(outside, facts.slice(ofBlocks)).sort((a, b) => startOf(a, bulletin) - startOf(b, bulletin));
    if (open.length === 0) return;
    const places = open.slice(0, named).map((place) => nameOf(place)).join('、');
    const related = open.map((place) => relatedTo(place));
    for (const { at, text } of claims.slice(0, mostClaims)) {
      yield {
        messageId: 'contradiction',
        at,
        data: { statement: text, count: open.length, places: open.length > named ? `${places}……` : places },
        related,
      };
    }
  },
});

/** So many places are named in the message; all are in the related ones. */
const named = 5;
/** Said over and over, each time with all the places against it: so often and no more. */
const mostClaims = 20;

function statementsOf(block: Block): readonly Statement[] {
  if (block.role !== 'lead' && block.role !== 'prose') return [];
  const { text } = block;
  const make = (kind: Statement['kind'], { start, end }: TextRange, count: number | null): Statement => ({ kind, at: spanOf(block, start, end), text: text.slice(start, end), count });
  return [
    ...allDoneIn(text).map((found) => make('all-done', found, found.count)),
    ...unfinishedProblemsIn(text).map((found) => make('unfinished-problems', found, null)),
  ];
}

function unfinishedOf({ rectification }: Problem): readonly Statement[] {
  if (rectification === null) return [];
  const said = rectification.spans.flatMap(({ block, start, end }) => unfinishedIn(block.text, { start, end }).map((found) => spanOf(block, found.start, found.end)));
  const statuses = rectification.statuses.filter(({ status }) => status === 'not-completed').map(({ block, start, end }) => spanOf(block, start, end));
  const others = statuses.filter((status) => !said.some((span) => span.block === status.block && span.start < status.end && status.start < span.end));
  return [...said, ...others].map((at) => ({ kind: 'unfinished', at, text: at.block.text.slice(at.start, at.end), count: null }));
}

function openPlaces(outside: readonly Statement[], ofProblems: readonly Fact<Statements>[]): Place[] {
  const closing = outside.filter(({ kind }) => kind === 'unfinished-problems').map((statement): Place => ({ statement, problem: null }));
  const inside = ofProblems.flatMap(({ problem, value }) => value().map((statement): Place => ({ statement, problem })));
  return [...closing, ...inside];
}

function blocksOfProblems({ problems }: Bulletin): ReadonlySet<Block> {
  return new Set(problems.flatMap(({ title, description, rectification }) => [title.block, ...[...description, ...(rectification?.spans ?? [])].map(({ block }) => block)]));
}

/** “25个问题已全部整改到位” is said of all where 25 is the total that is declared or listed. */
function isOfAll(count: number | null, { claims, problems }: Bulletin): boolean {
  return count === null || count === problems.length || claims.some((claim) => claim.count === count);
}

function startOf({ statement: { at } }: Place, bulletin: Bulletin): number {
  return bulletin.startOf(at.block) + at.start;
}

function nameOf({ problem, statement }: Place): string {
  if (problem === null) return `“${excerpt(statement.text)}”`;
  const { marker, title } = problem;
  return marker?.form === 'problem' ? markerText(marker) : `“${excerpt(title.value, 16)}”`;
}

function relatedTo({ problem, statement }: Place) {
  const words = excerpt(statement.text);
  if (problem === null) return { at: statement.at, messageId: 'closing', data: { words } } as const;
  return { at: statement.at, messageId: 'unfinished', data: { title: excerpt(problem.title.value), words } } as const;
}
