import { parseNumeral, type NumeralStyle } from '../text/numeral.ts';
import type { Block, Span } from './block.ts';
import type { Bulletin, Problem } from './model.ts';

/** 问题三 in running text: the numeral's place, and the problem that it means. */
export interface ProblemMention extends Span {
  /** The numeral alone. */
  readonly numeral: Span;
  readonly value: number;
  readonly style: NumeralStyle;
  /** Null where no problem has the number, or several have it and none is near. */
  readonly problem: Problem | null;
}

const han = '[一二三四五六七八九]';
const numeral = `(?:${han}?百(?:零?${han}|${han}?十${han}?)?|${han}?十${han}?|${han}|[0-9０-９]{1,3})`;
const opening = new RegExp(`问题[（(]?(${numeral})`, 'gu');
/** 问题一、二和问题五; 问题一至五. */
const further = new RegExp(`^[）)]?(?:[、，,和及与至到]|[-—－~～]{1,2})((?:问题)?[（(]?(${numeral}))`, 'u');
/** What makes the number an amount, or part of a longer one: 问题3个, 问题12.5%, 问题一些. */
const amount = new RegExp(`^[）)]?(?:[多余几数]?[个条项件类处起次户人名份项家宗万亿]|大类|方面|[.．%％‰0-9０-９]|[是些定般直度律])`, 'u');

/** Every mention of a problem by its number, in order; the numbers of the problems themselves are none. */
export function problemMentions(bulletin: Bulletin): readonly ProblemMention[] {
  const markers = new Map<Block, readonly Span[]>();
  for (const { marker } of bulletin.problems) if (marker !== null) markers.set(marker.block, [...(markers.get(marker.block) ?? []), marker]);
  const byNumber = new Map<number, Problem[]>();
  for (const problem of bulletin.problems) {
    if (problem.marker === null) continue;
    byNumber.set(problem.marker.value, [...(byNumber.get(problem.marker.value) ?? []), problem]);
  }
  if (byNumber.size === 0) return [];
  return bulletin.blocks.flatMap((block) => {
    if (!block.text.includes('问题') || block.role === 'comment' || block.shape.kind === 'front-matter') return [];
    const own = markers.get(block) ?? [];
    return mentionsIn(block)
      .filter(({ start }) => !own.some((marker) => marker.start <= start && start < marker.end))
      .map((mention) => ({ ...mention, problem: problemMeant(bulletin, mention, byNumber.get(mention.value) ?? []) }));
  });
}

type Found = Omit<ProblemMention, 'problem'>;

function mentionsIn(block: Block): readonly Found[] {
  const { text } = block;
  let taken = 0;
  return [...text.matchAll(opening)].flatMap((match) => {
    // 问题二 in 问题一和问题二 was read with the first.
    if (match.index < taken) return [];
    const written = match[1] ?? '';
    const run: Found[] = [];
    let mention = found(block, match.index, match.index + match[0].length, written);
    while (mention !== null) {
      run.push(mention);
      const next = further.exec(text.slice(mention.numeral.end, mention.numeral.end + 12));
      if (next === null) break;
      const end = mention.numeral.end + next[0].length;
      mention = found(block, end - (next[1]?.length ?? 0), end, next[2] ?? '');
    }
    // 问题一、二类 counts, and so does what stands before it.
    const last = run.at(-1);
    taken = last?.end ?? taken;
    return last === undefined || amount.test(text.slice(last.numeral.end, last.numeral.end + 4)) ? [] : run;
  });
}

function found(block: Block, start: number, end: number, written: string): Found | null {
  const parsed = parseNumeral(written);
  if (parsed === null || parsed.value === 0) return null;
  const closing = /[（(]/u.test(block.text.slice(start, end)) && /[）)]/u.test(block.text.charAt(end)) ? 1 : 0;
  return { block, start, end: end + closing, numeral: { block, start: end - written.length, end }, ...parsed };
}

/** Where numbers restart in each category, the one of the mention's own surroundings is meant. */
function problemMeant(bulletin: Bulletin, { block }: Found, candidates: readonly Problem[]): Problem | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  const at = bulletin.startOf(block);
  const before = bulletin.problems.findLast(({ title }) => bulletin.startOf(title.block) <= at);
  const near = candidates.filter(({ category, section }) => category === before?.category && section === before.section);
  return near.length === 1 ? (near[0] ?? null) : null;
}
