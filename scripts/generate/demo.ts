import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPrettyReporter } from '../../server/src/cli/reporters/pretty.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import type { Locale } from '../../server/src/core/locale/locale.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';

const sample = join('samples', 'sample-bulletin.md');
const shown = 5;

/** The first findings of the bundled sample, as a terminal shows them, for the README. */
export function demo(locale: Locale): string {
  const text = readFileSync(sample, 'utf8');
  const bulletin = readBulletin(text);
  const { findings } = checkBulletin(bulletin, defaultSettings, { today: null });
  const reporter = createPrettyReporter({
    toolVersion: '', locale, color: false, width: 100, rules: allRules, shard: { index: 1, count: 1 }, configHash: '', repairing: 'none', annotationLimit: null, maxWarnings: null, inputs: { count: 1, hash: '' },
  });
  const loud = findings.filter(({ severity }) => severity !== 'info');
  const output = reporter.document({
    path: sample.replaceAll('\\', '/'), text, kind: bulletin.kind, findings: oneOfEachRule(loud).slice(0, shown), fatal: null, lines: createLineIndex(text),
  });
  return `\`\`\`text\n${output.trimEnd()}\n\n${more(findings.length - shown, locale)}\n\`\`\`\n`;
}

function more(count: number, locale: Locale): string {
  return locale === 'zh-CN' ? `……另有${count}条` : `… ${count} more`;
}

function oneOfEachRule<F extends { readonly ruleId: string }>(findings: readonly F[]): readonly F[] {
  return findings.filter((finding, index) => findings.findIndex(({ ruleId }) => ruleId === finding.ruleId) === index);
}
