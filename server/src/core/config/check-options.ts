import type * as zod from 'zod';
import type { Rule } from '../rules/rule.ts';
import { nearestName } from '../text/nearest-name.ts';
import { nodeAt, valueOf, type JsonNode } from './json-tree.ts';
import { quote, type ReportProblem } from './shape.ts';

type Issue = zod.core.$ZodIssue;
type Options = Readonly<Record<string, unknown>>;

/** Holds a rule's options against its own schema: those that are right, as given (defaults stay out). What is wrong is reported. */
export function checkOptions(z: typeof zod, rule: Rule, node: JsonNode, report: ReportProblem): Options {
  const given = valueOf(node) as Options;
  const schema = rule.options?.(z);
  if (schema === undefined) {
    if (Object.keys(given).length > 0) report('noOptions', node, { rule: rule.id });
    return {};
  }
  const issues = (schema.safeParse(given).error?.issues ?? []).flatMap(flatten);
  for (const issue of issues) reportIssue(issue, rule, node, report);
  const wrong = new Set(issues.flatMap(namesOf));
  return Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
}

/** A union's issues are those of the branch that came furthest. */
function flatten(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [branch] = issue.errors.filter((errors) => errors.some(({ path }) => path.length > 0));
  return branch === undefined ? [issue] : branch.flatMap((inner) => flatten({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The options that an issue makes useless. */
function namesOf(issue: Issue): readonly string[] {
  const [name] = issue.path;
  if (name !== undefined) return [String(name)];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

function reportIssue(issue: Issue, rule: Rule, node: JsonNode, report: ReportProblem): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportUnknownOption(key, nodeAt(node, issue.path), rule, report);
    return;
  }
  const place = nodeAt(node, issue.path);
  const key = issue.path.length === 0 ? 'options' : nameOf(issue.path);
  const { messageId, data } = messageOf(issue, place, key, rule);
  report(messageId, place, data);
}

/** accept[1], limits.least. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('');
}

function reportUnknownOption(key: string, node: JsonNode, rule: Rule, report: ReportProblem): void {
  const range = (node.kind === 'object' ? node.members.find((member) => member.key === key)?.keyRange : undefined) ?? node;
  const known = Object.keys(rule.defaultOptions ?? {});
  const nearest = nearestName(key, known);
  if (nearest === null) report('unknownKey', range, { key, allowed: known.join(' / ') });
  else report('unknownKeyNearest', range, { key, nearest });
}

interface Message {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
}

const typeMessages: Readonly<Record<string, string>> = {
  string: 'notString', number: 'notNumber', int: 'notNumber', boolean: 'notBoolean', array: 'notList', object: 'notObject', record: 'notObject',
};

function messageOf(issue: Issue, place: JsonNode, key: string, rule: Rule): Message {
  const found = quote(place);
  if (issue.code === 'invalid_type') {
    const messageId = Object.hasOwn(typeMessages, issue.expected) ? typeMessages[issue.expected] : undefined;
    if (messageId !== undefined) return { messageId, data: { key, found } };
  }
  if (issue.code === 'invalid_value') return { messageId: 'notAllowed', data: { key, allowed: issue.values.map(String).join(' / '), found } };
  if (issue.code === 'too_small' && issue.origin !== 'string') return { messageId: 'tooSmall', data: { key, minimum: Number(issue.minimum) } };
  if (issue.code === 'too_big' && issue.origin !== 'string') return { messageId: 'tooLarge', data: { key, maximum: Number(issue.maximum) } };
  return { messageId: 'badOption', data: { rule: rule.id, key, found } };
}
