import type { Finding } from '../check/finding.ts';
import { configurationFinding } from './configuration-finding.ts';
import type { JsonNode } from './json-tree.ts';

/** A finding for every key `__proto__` of a part whose keys are the writer's own: the schema passes over it. */
export function unusableKeys(node: JsonNode): readonly Finding[] {
  if (node.kind === 'list') return node.items.flatMap(unusableKeys);
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, keyRange, value }) => [
    ...(key === '__proto__' ? [configurationFinding('unusableKey', keyRange, { key })] : []),
    ...(value === null ? [] : unusableKeys(value)),
  ]);
}

/** A finding for every key that its object has had before: a plain value knows only the last. */
export function duplicateKeys(node: JsonNode): readonly Finding[] {
  if (node.kind === 'list') return node.items.flatMap(duplicateKeys);
  if (node.kind !== 'object') return [];
  const seen = new Set<string>();
  return node.members.flatMap(({ key, keyRange, value }) => {
    const duplicate = seen.has(key) ? [configurationFinding('duplicateKey', keyRange, { key })] : [];
    seen.add(key);
    return value === null ? duplicate : [...duplicate, ...duplicateKeys(value)];
  });
}
