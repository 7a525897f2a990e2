import { documentKinds, type DocumentKind } from '../bulletin/model.ts';
import type { Locale } from '../locale/locale.ts';
import type { Example, Rule, RuleCategory, RuleDefinition, SeverityByKind } from './rule.ts';
import { pageWords, type PageWords } from './rule-page-words.ts';

/** The page of one rule as Markdown, Chinese first, then English: what docs/rules holds and `explain` prints. */
export function rulePage(rule: Rule): string {
  return `# ${rule.id}\n\n${localizedPage(rule, 'zh-CN')}\n---\n\n${localizedPage(rule, 'en')}`;
}

/** One language of a rule's page, without its heading. */
export function localizedPage(rule: Rule, locale: Locale): string {
  const words = pageWords[locale];
  const sections = [
    rule.summary[locale],
    `${words.severity}${severityText(rule.severity, words)} · ${words.repair}${repairText(rule, words)} · ${words.categories[rule.category]}`,
    `## ${words.why}\n\n${rule.rationale[locale]}`,
    ...(rule.silentWhen === undefined ? [] : [`## ${words.silentWhen}\n\n${rule.silentWhen[locale]}`]),
    ...(rule.basis.length === 0 ? [] : [`## ${words.basis}\n\n${rule.basis.map(({ document, clause }) => `- ${document}${clause === undefined ? '' : ` ${clause}`}`).join('\n')}`]),
    `## ${words.messages}\n\n${messageList(rule, locale, words)}`,
    ...(rule.repairs === undefined ? [] : [`## ${words.repairs}\n\n${repairList(rule, locale, words)}`]),
    ...(rule.optionDocs === undefined ? [] : [`## ${words.options}\n\n${optionList(rule, locale, words)}`]),
    `## ${words.examples}\n\n${rule.examples.map((example) => exampleText(example, words)).join('\n\n')}`,
    `## ${words.silence}\n\n${words.silenceText}\n\n\`\`\`markdown\n<!-- zhenggai-disable-next-block ${rule.id}：${words.reason} -->\n\`\`\``,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** A list of all rules with links, by category. */
export function ruleIndexPage(rules: readonly Rule[]): string {
  const categories = [...new Set(rules.map((rule) => rule.category))];
  const part = (category: RuleCategory): string => {
    const rows = rules.filter((rule) => rule.category === category).map((rule) => `- [\`${rule.id}\`](${rule.id}.md) ${rule.summary['zh-CN']} / ${rule.summary.en}`);
    return `## ${pageWords['zh-CN'].categories[category]} / ${pageWords.en.categories[category]}\n\n${rows.join('\n')}`;
  };
  return `# 规则 / Rules\n\n${categories.map(part).join('\n\n')}\n`;
}

/** “错误”, or by kind: “通报：提示；报告：警告”. */
export function severityText(severity: SeverityByKind, words: PageWords): string {
  if (typeof severity === 'string') return words.severities[severity];
  const named = documentKinds.map((kind: DocumentKind) => [kind, severity[kind] ?? 'off'] as const);
  const first = named[0]?.[1] ?? 'off';
  if (named.every(([, level]) => level === first)) return words.severities[first];
  return named.map(([kind, level]) => `${words.kinds[kind]}${words.colon}${words.severities[level]}`).join(words.semicolon);
}

/** The best that any repair of the rule is. */
export function repairText(rule: RuleDefinition, words: PageWords): string {
  const safeties = Object.values(rule.repairs ?? {}).map(({ safety }) => safety);
  if (safeties.includes('safe')) return words.safe;
  return safeties.length > 0 ? words.unsafe : words.none;
}

function messageList(rule: Rule, locale: Locale, words: PageWords): string {
  return Object.entries(rule.messages)
    .map(([id, message]) => `- \`${id}\`${message.severity === undefined ? '' : ` (${severityText(message.severity, words)})`} ${message[locale]}`)
    .join('\n');
}

function repairList(rule: Rule, locale: Locale, words: PageWords): string {
  return Object.entries(rule.repairs ?? {})
    .map(([id, repair]) => `- \`${id}\` (${words[repair.safety]}) ${repair[locale]}`)
    .join('\n');
}

function optionList(rule: Rule, locale: Locale, words: PageWords): string {
  const defaults = (rule.defaultOptions ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(rule.optionDocs ?? {})
    .map(([name, doc]) => `- \`${name}\` (${words.default} \`${JSON.stringify(defaults[name])}\`) ${doc[locale]}`)
    .join('\n');
}

function exampleText(example: Example, words: PageWords): string {
  const facts = [
    example.reports.length === 0 ? words.silent : `${words.reports}${example.reports.map((id) => `\`${id}\``).join(words.comma)}`,
    ...(example.kind === undefined ? [] : [words.kinds[example.kind]]),
    ...(example.options === undefined ? [] : [`\`${JSON.stringify(example.options)}\``]),
  ];
  const repaired = example.repaired === undefined ? '' : `\n\n${words.repaired}\n\n${fenced(example.repaired)}`;
  return `${facts.join(words.comma)}\n\n${fenced(example.text)}${repaired}`;
}

function fenced(text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}markdown\n${text.replace(/\n$/u, '')}\n${fence}`;
}
