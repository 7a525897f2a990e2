import { anyNumber, matchesWildcards } from './wildcard.ts';

type CharacterTest = (char: string) => boolean;

/** One part of a path between slashes. */
export type SegmentPattern = readonly (CharacterTest | typeof anyNumber)[];

/** A glob of `*`, `?`, `[a-z]`, `[!a-z]` and `**`, braces already spelt out. */
export type GlobPattern = readonly (SegmentPattern | typeof anyNumber)[];

/** More alternatives than this are a mistake. */
const mostAlternatives = 64;

/** The bracket that is missing, or that there are too many alternatives. */
export type GlobProblem = { readonly kind: 'unbalanced'; readonly bracket: string } | { readonly kind: 'too-complex' };

export type ParsedGlob = { readonly kind: 'patterns'; readonly patterns: readonly GlobPattern[] } | GlobProblem;

export function parseGlob(glob: string): ParsedGlob {
  const bracket = missingBracket(glob);
  if (bracket !== null) return { kind: 'unbalanced', bracket };
  const alternatives = spellOut(glob);
  if (alternatives === null) return { kind: 'too-complex' };
  return { kind: 'patterns', patterns: alternatives.map(globPattern) };
}

/** `parts` = the path between its slashes. */
export function matchesGlob(pattern: GlobPattern, parts: readonly string[]): boolean {
  return matchesWildcards(pattern, parts.length, (segment: SegmentPattern, index) => {
    const characters = Array.from(parts[index] ?? '');
    return matchesWildcards(segment, characters.length, (test: CharacterTest, at) => test(characters[at] ?? ''));
  });
}

const partners: ReadonlyMap<string, string> = new Map([['{', '}'], ['[', ']']]);

function missingBracket(glob: string): string | null {
  const open: string[] = [];
  for (const char of glob) {
    const partner = partners.get(char);
    // Within […] everything else stands for itself.
    if (open.at(-1) === ']' && char !== ']') continue;
    if (partner !== undefined) open.push(partner);
    else if (char === '}' || char === ']') {
      if (open.pop() !== char) return char === '}' ? '{' : '[';
    }
  }
  return open.at(-1) ?? null;
}

/** a{b,c{d,e}} → ab, acd, ace; null where there are too many. The braces are known to be balanced. */
function spellOut(glob: string): readonly string[] | null {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0) {
    if (open.length + done.length > mostAlternatives) return null;
    const next = open.pop() ?? '';
    const brace = innermostBrace(next);
    if (brace === null) done.push(next);
    else open.push(...brace.inside.split(',').reverse().map((each) => brace.before + each + brace.after));
  }
  return done;
}

/** The first `}` closes an innermost brace; one within […] is a character. */
function innermostBrace(glob: string): { readonly before: string; readonly inside: string; readonly after: string } | null {
  let start = -1;
  let inClass = false;
  for (let at = 0; at < glob.length; at += 1) {
    const char = glob.charAt(at);
    if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '{') start = at;
    else if (char === '}') return { before: glob.slice(0, start), inside: glob.slice(start + 1, at), after: glob.slice(at + 1) };
  }
  return null;
}

/** `a/**` is what lies in the folder, not the folder: a last `**` stands for one part at least. */
function globPattern(glob: string): GlobPattern {
  const segments = glob.split('/').map(segmentPattern);
  return segments.at(-1) === anyNumber ? [...segments, [anyNumber]] : segments;
}

function segmentPattern(segment: string): SegmentPattern | typeof anyNumber {
  if (segment === '**') return anyNumber;
  return [...segment.matchAll(/\[([^\]]*)\]|\*+|[^]/gu)].map(([piece, inside]) => {
    if (inside !== undefined) return characterClass(inside);
    if (piece.startsWith('*')) return anyNumber;
    return piece === '?' ? () => true : (char: string) => char === piece;
  });
}

function characterClass(inside: string): CharacterTest {
  const negated = /^[!^]/u.test(inside);
  const ranges = [...inside.slice(negated ? 1 : 0).matchAll(/([^])-([^])|([^])/gu)].map(([, from, to, single]) => [from ?? single ?? '', to ?? single ?? ''] as const);
  return (char) => ranges.some(([from, to]) => char >= from && char <= to) !== negated;
}
