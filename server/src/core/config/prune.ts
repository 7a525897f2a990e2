import type { JsonNode } from './json-tree.ts';

/** Keys and indexes from the root of a JSON tree down to a value. */
export type Path = readonly PropertyKey[];

/** The tree without the values at these paths; null where nothing is left. Of a key that is given twice both go. */
export function prune(node: JsonNode, paths: readonly Path[]): JsonNode | null {
  if (paths.some(({ length }) => length === 0)) return null;
  const below = byFirstStep(paths);
  if (below.size === 0) return node;
  if (node.kind === 'object') {
    const members = node.members.flatMap((member) => {
      const value = member.value === null ? null : prune(member.value, below.get(member.key) ?? []);
      return value === null ? [] : [{ ...member, value }];
    });
    return { ...node, members };
  }
  return node.kind === 'list' ? { ...node, items: node.items.flatMap((item, index) => prune(item, below.get(index) ?? []) ?? []) } : node;
}

function byFirstStep(paths: readonly Path[]): ReadonlyMap<PropertyKey, readonly Path[]> {
  const groups = new Map<PropertyKey, Path[]>();
  for (const [step, ...rest] of paths) {
    if (step === undefined) continue;
    const group = groups.get(step) ?? [];
    group.push(rest);
    groups.set(step, group);
  }
  return groups;
}
