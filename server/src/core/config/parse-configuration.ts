import type { Finding } from '../check/finding.ts';
import type { Rule } from '../rules/rule.ts';
import { checkOptions } from './check-options.ts';
import { emptyConfiguration, type Configuration, type ParsedConfiguration, type SettingsLayer } from './configuration.ts';
import { configurationFinding } from './configuration-finding.ts';
import { configurationShape, type RawRuleSetting } from './configuration-shape.ts';
import { deepestNesting, parseJsonTree, type JsonNode, type SyntaxProblem } from './json-tree.ts';
import type { RuleSetting } from './settings.ts';
import type { ReportProblem, ShapeValue } from './shape.ts';

type Raw = ShapeValue<ReturnType<typeof configurationShape>>;
type RawLayer = Pick<Raw, 'kind' | 'lang' | 'rules' | 'words' | 'docx'>;

/**
 * Reads a configuration: JSON with comments and trailing commas. Every mistake is a finding in its place and left out of
 * the value, what is right counts. Never throws. A broken JSON is reported once, where it breaks.
 */
export async function parseConfiguration(text: string, rules: readonly Rule[]): Promise<ParsedConfiguration> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { root, problem } = parseJsonTree(body);
  const findings: Finding[] = [];
  if (problem !== null) findings.push(syntaxFinding(problem, body));
  // What a broken JSON seems to say beyond the break would only confuse.
  const report: ReportProblem = (messageId, range, data) => {
    if (problem === null) findings.push(configurationFinding(messageId, range, data));
  };
  const value = root === null ? emptyConfiguration : await readConfiguration(root, rules, report);
  return { value, text: body, root, findings: findings.sort((a, b) => a.range.start - b.range.start) };
}

async function readConfiguration(root: JsonNode, rules: readonly Rule[], report: ReportProblem): Promise<Configuration> {
  const raw = configurationShape(rules).read(root, '{}', report);
  if (raw === null) return emptyConfiguration;
  const options = await optionReader([raw, ...(raw.overrides ?? [])], report);
  return {
    root: raw.root ?? true,
    extends: raw.extends ?? [],
    ignore: raw.ignore ?? [],
    ...layerOf(raw, options),
    overrides: (raw.overrides ?? []).map((override) => ({ files: override.files ?? [], ...layerOf(override, options) })),
  };
}

type ReadOptions = (options: NonNullable<RawRuleSetting['options']>) => RuleSetting['options'];

/** The schema library is loaded only where options are given: most configurations give none, and loading it takes longer than a check. */
async function optionReader(layers: readonly RawLayer[], report: ReportProblem): Promise<ReadOptions> {
  const given = layers.some(({ rules }) => Object.values(rules ?? {}).some(({ options }) => options !== null));
  if (!given) return () => null;
  const zod = await import('zod');
  return ({ rule, node }) => checkOptions(zod, rule, node, report);
}

function layerOf({ kind, lang, rules, words, docx }: RawLayer, readOptions: ReadOptions): SettingsLayer {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(lang === undefined ? {} : { lang }),
    ...(rules === undefined ? {} : { rules: Object.fromEntries(Object.entries(rules).map(([id, setting]) => [id, settingOf(setting, readOptions)])) }),
    ...(words === undefined ? {} : { words }),
    ...(docx === undefined ? {} : { docx }),
  };
}

function settingOf({ severity, options }: RawRuleSetting, readOptions: ReadOptions): RuleSetting {
  return { severity, options: options === null ? null : readOptions(options) };
}

function syntaxFinding({ error, start, end }: SyntaxProblem, text: string): Finding {
  const { messageId, data } = syntaxMessage(error, text.slice(start, Math.min(end, start + 20)));
  // A place of no length, at the end of the text say, cannot be underlined; the scanner may look one further than the end.
  const last = Math.min(Math.max(end, start + 1), text.length);
  const range = { start: Math.max(0, Math.min(start, last - 1)), end: last };
  return configurationFinding(messageId, range, data);
}

interface Message {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
}

function syntaxMessage(error: SyntaxProblem['error'], found: string): Message {
  const token = missingTokens[error];
  if (token !== undefined) return { messageId: 'expectedToken', data: { token } };
  const messageId = syntaxMessages[error] ?? 'badSymbol';
  return { messageId, data: error === 'TooDeep' ? { limit: deepestNesting } : { found } };
}

type ByError = Readonly<Partial<Record<SyntaxProblem['error'], string>>>;

const missingTokens: ByError = { ColonExpected: ':', CommaExpected: ',', CloseBraceExpected: '}', CloseBracketExpected: ']' };

const syntaxMessages: ByError = {
  Empty: 'empty',
  TooDeep: 'tooDeep',
  ValueExpected: 'expectedValue',
  PropertyNameExpected: 'expectedKey',
  EndOfFileExpected: 'trailingText',
  UnexpectedEndOfString: 'badString',
  InvalidUnicode: 'badString',
  InvalidEscapeCharacter: 'badString',
  InvalidCharacter: 'badString',
  UnexpectedEndOfComment: 'openComment',
  InvalidNumberFormat: 'badNumber',
  UnexpectedEndOfNumber: 'badNumber',
};
