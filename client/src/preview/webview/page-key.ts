import type { MarginMark } from './margin-marks.ts';
import type { PageContext } from './page-context.ts';

/** Everything that a sheet shows, as far as it can change: a page with the same key need not be drawn again. */
export function pageKey(index: number, { document, frame, starts }: PageContext, marks: readonly MarginMark[]): string {
  const { pages } = document;
  const parts = (pages[index]?.parts ?? []).map(({ item, from, to, top, repeatsHead }) => [identityOf(document.blocks[item] ?? document), starts[item], from, to, top, repeatsHead].join(','));
  return [index === pages.length - 1 ? 'last' : '', identityOf(frame), parts.join(';'), JSON.stringify(marks)].join('|');
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

function identityOf(value: object): number {
  const known = identities.get(value);
  if (known !== undefined) return known;
  identities.set(value, nextIdentity);
  nextIdentity += 1;
  return nextIdentity - 1;
}
