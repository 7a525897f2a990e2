import type { Rule } from '../../server/src/core/rules/rule.ts';

interface Manifest {
  contributes?: { configuration?: unknown };
}

const severities = ['off', 'info', 'warning', 'error'];

/** package.json with the editor settings that follow from the rules. */
export function withSettings(text: string, rules: readonly Rule[]): string {
  const manifest = JSON.parse(text) as Manifest;
  manifest.contributes = { ...manifest.contributes, configuration: settingsSection(rules) };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function settingsSection(rules: readonly Rule[]): unknown {
  return {
    title: '整改通报 Zhenggai',
    properties: {
      'zhenggai.rules': {
        type: 'object',
        scope: 'resource',
        default: {},
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)])),
        markdownDescription: '各规则的级别和选项；`.zhenggairc.json` 优先。 / Severity and options of each rule; `.zhenggairc.json` comes first.',
      },
    },
  };
}

function ruleSetting(rule: Rule): unknown {
  return {
    description: `${rule.summary['zh-CN']} / ${rule.summary.en}`,
    anyOf: [
      { enum: severities },
      {
        type: 'object',
        properties: { severity: { enum: severities }, options: { type: 'object' } },
        additionalProperties: false,
      },
    ],
  };
}
