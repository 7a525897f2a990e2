import type { Located, Span } from '../block.ts';
import type { Category, Label, Marker, Presentation, ProblemOrigin, Section, StatusExpression } from '../model.ts';

/** A stretch that answers a problem. */
export interface AnswerPart {
  /** With its label. */
  readonly span: Span;
  /** Without its label; null for a label alone. */
  readonly content: Span | null;
  readonly label: Label | null;
  /** What the stretch is by the label it stands under. */
  readonly kind: 'measures' | 'report' | 'side';
  /** The label's word where the content is the bare names of units: a cell, a line below its label. */
  readonly names?: string;
}

/** What is said of all problems of a category or section. */
export interface GroupFacts {
  readonly spans: Span[];
  /** Stretches of bare names, with the word of the label they stand under. */
  readonly names: { readonly span: Span; readonly word: string }[];
  /** What their heading says of how far they are, or the one above it. */
  readonly status: StatusExpression | null;
}

export function newFacts(status: StatusExpression | null): GroupFacts {
  return { spans: [], names: [], status };
}

/** A problem while its blocks are being read. */
export interface ProblemDraft {
  readonly origin: ProblemOrigin;
  readonly marker: Marker | null;
  readonly title: Located<string>;
  readonly presentation: Presentation;
  readonly section: Section | null;
  readonly category: Category | null;
  readonly groups: readonly GroupFacts[];
  readonly description: Span[];
  readonly labels: Label[];
  /** Text behind the title before any label: description or answer, decided when all is known. */
  readonly unlabelled: Span[];
  readonly answer: AnswerPart[];
  /** Where the next text belongs. */
  part: 'open' | 'description' | 'answer' | 'report' | 'side';
}
