import type * as zod from 'zod';
import type { Block, Span } from '../bulletin/block.ts';
import type { Bulletin, BulletinFrame, Conventions, DocumentKind, Problem, ProblemHead } from '../bulletin/model.ts';
import type { Localized } from '../locale/locale.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import type { TextRange } from '../text/range.ts';

export type Severity = 'error' | 'warning' | 'info';

export type RuleCategory =
  | 'structure' | 'numbering' | 'consistency' | 'dates' | 'completeness' | 'disclosure' | 'punctuation' | 'wording' | 'tool';

/** Where a finding points: a stretch of a block's text, of its source (for Markdown marks), or an end of the document. */
export type Place =
  | Span
  | { readonly block: Block; readonly source: TextRange }
  | 'document-start'
  | 'document-end';

/** One replacement. In a block's text (marks inside are kept) or in its source (everything in the range goes). */
export type RuleEdit =
  | (Span & { readonly text: string })
  | { readonly block: Block; readonly source: TextRange; readonly text: string }
  | { readonly at: 'document-start' | 'document-end'; readonly text: string };

/** Safe: spaces, punctuation, Markdown marks and numerals only, applied on save. Unsafe: applied when asked. */
export type Safety = 'safe' | 'unsafe';

export type Data = Readonly<Record<string, string | number>>;

/** What a rule reports. `Messages` are the rule's message ids, `Repairs` its repair ids. */
export interface Report<Messages extends string = string, Repairs extends string = string> {
  readonly messageId: Messages;
  readonly at: Place;
  readonly data?: Data;
  /** The other places concerned. */
  readonly related?: readonly { readonly at: Place; readonly messageId: Messages; readonly data?: Data }[];
  readonly repairs?: readonly { readonly id: Repairs; readonly edits: readonly RuleEdit[]; readonly data?: Data }[];
  /** The problem the finding is about, where it is about one: precedence between rules goes by it. */
  readonly problem?: ProblemHead;
}

/** What a rule is told beside the block or problem that it looks at: nothing that an edit elsewhere may change. */
export interface PlaceContext<Options> {
  readonly kind: DocumentKind;
  readonly options: Options;
  /** Today, given by the edge that has a clock; null where nobody gave it. */
  readonly today: CalendarDate | null;
  /** The user's own list: wrong word → right word. */
  readonly words: Readonly<Record<string, string>>;
}

/** What a rule of the whole document is told. */
export interface RuleContext<Options> extends PlaceContext<Options> {
  readonly conventions: Conventions;
  /**
   * The same object while one document is checked version by version: what a rule keeps under it, in a WeakMap, is never more than what it could work
   * out again. Null for a document that is checked once.
   */
  readonly session: object | null;
}

/** A message; its severity is the rule's unless it has one of its own. */
export interface MessageDefinition extends Localized {
  readonly severity?: SeverityByKind;
}

/** Kinds that are not named are off. */
export type SeverityByKind = Severity | Readonly<Partial<Record<DocumentKind, Severity>>> | 'off';

/** A document run as a test and printed in the rule's page. */
export interface Example<Messages extends string = string> {
  readonly text: string;
  /** Message ids in the order of their places; empty = the rule must stay silent. */
  readonly reports: readonly Messages[];
  readonly kind?: DocumentKind;
  readonly today?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly words?: Readonly<Record<string, string>>;
  /** The text after every repair of this rule, safe and unsafe, was applied. */
  readonly repaired?: string;
}

/** The rule keeps silent where another speaks: in the same place, of the same problem, or anywhere in the document. */
export interface Precedence {
  readonly rule: string;
  readonly where: 'place' | 'problem' | 'document';
  /** Further condition on the two findings' data. */
  readonly when?: (own: Data, other: Data) => boolean;
}

export interface RuleDefinition<Messages extends string = string, Repairs extends string = string, Options = unknown> {
  readonly id: string;
  readonly category: RuleCategory;
  readonly severity: SeverityByKind;
  readonly summary: Localized;
  readonly rationale: Localized;
  /** When it keeps silent, for the rule's page. */
  readonly silentWhen?: Localized;
  readonly basis: readonly { readonly document: string; readonly clause?: string }[];
  readonly messages: Readonly<Record<Messages, MessageDefinition>>;
  /** What a repair does, as an imperative: shown in menus. */
  readonly repairs?: Readonly<Record<Repairs, Localized & { readonly safety: Safety }>>;
  /** The schema is made only where options are given or documented, so that a check need not load zod. */
  readonly options?: (z: typeof zod) => zod.ZodType<Options>;
  /** What the schema yields for `{}`: a test compares them. */
  readonly defaultOptions?: Options;
  readonly optionDocs?: Readonly<Record<string, Localized>>;
  readonly yieldsTo?: readonly Precedence[];
  readonly examples: readonly Example<Messages>[];
}

/** A rule that looks at one block of the bulletin at a time. */
export interface BlockRule<M extends string = string, R extends string = string, O = unknown> extends RuleDefinition<M, R, O> {
  readonly scope: 'block';
  check(block: Block, context: PlaceContext<O>): Iterable<Report<M, R>>;
}

/** A rule that looks at one problem with its rectification at a time. */
export interface ProblemRule<M extends string = string, R extends string = string, O = unknown> extends RuleDefinition<M, R, O> {
  readonly scope: 'problem';
  check(problem: Problem, context: PlaceContext<O>): Iterable<Report<M, R>>;
}

/** What one block or problem contributes to a rule of the whole document. A rule is given those of blocks first, then those of problems, each in the order of the text. */
export interface Fact<F> {
  readonly block: Block;
  readonly problem: Problem | null;
  readonly value: F;
}

interface CollectingRule<M extends string, R extends string, O, F> extends RuleDefinition<M, R, O> {
  readonly collect?: {
    readonly block?: (block: Block, context: PlaceContext<O>) => readonly F[];
    readonly problem?: (problem: Problem, context: PlaceContext<O>) => readonly F[];
  };
}

/**
 * A rule that holds places of the document against each other. It reads the bulletin's located values, never the text
 * of its blocks; what it needs of the text it collects block by block (or problem by problem), so that an edit
 * costs only the block it touched. Where an edit changes neither frame nor facts, what it said stands; so `check` may read a block's text for what it
 * reports of that block, but decides nothing by it.
 */
export interface FrameRule<M extends string = string, R extends string = string, O = unknown, F = unknown> extends CollectingRule<M, R, O, F> {
  readonly scope: 'document';
  check(frame: BulletinFrame, context: RuleContext<O>, facts: readonly Fact<F>[]): Iterable<Report<M, R>>;
}

/** The same for one that needs more of the bulletin than its frame: it is run after every edit. */
export interface WholeRule<M extends string = string, R extends string = string, O = unknown, F = unknown> extends CollectingRule<M, R, O, F> {
  readonly scope: 'whole-document';
  check(bulletin: Bulletin, context: RuleContext<O>, facts: readonly Fact<F>[]): Iterable<Report<M, R>>;
}

export type DocumentRule<M extends string = string, R extends string = string, O = unknown, F = unknown> = FrameRule<M, R, O, F> | WholeRule<M, R, O, F>;

/** A rule whose findings come from the engine itself (suppressions, configuration, failures). */
export interface EngineRule<M extends string = string, R extends string = string, O = unknown> extends RuleDefinition<M, R, O> {
  readonly scope: 'engine';
}

export type Rule = BlockRule | ProblemRule | DocumentRule | EngineRule;
