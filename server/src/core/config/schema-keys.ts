import type * as zod from 'zod';
import type { Path } from './prune.ts';

/** The keys that a schema knows at a path of a value; none where it holds no object. */
export function keysAt(schema: zod.core.$ZodType, path: Path): readonly string[] {
  const { def } = (schema as zod.core.$ZodTypes)._zod;
  const [step, ...rest] = path;
  switch (def.type) {
    case 'optional':
    case 'default':
      return keysAt(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => keysAt(option, path));
    case 'array':
      return keysAt(def.element, rest);
    case 'object': {
      if (step === undefined) return Object.keys(def.shape);
      const below = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
      return below === undefined ? [] : keysAt(below, rest);
    }
    default:
      return [];
  }
}
