import type { Claim } from '../model.ts';
import type { CountedThing } from './claim-patterns.ts';

/**
 * Says what in the body each number counts, outermost first: 大类 and 类 the categories; 方面 the categories, or the
 * problems where a 大类 or 类 stands before it; 问题 the problems. A 类 inside a 方面 is neither, nor are single items.
 */
export function assignTargets(things: readonly CountedThing[]): readonly Claim[] {
  let outer: 'none' | 'category' | 'aspect' = 'none';
  return things.map((thing) => {
    const counts = targetOf(thing, outer);
    if (outer === 'none' && (thing.counter === 'category' || thing.counter === 'aspect')) outer = thing.counter;
    return { ...thing, counts };
  });
}

function targetOf(thing: CountedThing, outer: 'none' | 'category' | 'aspect'): Claim['counts'] {
  switch (thing.counter) {
    case 'category':
      return outer === 'none' ? 'category' : 'none';
    case 'aspect':
      return outer === 'category' ? 'problem' : outer === 'none' ? 'category' : 'none';
    case 'problem':
    case 'measure':
      return thing.counter;
    case 'item':
      return 'none';
  }
}
