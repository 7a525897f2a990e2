import { textOf, type Span } from '../../bulletin/block.ts';
import type { Problem, TimeKind } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { appendEntry } from '../support/append-entry.ts';
import { declaredOutside, declaredWithin, isDeclaredDone, type DeclaredDone } from '../support/declared-done.ts';
import { acceptedTime, deadlineIsStub, statusIsTime, vagueTime } from '../support/deadline-words.ts';
import { labelsOf } from '../support/answer-labels.ts';
import { stub } from '../support/placeholder.ts';
import { problemData, type ProblemData } from '../support/problem-data.ts';
import { answerIsStub } from '../support/stub-answer.ts';

const timeKinds = ['date', 'recurrence', 'completion', 'long-term'] as const;

interface Gap {
  readonly kind: 'gap';
  readonly at: Span;
  readonly data: ProblemData;
  readonly vague: { readonly at: Span; readonly word: string } | null;
  readonly edit: RuleEdit | null;
}

type Said = Gap | DeclaredDone;

export const missingDeadline = defineRule({
  id: 'missing-deadline',
  category: 'structure',
  severity: 'warning',
  summary: { 'zh-CN': '问题没有写明整改时限', en: 'A problem whose rectification names no time' },
  rationale: {
    'zh-CN': '整改要有时间：什么时候完成、已经完成，还是按什么周期长期做。没有时间的整改无法督促，也无法销号。',
    en: 'A rectification needs a time: when it will be done, that it is done, or at what pace it goes on. Without one nobody can follow it up or close it.',
  },
  silentWhen: {
    'zh-CN': '写了日期或期限、固定周期（每周、每月、每季度……）、本问题已经完成，或者声明的长期安排（长期坚持、立行立改）；所在的一组问题或全文统一写了时限，或者标题写明已经整改、需长期坚持；另有一处说全部问题都已整改完毕；问题没有整改内容；只写措施、不写问题的通报。',
    en: 'A date or period, a firm recurrence, the completion of this problem or a declared pace is given, for the problem, its group (also by its heading, as 已整改到位的问题 or 需长期坚持的问题) or the document, or all problems are said to be rectified; there is no rectification at all; bulletins that list measures only.',
  },
  basis: [{ document: '《中国共产党巡视工作条例》' }],
  messages: {
    missing: {
      'zh-CN': '问题“{title}”没有写明整改时限，应写明完成日期、固定周期（如每月）或已经完成',
      en: 'Problem “{title}” states no deadline; a date, a firm recurrence such as 每月, or its completion is expected',
    },
    missingVague: {
      'zh-CN': '问题“{title}”没有写明整改时限，应写明完成日期、固定周期（如每月）或已经完成。只写了“{word}”，不能作为时限',
      en: 'Problem “{title}” states no deadline; a date, a firm recurrence such as 每月, or its completion is expected. It only says “{word}”, which is none',
    },
    word: { 'zh-CN': '这里写了“{word}”', en: 'Here it says “{word}”' },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入“整改时限：”', en: 'Insert “整改时限：”' },
  },
  options: (z) => z.strictObject({ accept: z.array(z.enum(timeKinds)).default([...timeKinds]) }),
  defaultOptions: { accept: [...timeKinds] },
  optionDocs: {
    accept: {
      'zh-CN': '哪些算作时间：date（日期、期限、时长）、recurrence（固定周期）、completion（本问题已完成）、long-term（长期坚持、立行立改）。',
      en: 'What counts as time: date (dates, periods, durations), recurrence, completion (of this problem), long-term (长期坚持, 立行立改).',
    },
  },
  yieldsTo: [
    { rule: 'missing-rectification', where: 'problem' },
    { rule: 'missing-measure', where: 'problem' },
  ],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，明确学习内容和考勤要求。\n\n### 问题二：台账不完整\n\n整改情况：补齐台账12册，已于2023年5月底完成。\n',
      reports: ['missing'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，明确学习内容和考勤要求。\n\n整改时限：【待补充】\n\n### 问题二：台账不完整\n\n整改情况：补齐台账12册，已于2023年5月底完成。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，尽快组织全员学习。\n',
      reports: ['missingVague'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，每月集中学习一次。\n',
      options: { accept: ['date', 'completion'] },
      reports: ['missing'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度，每月集中学习一次。\n\n### 问题二：设施老化\n\n整改情况：老化设施18处已更换。\n\n### 问题三：管理不严（长期坚持）\n\n整改情况：修订管理办法。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：修订学习制度。\n\n整改时限：2023年9月底前\n',
      reports: [],
    },
  ],
  scope: 'document',
  collect: {
    block: (block, { options }): readonly Said[] => (options.accept.includes('completion') ? declaredOutside(block) : []),
    problem: (problem, { options }): readonly Said[] => [...(options.accept.includes('completion') ? declaredWithin(problem) : []), ...gapsOf(problem, options.accept)],
  },
  *check(frame, _context, facts: readonly Fact<Said>[]) {
    if (isDeclaredDone(facts, frame)) return;
    for (const { problem, value } of facts) {
      if (problem === null || value.kind !== 'gap') continue;
      const { at, data, vague, edit } = value;
      const repairs = edit === null ? [] : [{ id: 'insert' as const, edits: [edit] }];
      if (vague === null) {
        yield { messageId: 'missing', at, data, problem, repairs };
        continue;
      }
      const named = { ...data, word: vague.word };
      yield { messageId: 'missingVague', at, data: named, problem, repairs, related: [{ at: vague.at, messageId: 'word', data: named }] };
    }
  },
});

function gapsOf(problem: Problem, accept: readonly TimeKind[]): readonly Gap[] {
  // A bulletin of measures only has no problems that could be asked for a time.
  if (problem.origin === 'measures-only' || problem.rectification === null || acceptedTime(problem, accept) !== null) return [];
  if (statusIsTime(problem, accept) || deadlineIsStub(problem) || answerIsStub(problem)) return [];
  const at = otherTimes(problem, accept) ? null : vagueTime(problem);
  return [{ kind: 'gap', at: problem.title, data: problemData(problem), vague: at === null ? null : { at, word: textOf(at) }, edit: skeleton(problem) }];
}

/** Where a recurrence stands that is not accepted, 尽快 is not the only time. */
function otherTimes(problem: Problem, accept: readonly TimeKind[]): boolean {
  return (problem.rectification?.times ?? []).some(({ kind }) => !accept.includes(kind));
}

function skeleton(problem: Problem): RuleEdit | null {
  const label = labelsOf(problem, 'deadline').find(({ content }) => content === null);
  if (label !== undefined) return { block: label.block, start: label.end, end: label.end, text: stub };
  return appendEntry(problem, `整改时限：${stub}`);
}
