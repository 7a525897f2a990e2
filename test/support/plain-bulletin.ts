import type { Block } from '../../server/src/core/bulletin/block.ts';
import type { Bulletin } from '../../server/src/core/bulletin/model.ts';

/**
 * A bulletin as plain data, to be compared: a block stands for itself by its index, and its map by what it maps; numbers that only tell lists and tables
 * apart are given anew in order.
 */
export function plainBulletin(bulletin: Bulletin): unknown {
  const indexes = new Map<Block, number>(bulletin.blocks.map((block, index) => [block, index]));
  const shared = new Map<object, number>();
  const tables = new Map<number, number>();
  const roots = new Map<unknown, number>();
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const index = indexes.get(value as Block);
    if (index !== undefined) return `block ${index}`;
    if (Array.isArray(value)) return value.map(plain);
    if (value instanceof Map) return [...value].map(plain);
    if (isShared(value)) {
      const known = shared.get(value);
      if (known !== undefined) return `shared ${known}`;
      shared.set(value, shared.size);
    }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  };
  const { text, blocks, ...rest } = bulletin;
  return {
    text,
    blocks: blocks.map((block) => {
      const { shape, role, nextRole, source, text: visible, marks, cuts } = block;
      const table = shape.kind === 'table-cell' ? numbered(tables, shape.table) : null;
      const root = numbered(roots, 'rootId' in block ? block.rootId : null);
      return { shape: { ...shape, table }, role, nextRole, source, text: visible, marks, cuts, root, start: bulletin.startOf(block), map: mapped(block) };
    }),
    rest: plain({ ...rest, startOf: null }),
  };
}

/** Sections, categories and answers, which several problems may have in common: one that is shared is told from an equal one. */
function isShared(value: object): boolean {
  return 'measures' in value && 'statuses' in value || 'title' in value && 'presentation' in value;
}

function numbered<T>(numbers: Map<T, number>, value: T): number {
  const known = numbers.get(value) ?? numbers.size;
  numbers.set(value, known);
  return known;
}

/** In a form that is compared at once. */
function mapped({ text, map }: Block): Int32Array {
  const places = new Int32Array(2 * (text.length + 1));
  for (let at = 0; at <= text.length; at += 1) {
    places[2 * at] = map.sourceStart(at);
    places[2 * at + 1] = map.sourceEnd(at);
  }
  return places;
}
