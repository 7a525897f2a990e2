import type { Locale } from '../../server/src/core/locale/locale.ts';
import { repairText, severityText } from '../../server/src/core/rules/rule-page.ts';
import { pageWords } from '../../server/src/core/rules/rule-page-words.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

const heads: Readonly<Record<Locale, string>> = {
  'zh-CN': '| 规则 | 检查什么 | 级别 | 修复 |',
  en: '| Rule | Finds | Severity | Repair |',
};

/** All rules as Markdown tables, one a category, for the README. */
export function rulesTable(rules: readonly Rule[], locale: Locale): string {
  const words = pageWords[locale];
  const categories = [...new Set(rules.map((rule) => rule.category))];
  return categories
    .map((category) => {
      const rows = rules
        .filter((rule) => rule.category === category)
        .map((rule) => `| [\`${rule.id}\`](docs/rules/${rule.id}.md) | ${cell(rule.summary[locale])} | ${severityText(rule.severity, words)} | ${repairText(rule, words)} |`);
      return `**${words.categories[category]}**\n\n${heads[locale]}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
