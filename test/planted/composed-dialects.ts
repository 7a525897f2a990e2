import { formatHanNumeral } from '../../server/src/core/text/han-numeral.ts';
import { body, end, extras, type BodyStyle, type Dialect, type Feature } from './dialects.ts';
import type { Draft, ProblemDraft } from './draft.ts';
import { createRandom, type Random } from './random.ts';

const han = formatHanNumeral;

/** How lines are set: as headings, bold or plain. */
interface Setting {
  readonly name: string;
  readonly title: (text: string) => string;
  readonly section: (text: string) => string;
  readonly category: (text: string) => string;
  readonly problem: (text: string) => string;
}

const settings: readonly Setting[] = [
  { name: 'headings', title: (text) => `# ${text}`, section: (text) => `## ${text}`, category: (text) => `### ${text}`, problem: (text) => `#### ${text}` },
  { name: 'bold', title: (text) => `# ${text}`, section: (text) => `**${text}**`, category: (text) => `**${text}**`, problem: (text) => `**${text}**` },
  { name: 'plain', title: (text) => text, section: (text) => text, category: (text) => text, problem: (text) => text },
  { name: 'mixed', title: (text) => `# ${text}`, section: (text) => `## ${text}`, category: (text) => `**${text}**`, problem: (text) => text },
  { name: 'bold-headings', title: (text) => `# **${text}**`, section: (text) => `## **${text}**`, category: (text) => `### **${text}**`, problem: (text) => `#### **${text}**` },
  { name: 'indented', title: (text) => text, section: (text) => `　　${text}`, category: (text) => `　　${text}`, problem: (text) => `　　${text}` },
];

/** A problem's first line. `marker` = numbered as a problem; null features = its numbers restart in each category. */
interface Opening {
  readonly name: string;
  readonly restart: boolean;
  readonly marker: boolean;
  readonly line: (number: number, title: string) => string;
}

const openings: readonly Opening[] = [
  { name: 'han', restart: false, marker: true, line: (number, title) => `问题${han(number)}：${title}` },
  { name: 'arabic', restart: false, marker: true, line: (number, title) => `问题${number}：${title}` },
  { name: 'bracketed', restart: false, marker: true, line: (number, title) => `问题（${han(number)}）：${title}` },
  { name: 'feedback', restart: false, marker: true, line: (number, title) => `反馈问题${number}：${title}` },
  { name: 'about-quoted', restart: true, marker: false, line: (number, title) => `${number}.关于“${title}”问题` },
  { name: 'about', restart: true, marker: false, line: (number, title) => `${number}.关于${title}的问题` },
  { name: 'against-quoted', restart: true, marker: false, line: (number, title) => `${number}.针对“${title}”的问题` },
  { name: 'bracket-about', restart: true, marker: false, line: (number, title) => `（${number}）关于${title}的问题` },
  { name: 'continuous-about', restart: false, marker: false, line: (number, title) => `${number}.关于“${title}”的问题` },
  { name: 'comma-about', restart: true, marker: false, line: (number, title) => `${number}、关于${title}问题` },
];

/** What stands between a problem and its measures. */
interface LabelStyle {
  readonly name: string;
  readonly own: boolean;
  readonly text: string;
}

const labels: readonly LabelStyle[] = [
  { name: 'own-line', own: true, text: '整改情况：' },
  { name: 'own-line-bold', own: true, text: '**整改落实情况：**' },
  { name: 'own-line-bare', own: true, text: '整改措施' },
  { name: 'inline', own: false, text: '整改情况：' },
  { name: 'inline-progress', own: false, text: '整改进展情况：' },
  { name: 'inline-bold', own: false, text: '**整改措施**：' },
  { name: 'brackets', own: true, text: '【整改落实情况】' },
  { name: 'measures-and-outcome', own: false, text: '整改措施及成效：' },
];

interface MeasureStyle {
  readonly name: string;
  readonly feature: Feature;
  readonly joiner: string;
  readonly number: (value: number) => string;
  readonly end: (text: string) => string;
}

const measureStyles: readonly MeasureStyle[] = [
  { name: 'list', feature: 'numbered-measures', joiner: '\n\n', number: (value) => `${value}. `, end },
  { name: 'tight-list', feature: 'numbered-measures', joiner: '\n', number: (value) => `${value}. `, end },
  { name: 'comma', feature: 'numbered-measures', joiner: '\n\n', number: (value) => `${value}、`, end },
  { name: 'bracket', feature: 'numbered-measures', joiner: '\n\n', number: (value) => `（${value}）`, end },
  { name: 'circled', feature: 'numbered-measures', joiner: '\n\n', number: (value) => '①②③④⑤⑥⑦⑧'.charAt(value - 1), end },
  { name: 'enumerated', feature: 'enumerated-measures', joiner: '\n\n', number: (value) => `${han(value)}是`, end },
  { name: 'enumerated-inline', feature: 'enumerated-measures', joiner: '', number: (value) => `${han(value)}是`, end: (text) => `${text}。` },
];

function compose(random: Random, kind: Draft['kind']): Dialect {
  const setting = random.pick(settings);
  const opening = random.pick(openings);
  const label = random.pick(labels);
  // Numbers of problems and of measures must differ in form, as they do in documents that people can read.
  const numbered = opening.marker ? measureStyles : measureStyles.filter(({ name }) => !clashes(opening, name));
  const measure = random.pick(label.own ? numbered.filter(({ joiner }) => joiner !== '') : measureStyles.filter(({ joiner }) => joiner === ''));
  const style: BodyStyle = {
    title: (draft) => setting.title(draft.title),
    section: (number, title) => setting.section(`${han(number)}、${title}`),
    category: (number, title) => setting.category(`（${han(number)}）${title}`),
    ...(opening.restart ? { restart: true } : {}),
    problem: (draft, problem, number) => `${setting.problem(opening.line(number, problem.title))}${answer(draft, problem, label, measure)}`,
  };
  const features: Feature[] = ['sections', 'categories', 'problem-numbers', 'labels', 'problem-lines', measure.feature];
  if (opening.marker) features.push('problem-markers');
  if (label.own) features.push('label-lines');
  if (setting.name === 'headings') features.push('headings');
  return body(features, kind, [kind, setting.name, opening.name, label.name, measure.name].join('/'), style);
}

function clashes(opening: Opening, measure: string): boolean {
  return (measure === 'bracket') === (opening.name === 'bracket-about') || ['list', 'tight-list', 'comma'].includes(measure);
}

function answer(draft: Draft, problem: ProblemDraft, label: LabelStyle, style: MeasureStyle): string {
  if (problem.measures === null) return '';
  const measures = problem.measures.map((measure, index) => style.end(`${style.number(problem.measureNumbers.get(index) ?? index + 1)}${measure}`)).join(style.joiner);
  return `\n\n${label.text}${label.own && measures !== '' ? '\n\n' : ''}${measures}${extras(draft, problem)}`;
}

/** As many different ways to write a bulletin as asked for, always the same ones. */
export function composedDialects(count: number): readonly Dialect[] {
  const random = createRandom(2024);
  const found = new Map<string, Dialect>();
  while (found.size < count) {
    const dialect = compose(random, random.pick(['bulletin', 'bulletin', 'bulletin', 'report', 'plan'] as const));
    found.set(dialect.name, dialect);
  }
  return [...found.values()];
}
