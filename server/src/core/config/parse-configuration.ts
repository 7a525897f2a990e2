import type { Finding } from '../check/finding.ts';
import type { Rule } from '../rules/rule.ts';
import { emptyConfiguration, type ParsedConfiguration } from './configuration.ts';
import { configurationFinding } from './configuration-finding.ts';
import { deepestNesting, parseJsonTree, type SyntaxProblem } from './json-tree.ts';
import { readConfiguration } from './read-configuration.ts';

/**
 * Reads a configuration: JSON with comments and trailing commas. Every mistake is a finding in its place and left out of
 * the value, what is right counts. Never throws. A broken JSON is reported once, where it breaks.
 */
export async function parseConfiguration(text: string, rules: readonly Rule[]): Promise<ParsedConfiguration> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { root, problem } = parseJsonTree(body);
  const read = root === null ? { value: emptyConfiguration, findings: [] } : await readConfiguration(root, rules);
  // What a broken JSON seems to say beyond the break would only confuse.
  const findings = problem === null ? read.findings : [syntaxFinding(problem, body)];
  return { value: read.value, text: body, root, findings: findings.toSorted((a, b) => a.range.start - b.range.start) };
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
