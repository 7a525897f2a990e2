import { spanOf, type Span } from '../../core/bulletin/block.ts';
import { problemMentions, type ProblemMention } from '../../core/bulletin/mentions.ts';
import type { Bulletin, Category, Claim, Problem } from '../../core/bulletin/model.ts';
import { resolvePlace } from '../../core/check/resolve-place.ts';
import { countedThings } from '../../core/rules/support/counted-body.ts';
import type { TextRange } from '../../core/text/range.ts';

/** What the cursor is on, as far as other places belong to it. */
export type Subject =
  | { readonly kind: 'mention'; readonly at: ProblemMention; readonly problem: Problem }
  | { readonly kind: 'claim'; readonly at: Claim }
  | { readonly kind: 'problem'; readonly at: Span; readonly problem: Problem }
  | { readonly kind: 'category'; readonly at: Span; readonly category: Category };

export function subjectAt(bulletin: Bulletin, offset: number): Subject | null {
  const holds = (span: Span): boolean => covers(resolvePlace(bulletin, span), offset);
  const mention = problemMentions(bulletin).find(holds);
  if (mention !== undefined) return mention.problem === null ? null : { kind: 'mention', at: mention, problem: mention.problem };
  const claim = bulletin.claims.find(holds);
  if (claim !== undefined) return { kind: 'claim', at: claim };
  for (const problem of bulletin.problems) {
    const at = headSpan(problem);
    if (holds(at)) return { kind: 'problem', at, problem };
  }
  for (const category of bulletin.categories) {
    const at = headSpan(category);
    if (holds(at)) return { kind: 'category', at, category };
  }
  return null;
}

function covers({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Number and title, where they stand together. */
export function headSpan({ marker, title }: Pick<Problem, 'marker' | 'title'>): Span {
  return spanOf(title.block, marker?.block === title.block ? Math.min(marker.start, title.start) : title.start, title.end);
}

export function titleSpan({ title }: Pick<Problem, 'title'>): Span {
  return spanOf(title.block, title.start, title.end);
}

/** The things in the body that a declared number counts. */
export function thingsCounted(bulletin: Bulletin, { counts }: Claim): readonly Span[] {
  return countedThings(bulletin, bulletin.problems, counts);
}

/** The declared numbers that count a problem or a category. */
export function claimsThatCount(bulletin: Bulletin, title: Span): readonly Claim[] {
  return bulletin.claims.filter((claim) => thingsCounted(bulletin, claim).some(({ block, start }) => block === title.block && start === title.start));
}

/** Where running text names a problem by its number. */
export function mentionsOf(bulletin: Bulletin, problem: Problem): readonly ProblemMention[] {
  return problemMentions(bulletin).filter((mention) => mention.problem === problem);
}
