import type * as zod from 'zod';
import type { Finding } from '../check/finding.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { TextRange } from '../text/range.ts';
import { configurationFinding } from './configuration-finding.ts';
import { messageOf } from './issue-message.ts';
import { hasValueAt, keyRangeAt, nodeAt, type JsonNode } from './json-tree.ts';
import type { Issue } from './plain-issues.ts';
import type { Path } from './prune.ts';
import { rulePlace } from './rule-place.ts';
import { keysAt } from './schema-keys.ts';

/** The findings for an issue that a schema has with the value of a tree, each on its key or value. */
export function issueFindings(issue: Issue, schema: zod.ZodType, root: JsonNode): readonly Finding[] {
  const { path } = issue;
  const place = nodeAt(root, path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, keysAt(schema, path), root);
  if (!hasValueAt(root, path)) return [configurationFinding('missingKey', { start: place.start, end: place.start + 1 }, { key: String(path.at(-1)) })];
  if (issue.code === 'invalid_key') return [configurationFinding('emptyString', keyRangeAt(root, path), { key: nameOf(path.slice(0, -1), root) })];
  const { messageId, data } = messageOf(issue, place, nameOf(path, root));
  return [configurationFinding(messageId, place, data)];
}

/** The parts that an issue makes useless: the rest counts. An option goes as a whole, and an object that lacks a key. */
export function uselessParts(issue: Issue, root: JsonNode): readonly Path[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  if (!hasValueAt(root, path)) return [path.slice(0, -1)];
  const insideOption = Math.max(0, (rulePlace(path)?.option?.length ?? 0) - 1);
  return [path.slice(0, path.length - insideOption)];
}

function unknownKeys(keys: readonly string[], path: Path, known: readonly string[], root: JsonNode): readonly Finding[] {
  const place = rulePlace(path);
  if (place?.rule != null && place.option !== null && known.length === 0) return [configurationFinding('noOptions', nodeAt(root, path), { rule: place.rule })];
  const report = place !== null && place.rule === null ? unknownRule : unknownKey;
  return keys.map((key) => report(key, known, keyRangeAt(root, [...path, key])));
}

function unknownRule(rule: string, known: readonly string[], range: TextRange): Finding {
  const nearest = nearestName(rule, known);
  return nearest === null ? configurationFinding('unknown', range, { rule }) : configurationFinding('unknownNearest', range, { rule, nearest });
}

function unknownKey(key: string, known: readonly string[], range: TextRange): Finding {
  const nearest = nearestName(key, known);
  if (nearest !== null) return configurationFinding('unknownKeyNearest', range, { key, nearest });
  return configurationFinding('unknownKey', range, { key, allowed: known.filter((name) => !name.startsWith('$')).join(' / ') });
}

/** As messages name a value: `kind`, `ignore[1]`, of an option its whole path: `limits.least`. An only item goes by its list's name. */
function nameOf(path: Path, root: JsonNode): string {
  const option = rulePlace(path)?.option ?? [];
  const start = option.length > 0 ? path.length - option.length : path.findLastIndex((step) => typeof step === 'string');
  const names = path.slice(Math.max(0, start)).map((step, index) => {
    const parent = nodeAt(root, path.slice(0, start + index));
    if (typeof step === 'number') return parent.kind === 'list' && parent.items.length === 1 ? '' : `[${step}]`;
    return index === 0 ? String(step) : `.${String(step)}`;
  });
  return names.join('') || '{}';
}
