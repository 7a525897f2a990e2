import { formatHanNumeral } from '../../server/src/core/text/han-numeral.ts';
import type { Draft, ProblemDraft } from './draft.ts';
import { problemsOf } from './draft.ts';

/** What a dialect shows, so that a planter knows whether its defect can be seen in it at all. */
export type Feature =
  | 'sections' | 'categories' | 'problem-numbers' | 'problem-markers' | 'labels' | 'label-lines' | 'numbered-measures' | 'enumerated-measures'
  | 'problem-lines' | 'headings' | 'table' | 'contact' | 'prose-measures' | 'title-lines';

export interface Dialect {
  readonly name: string;
  readonly kind: Draft['kind'];
  readonly features: ReadonlySet<Feature>;
  render(draft: Draft): string;
}

export interface BodyStyle {
  readonly title: (draft: Draft) => string;
  readonly section: (number: number, title: string) => string;
  readonly category: (number: number, title: string) => string;
  readonly problem: (draft: Draft, problem: ProblemDraft, number: number, inCategory: number) => string;
  readonly restart?: true;
}

const han = formatHanNumeral;

/** The whole document: head, lead, three sections, contact, signature. `style` says how problems look. */
export function renderBulletin(draft: Draft, style: BodyStyle): string {
  const sections = [
    style.title(draft),
    lead(draft),
    style.section(sectionNumber(draft, 1), draft.random.pick(['整改工作组织情况', '加强领导，扎实推进整改工作', '提高站位，压实整改责任'])),
    ...draft.organisation.map((text) => `${text}。`),
    style.section(sectionNumber(draft, 2), `${draft.inspection}反馈问题整改进展情况`),
    ...categories(draft, style),
    style.section(sectionNumber(draft, 3), draft.random.pick(['下一步工作打算', '持续巩固整改成果'])),
    ...draft.nextSteps.map((text, index) => `${han(index + 1)}是${text}。`),
    ...(draft.contact === '' ? [] : [draft.contact]),
    ...(draft.signature === '' ? [] : [draft.signature]),
    ...(draft.dateOfIssue === '' ? [] : [draft.dateOfIssue]),
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;
}

function lead(draft: Draft): string {
  const inspector = draft.inspection === '巡察' ? '市委第三巡察组' : '省委第五巡视组';
  const demand = draft.random.pick([`按照${draft.inspection}工作有关要求`, '按照党务公开原则和有关规定', `根据《${draft.inspection}工作规定》要求`]);
  const claims = [draft.categoryClaim, draft.problemClaim].filter((claim) => claim !== '').join('');
  return [
    `根据${draft.inspection === '巡察' ? '市委' : '省委'}统一部署，`,
    draft.periodText === '' ? `${inspector}对本单位进行了${draft.inspection}。` : `${draft.periodText}，${inspector}对本单位进行了${draft.inspection}。`,
    draft.feedbackText === '' ? '' : `${draft.feedbackText}，${inspector}反馈了${draft.inspection}意见。`,
    claims === '' ? '' : `${inspector}指出的${claims}均已纳入整改。`,
    draft.extraLead,
    draft.publicationSentence === '' ? '' : `${demand}，${draft.publicationSentence}。`,
  ].join('');
}

function categories(draft: Draft, style: BodyStyle): readonly string[] {
  let number = 0;
  return draft.categories.flatMap((category, index) => [
    style.category(draft.categoryNumbers.get(index) ?? index + 1, category.title),
    ...category.problems.map((problem, inCategory) => {
      number += 1;
      const shown = style.restart === true ? inCategory + 1 : number;
      return style.problem(draft, problem, draft.problemNumbers.get(number - 1) ?? shown, inCategory + 1);
    }),
  ]);
}

function sectionNumber(draft: Draft, number: number): number {
  return draft.sectionNumbers.get(number - 1) ?? number;
}

function numbered(problem: ProblemDraft, marker: (number: number) => string): string {
  return (problem.measures ?? []).map((measure, index) => `${marker(problem.measureNumbers.get(index) ?? index + 1)}${end(measure)}`).join('\n\n');
}

function enumerated(problem: ProblemDraft, joiner: string, end: (text: string) => string = (text) => `${text}。`): string {
  return (problem.measures ?? []).map((measure, index) => end(`${han(problem.measureNumbers.get(index) ?? index + 1)}是${measure}`)).join(joiner);
}

/** A measure planted empty stays empty. */
export function end(measure: string): string {
  return measure.replace(/[⟦⟧]/gu, '') === '' ? measure : `${measure}。`;
}

export function extras(draft: Draft, problem: ProblemDraft): string {
  if (draft.kind === 'bulletin') return '';
  const parts = [
    problem.status === null || draft.kind === 'plan' ? null : `完成情况：${problem.status}`,
    problem.unit === null ? null : `责任单位：${problem.unit}`,
    problem.deadline === null ? null : `整改时限：${problem.deadline}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `\n\n${parts.join('\n\n')}`;
}

const standard: BodyStyle = {
  title: (draft) => `# ${draft.title}`,
  section: (number, title) => `## ${han(number)}、${title}`,
  category: (number, title) => `### （${han(number)}）${title}`,
  problem: (draft, problem, number) =>
    problem.measures === null
      ? `#### 问题${han(number)}：${problem.title}`
      : `#### 问题${han(number)}：${problem.title}\n\n整改情况：${problem.measures.length === 0 ? '' : `\n\n${numbered(problem, (at) => `${at}. `)}`}${extras(draft, problem)}`,
};

const plainArabic: BodyStyle = {
  title: (draft) => `${draft.issuer}\n\n${draft.title}`,
  section: (number, title) => `${han(number)}、${title}`,
  category: (number, title) => `（${han(number)}）${title}`,
  problem: (draft, problem, number) =>
    problem.measures === null
      ? `问题${number}：${problem.title}。`
      : `问题${number}：${problem.title}。\n\n整改落实情况：${problem.measures.length === 0 ? '' : enumerated(problem, '')}${extras(draft, problem)}`,
};

const aboutTitles: BodyStyle = {
  title: (draft) => `# ${draft.title}`,
  section: (number, title) => `## ${han(number)}、${title}`,
  category: (number, title) => `### （${han(number)}）${title}`,
  restart: true,
  problem: (draft, problem, number) =>
    problem.measures === null
      ? `${number}.关于${problem.title}的问题。`
      : `${number}.关于${problem.title}的问题。${enumerated(problem, '')}${extras(draft, problem)}`,
};

const quotedBold: BodyStyle = {
  title: (draft) => `**${draft.title}**`,
  section: (number, title) => `**${han(number)}、${title}**`,
  category: (number, title) => `**（${han(number)}）${title}**`,
  restart: true,
  problem: (draft, problem, number) =>
    problem.measures === null
      ? `**${number}.关于“${problem.title}”问题的整改**`
      : `**${number}.关于“${problem.title}”问题的整改**\n\n${enumerated(problem, '\n\n')}${extras(draft, problem)}`,
};

const feedbackCircled: BodyStyle = {
  title: (draft) => `# ${draft.title}`,
  section: (number, title) => `## ${han(number)}、${title}`,
  category: (number, title) => `### （${han(number)}）${title}`,
  problem: (draft, problem, number) =>
    problem.measures === null
      ? `**反馈问题${number}：${problem.title}**`
      : `**反馈问题${number}：${problem.title}**\n\n**整改措施：**${problem.measures.length === 0 ? '' : `\n\n${numbered(problem, (at) => `（${at}）`)}`}${extras(draft, problem)}`,
};

const labelBracket: BodyStyle = {
  title: (draft) => draft.title,
  section: (number, title) => `${han(number)}、${title}`,
  category: (number, title) => `（${han(number)}）${title}`,
  problem: (draft, problem, number) =>
    problem.measures === null
      ? `问题（${han(number)}）：${problem.title}`
      : `问题（${han(number)}）：${problem.title}\n\n【整改情况】\n\n${numbered(problem, (at) => `${at}、`)}${extras(draft, problem)}`,
};

const wordPaste: BodyStyle = {
  title: (draft) => draft.title,
  section: (number, title) => `　　${han(number)}、${title}`,
  category: (number, title) => `　　（${han(number)}）${title}`,
  problem: (draft, problem, number) =>
    problem.measures === null
      ? `　　问题${han(number)}：${problem.title}`
      : `　　问题${han(number)}：${problem.title}\n　　整改情况：${problem.measures.length === 0 ? '' : `\n${(problem.measures).map((measure, index) => `　　${problem.measureNumbers.get(index) ?? index + 1}.${end(measure)}`).join('\n')}`}${extras(draft, problem)}`,
};

export function body(features: readonly Feature[], kind: Draft['kind'], name: string, style: BodyStyle): Dialect {
  return { name, kind, features: new Set([...features, ...(kind === 'bulletin' ? (['contact'] as const) : [])]), render: (draft) => renderBulletin(draft, style) };
}

/** A ledger: one row a problem. */
const ledger: Dialect = {
  name: 'ledger-table',
  kind: 'ledger',
  features: new Set(['table']),
  render: (draft) => {
    const rows = problemsOf(draft).map((problem, index) => {
      const measures = (problem.measures ?? []).map((measure, at) => `${at + 1}.${end(measure)}`).join('<br>');
      return `| ${draft.problemNumbers.get(index) ?? index + 1} | ${problem.title} | ${measures} | ${problem.unit ?? ''} | ${problem.deadline ?? ''} | ${problem.status ?? ''} |`;
    });
    return `# ${draft.title}\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  },
};

/** Two lists under free names, paired by number. */
const pairing: Dialect = {
  name: 'paired-lists',
  kind: 'report',
  features: new Set(['sections', 'headings']),
  render: (draft) => {
    const problems = problemsOf(draft);
    return [
      `# ${draft.title}`,
      lead({ ...draft, categoryClaim: '' }),
      '## 一、存在的问题',
      problems.map((problem, index) => `${index + 1}. ${problem.title}。`).join('\n'),
      '## 二、整改情况',
      problems
        .map((problem, index) => `${index + 1}. ${(problem.measures ?? []).join('；')}。责任单位：${problem.unit ?? ''}。${problem.status ?? ''}。`)
        .join('\n'),
      draft.signature,
      `${draft.dateOfIssue}\n`,
    ].join('\n\n');
  },
};

/** Key–value blocks, as environmental inspections publish them. */
const keyValue: Dialect = {
  name: 'key-value',
  kind: 'report',
  features: new Set(['sections', 'headings', 'title-lines']),
  render: (draft) =>
    [
      `# ${draft.title}`,
      lead({ ...draft, categoryClaim: '' }),
      ...problemsOf(draft).flatMap((problem, index) => [
        `## ${han(draft.problemNumbers.get(index) ?? index + 1)}、${problem.title}`,
        `整改任务：${problem.title}，限期整改。`,
        `整改目标：建立健全长效管理制度。`,
        ...(problem.unit === null ? [] : [`责任单位：${problem.unit}`]),
        ...(problem.deadline === null ? [] : [`整改时限：${problem.deadline}`]),
        ...(problem.measures === null ? [] : [`整改完成情况：${problem.status === null ? '' : `${problem.status}。`}${enumerated(problem, '')}`]),
      ]),
      draft.signature,
      `${draft.dateOfIssue}\n`,
    ].join('\n\n'),
};

const common: readonly Feature[] = ['sections', 'categories', 'problem-numbers'];

export const dialects: readonly Dialect[] = [
  body([...common, 'headings', 'problem-markers', 'labels', 'label-lines', 'numbered-measures', 'problem-lines'], 'bulletin', 'standard-headings', standard),
  body([...common, 'problem-markers', 'labels', 'enumerated-measures', 'problem-lines'], 'bulletin', 'plain-arabic-inline', plainArabic),
  body([...common, 'headings', 'enumerated-measures'], 'bulletin', 'about-one-paragraph', aboutTitles),
  body([...common, 'enumerated-measures', 'problem-lines'], 'bulletin', 'quoted-bold', quotedBold),
  body([...common, 'headings', 'problem-markers', 'labels', 'label-lines', 'problem-lines', 'numbered-measures'], 'bulletin', 'feedback-bracketed', feedbackCircled),
  body([...common, 'problem-markers', 'labels', 'label-lines', 'problem-lines', 'numbered-measures'], 'bulletin', 'label-in-brackets', labelBracket),
  body([...common, 'problem-markers', 'labels', 'problem-lines', 'numbered-measures'], 'bulletin', 'pasted-from-word', wordPaste),
  body([...common, 'headings', 'problem-markers', 'labels', 'label-lines', 'numbered-measures', 'problem-lines'], 'report', 'report-standard', standard),
  body([...common, 'headings', 'problem-markers', 'labels', 'label-lines', 'numbered-measures', 'problem-lines'], 'plan', 'plan-standard', standard),
  body([...common, 'headings', 'enumerated-measures'], 'report', 'report-about', aboutTitles),
  pairing,
  keyValue,
  ledger,
];

