import type { Locale, Localized } from '../../core/locale/locale.ts';
import type { Outline, ProblemOutline } from '../../core/outline/outline-schema.ts';
import { kindWords, statusWords } from '../../core/outline/words.ts';
import { printable } from '../printable.ts';

interface Node {
  readonly text: string;
  readonly children: readonly Node[];
}

const counters = {
  'zh-CN': { category: '大类', aspect: '方面', problem: '问题', item: '具体问题', measure: '措施' },
  en: { category: 'categories', aspect: 'aspects', problem: 'problems', item: 'items', measure: 'measures' },
} as const;

const labels = {
  noTitle: { 'zh-CN': '（没有标题）', en: '(no title)' },
  issuer: { 'zh-CN': '发文机关', en: 'issuer' },
  number: { 'zh-CN': '发文字号', en: 'document number' },
  xuncha: { 'zh-CN': '巡察', en: 'inspection (xuncha)' },
  xunshi: { 'zh-CN': '巡视', en: 'inspection (xunshi)' },
  inspection: { 'zh-CN': '检查', en: 'inspection' },
  feedback: { 'zh-CN': '反馈', en: 'feedback' },
  claims: { 'zh-CN': '文中声明', en: 'declared' },
  problems: { 'zh-CN': '问题', en: 'problems' },
  measures: { 'zh-CN': '措施', en: 'measures' },
  noRectification: { 'zh-CN': '没有整改情况', en: 'no rectification' },
  deadlines: { 'zh-CN': '时限', en: 'time' },
  units: { 'zh-CN': '责任单位', en: 'responsible' },
  contact: { 'zh-CN': '监督联系方式', en: 'contact' },
  signature: { 'zh-CN': '落款', en: 'signed' },
  line: { 'zh-CN': '第{n}行', en: 'line {n}' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The outline for people: a tree, each part with its line. */
export function outlineTree(outline: Outline, locale: Locale): string {
  const title = outline.title ?? labels.noTitle[locale];
  const root: Node = { text: `${title} [${kindWords[outline.kind][locale]}]`, children: [...facts(outline, locale), ...body(outline, locale), ...ending(outline, locale)] };
  return `${draw(root).map(printable).join('\n')}\n`;
}

function facts(outline: Outline, locale: Locale): readonly Node[] {
  const { inspection } = outline;
  const period = [inspection?.start, inspection?.end].filter((date) => typeof date === 'string').join(' – ');
  const claims = outline.claims.map(({ counter, count, line }) => `${count} ${counters[locale][counter]}${at(line, locale)}`);
  return [
    fact(labels.issuer[locale], outline.issuer, locale),
    fact(labels.number[locale], outline.documentNumber, locale),
    fact(labels[inspection?.kind ?? 'inspection'][locale], period, locale),
    fact(labels.feedback[locale], inspection?.feedbackDate ?? null, locale),
    fact(labels.claims[locale], claims.join(locale === 'en' ? ', ' : '，'), locale),
  ].flat();
}

function ending({ contact, signature, dateOfIssue }: Outline, locale: Locale): readonly Node[] {
  return [
    fact(labels.contact[locale], [...contact.phones, ...contact.emails, ...contact.addresses].join(locale === 'en' ? ', ' : '，'), locale),
    fact(labels.signature[locale], [signature, dateOfIssue].filter((part) => part !== null).join(' '), locale),
  ].flat();
}

function fact(label: string, value: string | null, locale: Locale): readonly Node[] {
  return value === null || value === '' ? [] : [{ text: `${label}${locale === 'en' ? ': ' : '：'}${value}`, children: [] }];
}

/** Parts in the order of the text: a heading holds what follows it up to the next of its rank or above. */
function body(outline: Outline, locale: Locale): readonly Node[] {
  const parts = [
    ...outline.sections.map((part) => ({ rank: 0, line: part.line, text: heading(part.number, part.title, part.line, locale), children: [] as readonly Node[] })),
    ...outline.categories.map((part) => ({ rank: 1, line: part.line, text: heading(part.number, part.title, part.line, locale), children: [] as readonly Node[] })),
    ...outline.problems.map((problem) => ({ rank: 2, line: problem.line, text: problemText(problem, locale), children: problemFacts(problem, locale) })),
  ].sort((a, b) => a.line - b.line || a.rank - b.rank);
  const nest = (from: number, to: number): readonly Node[] => {
    const nodes: Node[] = [];
    for (let index = from; index < to; ) {
      const part = parts[index];
      if (part === undefined) break;
      let next = index + 1;
      while (next < to && (parts[next]?.rank ?? 0) > part.rank) next += 1;
      nodes.push({ text: part.text, children: [...part.children, ...nest(index + 1, next)] });
      index = next;
    }
    return nodes;
  };
  return nest(0, parts.length);
}

function problemText(problem: ProblemOutline, locale: Locale): string {
  const status = problem.status === null ? '' : ` [${statusWords[problem.status][locale]}]`;
  return `${heading(problem.number, problem.title, problem.line, locale)}${status}`;
}

function problemFacts(problem: ProblemOutline, locale: Locale): readonly Node[] {
  if (problem.rectificationLine === null) return [{ text: labels.noRectification[locale], children: [] }];
  const times = [...new Set(problem.deadlines.map(({ text }) => text))];
  const separator = locale === 'en' ? ', ' : '、';
  return [
    ...fact(labels.measures[locale], String(problem.measures.length), locale),
    ...fact(labels.deadlines[locale], times.join(separator), locale),
    ...fact(labels.units[locale], problem.responsibleUnits.join(separator), locale),
  ];
}

function heading(number: number | null, title: string, line: number, locale: Locale): string {
  return `${number === null ? '' : `${number}. `}${title}${at(line, locale)}`;
}

function at(line: number, locale: Locale): string {
  const text = labels.line[locale].replace('{n}', String(line));
  return locale === 'en' ? ` (${text})` : `（${text}）`;
}

function draw(node: Node): readonly string[] {
  const last = node.children.length - 1;
  return [node.text, ...node.children.flatMap((child, index) => (index === last ? indent(draw(child), '└─ ', '   ') : indent(draw(child), '├─ ', '│  ')))];
}

function indent(lines: readonly string[], first: string, others: string): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? first : others}${line}`);
}
