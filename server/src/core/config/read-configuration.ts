import type { Finding } from '../check/finding.ts';
import type { Rule } from '../rules/rule.ts';
import { emptyConfiguration, type Configuration, type SettingsLayer } from './configuration.ts';
import { configurationSchema, type CheckedConfiguration, type CheckedLayer, type CheckedRuleSetting, type ConfigurationSchema } from './configuration-schema.ts';
import { duplicateKeys, unusableKeys } from './duplicate-keys.ts';
import { issueFindings, uselessParts } from './issue-findings.ts';
import { nodeAt, valueOf, type JsonNode } from './json-tree.ts';
import { plainIssues } from './plain-issues.ts';
import { prune } from './prune.ts';
import type { RuleSetting } from './settings.ts';

export interface ReadConfiguration {
  readonly value: Configuration;
  readonly findings: readonly Finding[];
}

/** A part that goes may leave a larger one without what it needs, an override without files say: nothing nests deeper than this. */
const mostRounds = 8;

/** Making the schema takes longer than using it, and a run may read many configurations. */
const schemas = new WeakMap<readonly Rule[], ConfigurationSchema>();

/** What a configuration says as far as it is right, and what is wrong with it. */
export async function readConfiguration(root: JsonNode, rules: readonly Rule[]): Promise<ReadConfiguration> {
  // Loaded here, so that a check without a configuration does not wait for it.
  const zod = await import('zod');
  const schema = schemas.get(rules) ?? configurationSchema(zod, rules);
  schemas.set(rules, schema);
  const findings: Finding[] = [...duplicateKeys(root)];
  const unusable = unusableKeys(root);
  let tree = root;
  for (let round = 0; round < mostRounds; round += 1) {
    // Without it the schema would be compiled, which takes longer than it saves and makes code from strings.
    const { success, data, error } = schema.safeParse(valueOf(tree), { jitless: true });
    if (success) return { value: configurationOf(data, tree), findings: [...findings, ...unusable.filter((finding) => !isToldOf(finding, findings))] };
    const issues = plainIssues(error.issues);
    // What is wrong only because something wrong was taken out is no news.
    if (round === 0) findings.push(...issues.flatMap((issue) => issueFindings(issue, schema, tree)));
    const right = prune(tree, issues.flatMap((issue) => uselessParts(issue, tree)));
    if (right === null) break;
    tree = right;
  }
  return { value: emptyConfiguration, findings };
}

function isToldOf({ range }: Finding, findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.range.start === range.start && finding.range.end === range.end);
}

/** Takes values as they were given: the schema's own output has another order of keys, and the defaults of options in it. */
function configurationOf(checked: CheckedConfiguration, tree: JsonNode): Configuration {
  const given = valueOf(tree) as CheckedConfiguration;
  const overrides = given.overrides ?? [];
  return {
    root: given.root ?? true,
    extends: pathsOf(nodeAt(tree, ['extends'])),
    ignore: given.ignore ?? [],
    ...layerOf(given, checked),
    overrides: (checked.overrides ?? []).map((override, index) => ({ files: [override.files].flat(), ...layerOf(overrides[index] ?? override, override) })),
  };
}

/** With their places, since what is wrong with a path shows only when it is followed. */
function pathsOf(node: JsonNode): Configuration['extends'] {
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => (item.kind === 'string' ? [{ path: item.value, start: item.start, end: item.end }] : []));
}

function layerOf({ kind, lang, rules, docx }: CheckedLayer, { words }: CheckedLayer): SettingsLayer {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(lang === undefined ? {} : { lang }),
    ...(rules === undefined ? {} : { rules: Object.fromEntries(Object.entries(rules).map(([id, setting]) => [id, settingOf(setting)])) }),
    // The schema passes over a word `__proto__`, so its own output has only words that were checked.
    ...(words === undefined ? {} : { words }),
    // A part that is null says nothing.
    ...(docx === undefined ? {} : { docx: Object.fromEntries(Object.entries(docx).filter(([, part]) => part !== null)) }),
  };
}

function settingOf(setting: CheckedRuleSetting): RuleSetting {
  if (typeof setting !== 'object') return { severity: setting ?? null, options: null };
  return { severity: setting.severity ?? null, options: (setting.options as RuleSetting['options'] | undefined) ?? null };
}
