/** What stands for any number of items, none included. */
export const anyNumber = Symbol('any number');

/**
 * Matches a row of `length` items against a pattern. Goes back to the last wildcard only, which is enough, so that the time is at
 * most pattern times row, whatever the pattern: a configuration in somebody's workspace must not be able to hang an editor.
 */
export function matchesWildcards<Item>(pattern: readonly (Item | typeof anyNumber)[], length: number, accepts: (item: Item, index: number) => boolean): boolean {
  let at = 0;
  let index = 0;
  let wildcard = -1;
  let resume = 0;
  while (index < length) {
    const item = pattern[at];
    if (at < pattern.length && item === anyNumber) {
      wildcard = at;
      resume = index;
      at += 1;
    } else if (item !== undefined && item !== anyNumber && accepts(item, index)) {
      at += 1;
      index += 1;
    } else if (wildcard >= 0) {
      resume += 1;
      index = resume;
      at = wildcard + 1;
    } else return false;
  }
  return pattern.slice(at).every((item) => item === anyNumber);
}
