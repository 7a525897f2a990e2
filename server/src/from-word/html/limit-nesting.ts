/** Far deeper than anything that is written; a browser's own parser stops at some 500. */
const deepest = 2_000;

export interface LimitedHtml {
  readonly html: string;
  /** Tags that were taken out because they stood deeper; their text stays. */
  readonly dropped: number;
}

const voidElements: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** Elements that end when one of a kind begins right in them. */
const endedBy: Readonly<Record<string, readonly string[]>> = { p: ['p'], li: ['li'], td: ['td', 'th'], th: ['td', 'th'], tr: ['tr', 'td', 'th'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], option: ['option'] };

const tag = /<(\/?)([a-z][^\s<>/]{0,60})[^<>]*>/giu;

/** HTML without the start tags of elements that are nested too deep: a parser's work for each tag grows with the depth it stands in. */
export function limitNesting(html: string): LimitedHtml {
  const stack: string[] = [];
  const open = new Map<string, number>();
  let dropped = 0;
  const pop = (): string | undefined => {
    const name = stack.pop();
    if (name !== undefined) open.set(name, (open.get(name) ?? 1) - 1);
    return name;
  };
  const limited = html.replace(tag, (whole, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (slash !== '') {
      // An end tag without its start ends nothing.
      if ((open.get(name) ?? 0) > 0) while (pop() !== name);
      return whole;
    }
    if (voidElements.has(name)) return whole;
    while (endedBy[name]?.includes(stack.at(-1) ?? '') === true) pop();
    if (stack.length >= deepest) {
      dropped += 1;
      return '';
    }
    stack.push(name);
    open.set(name, (open.get(name) ?? 0) + 1);
    return whole;
  });
  return { html: dropped === 0 ? html : limited, dropped };
}
