import type { CalendarDate, PartialDate } from '../text/calendar-date.ts';
import type { NumeralStyle } from '../text/numeral.ts';
import type { Block, Located, Span } from './block.ts';
import type { FrontMatter } from './front-matter.ts';
import type { SuppressionComment } from './suppression.ts';

/** 整改方案, 整改台账, 整改情况报告, 整改进展情况通报. */
export type DocumentKind = 'plan' | 'ledger' | 'report' | 'bulletin';

export const documentKinds: readonly DocumentKind[] = ['bulletin', 'report', 'plan', 'ledger'];

/**
 * A rectification document as the reader understood it. Parts that are missing or not understood are null or empty;
 * reading never fails. Located values hold offsets relative to their own block: `startOf` gives the absolute one.
 */
export interface Bulletin {
  /** The document after its BOM, line ends as they are. */
  readonly text: string;
  /** How many characters of it were lost where it was decoded. */
  readonly lost: number;
  readonly kind: DocumentKind;
  readonly recognition: Recognition;
  readonly frontMatter: FrontMatter | null;
  readonly blocks: readonly Block[];
  readonly title: Title | null;
  readonly issuer: Located<string> | null;
  readonly documentNumber: Located<string> | null;
  readonly lead: Lead;
  readonly claims: readonly Claim[];
  readonly sections: readonly Section[];
  readonly categories: readonly Category[];
  readonly problems: readonly Problem[];
  /** Labels such as 整改情况： that stand before any problem. */
  readonly orphanLabels: readonly Label[];
  readonly contact: Contact;
  readonly signature: SignatureBlock;
  readonly suppressions: readonly SuppressionComment[];
  readonly conventions: Conventions;
  /** Absolute UTF-16 offset of a block's `source` in `text`. */
  readonly startOf: (block: Block) => number;
}

/** What there is of a problem in the frame: what an edit of its text leaves as it is. */
export type ProblemHead = Pick<Problem, 'origin' | 'marker' | 'title' | 'presentation' | 'section' | 'category'> & {
  /** That it is answered, not how. */
  readonly rectification: object | null;
  readonly labels: readonly Pick<Label, 'kind' | 'word' | 'inline'>[];
};

/**
 * What stays the same in a bulletin while somebody writes within the text of one problem (`revise-bulletin.ts`): objects of it are the same ones then, and
 * say what they said. `startOf` tells the order of blocks, `text` what stands between them: only that stays the same.
 */
export type BulletinFrame = Pick<
  Bulletin,
  'kind' | 'frontMatter' | 'title' | 'issuer' | 'documentNumber' | 'lead' | 'claims' | 'sections' | 'categories' | 'orphanLabels' | 'contact' | 'signature' | 'text' | 'startOf'
> & { readonly problems: readonly ProblemHead[] };

/** Why the document was taken for a rectification document; `by` null = it was not. */
export interface Recognition {
  readonly by: 'front-matter' | 'title' | 'pairs' | null;
}

export interface Title {
  readonly value: string;
  /** One span a line: a title may be split over several blocks. */
  readonly spans: readonly Span[];
}

/** What opens the document: on what basis, when inspected, when fed back, 现将…予以公布. */
export interface Lead {
  readonly spans: readonly Span[];
  readonly inspection: Inspection | null;
  /** 现将…予以公布/通报如下/报告如下. */
  readonly publicationSentence: Span | null;
  /** True where a date of the lead lost characters (2024717日), so that its absence proves nothing. */
  readonly damaged: boolean;
}

export interface Inspection {
  /** Null for an audit or 环保督察, of which only the dates are read; the outline leaves those out. */
  readonly kind: 'xunshi' | 'xuncha' | null;
  readonly start: Located<PartialDate> | null;
  readonly end: Located<PartialDate> | null;
  readonly feedbackDate: Located<PartialDate> | null;
}

export type Counter = 'category' | 'aspect' | 'problem' | 'item' | 'measure';

/** “20个方面”: a number that the document declares of itself. The span covers number and counter. */
export interface Claim extends Span {
  readonly counter: Counter;
  /** The counter as written: 大类, 个方面, 类, 项措施. */
  readonly word: string;
  readonly count: number;
  readonly countSpan: Span;
  /** Which part of the body it is compared with; `none` where the body rarely shows it. */
  readonly counts: 'category' | 'problem' | 'measure' | 'none';
}

/** 一、 and what follows the numeral. */
export type MarkerForm =
  | 'problem' // 问题一： 反馈问题1：
  | 'han-comma' // 一、
  | 'han-bracket' // （一）
  | 'arabic-dot' // 1. 1． 1、
  | 'arabic-bracket' // （1） (1) 1)
  | 'circled' // ①
  | 'enumeration' // 一是
  | 'chapter' // 第一章
  | 'decimal'; // 1.1

/** A number at the head of a block, or inline for 一是 and 1、…；2、…. */
export interface Marker extends Span {
  readonly form: MarkerForm;
  readonly value: number;
  readonly style: NumeralStyle;
  /** The numeral alone, without brackets and separators. */
  readonly numeral: Span;
  /** What stands before the numeral inside the marker: 问题, 反馈问题, 第, （ or nothing. */
  readonly prefix: string;
  /** What stands behind the numeral up to the text, spaces included: `：` `. ` `：.` `）` `、`. */
  readonly separator: string;
}

/** How a heading-like line is set: an ATX heading of a depth, a line that is wholly bold, a plain line. */
export type Presentation =
  | { readonly kind: 'heading'; readonly depth: number; readonly bold: boolean }
  | { readonly kind: 'bold' }
  | { readonly kind: 'plain' };

export interface Section {
  readonly marker: Marker | null;
  readonly title: Located<string>;
  readonly presentation: Presentation;
  /** What the section is for; `other` where its wording does not tell. */
  readonly purpose: 'organisation' | 'rectification' | 'next-steps' | 'causes' | 'deadline' | 'other';
}

export interface Category {
  readonly marker: Marker | null;
  readonly title: Located<string>;
  readonly presentation: Presentation;
  readonly section: Section | null;
}

export type LabelKind = 'rectification' | 'measures' | 'progress' | 'outcome' | 'status' | 'deadline' | 'responsible-unit' | 'cause' | 'goal' | 'problem';

/**
 * 整改情况： 整改措施 【整改成效】, with what stands behind it in the same block. In a table the head of the column is the label
 * of each of its cells: `word` is the head's, the span lies in the cell and is empty, `content` is the cell's text.
 */
export interface Label extends Span {
  readonly kind: LabelKind;
  /** The label's words without colon and brackets: 整改情况. */
  readonly word: string;
  readonly presentation: Presentation;
  /** True where text follows on the same block, or the label is bracketed behind a title. */
  readonly inline: boolean;
  /** Text behind the label within its block; null where there is none. */
  readonly content: Span | null;
}

/**
 * How the problem was found. `measures-only`: the bulletin publishes no problems; each numbered paragraph of what was done
 * stands for one, its first sentence is the title, all of it the rectification.
 */
export type ProblemOrigin = 'marker' | 'pairing' | 'table' | 'key-value' | 'measures-only';

/** Where a document is read version by version, the same object may hold another reading of the problem in the next version. */
export interface Problem {
  readonly origin: ProblemOrigin;
  readonly marker: Marker | null;
  /** The title as printed, without marker and closing 。; what findings of the whole problem point at. */
  readonly title: Located<string>;
  readonly presentation: Presentation;
  readonly section: Section | null;
  readonly category: Category | null;
  /** The problem's own text behind its title, causes included. */
  readonly description: readonly Span[];
  readonly labels: readonly Label[];
  readonly rectification: Rectification | null;
}

/** How a problem was answered. Problems that are answered together, in one list for all, share one object. */
export interface Rectification {
  /** Every stretch of text that answers the problem, in order, labels and status brackets included. */
  readonly spans: readonly Span[];
  readonly series: readonly MeasureSeries[];
  /** All measures of all series and prose paragraphs, in order. */
  readonly measures: readonly Measure[];
  readonly times: readonly TimeExpression[];
  /** Of the answer itself, in order; behind them what a heading above says of all its problems, which stands outside of `spans`. */
  readonly statuses: readonly StatusExpression[];
  readonly units: readonly UnitExpression[];
}

/** Measures under one numbering. A new 1. or 一是 starts a new series; so does 一是 within 1., whose own text ends there. */
export interface MeasureSeries {
  readonly style: 'numbered' | 'enumerated';
  readonly measures: readonly Measure[];
}

export interface Measure {
  readonly style: 'numbered' | 'enumerated' | 'prose';
  readonly marker: Marker | null;
  /** The measure's text without its number: the first span starts right behind the marker. */
  readonly spans: readonly Span[];
}

export type TimeKind = 'date' | 'recurrence' | 'completion' | 'long-term';

/** What counts as time for a deadline (see rule missing-deadline). A duration (三日内) is of kind `date` with date null. */
export interface TimeExpression extends Span {
  readonly kind: TimeKind;
  readonly date: PartialDate | null;
  /** Where it was said: of this problem, of its group of problems, or in a section for all. */
  readonly scope: 'problem' | 'group' | 'document';
}

export type Status = 'completed' | 'substantially-completed' | 'in-progress' | 'not-completed' | 'continuing';

export interface StatusExpression extends Span {
  readonly status: Status;
  /** Of the problem (该问题已整改, （已完成）), or of a remedy that is over (已更换, 已清退到位): that is no explicit status. */
  readonly said: 'problem' | 'remedy';
}

export interface UnitExpression extends Span {
  readonly kind: 'responsible-unit' | 'lead-unit' | 'responsible-leader';
  readonly name: string;
}

export interface Contact {
  readonly spans: readonly Span[];
  readonly phones: readonly Located<string>[];
  readonly emails: readonly Located<string>[];
  readonly addresses: readonly Located<string>[];
}

export interface SignatureBlock {
  readonly issuer: Located<string> | null;
  readonly dateOfIssue: Located<CalendarDate> | null;
}

/** What most of the document does; single places are held against it. */
export interface Conventions {
  /** Share of half-width marks among the marks between Han characters, 0 to 1; null where there are too few to tell. */
  readonly halfWidthShare: number | null;
  /** The year that dates without one inherit: of the feedback, else of the inspection; null if none is known. */
  readonly yearAnchor: number | null;
  /** The majority's 问题 marker: numeral style, prefix and separator; null below two. */
  readonly problemMarker: { readonly style: NumeralStyle; readonly prefix: string; readonly separator: string } | null;
  /** The majority's word for the rectification label. */
  readonly labelWord: string | null;
  /** True where most labels stand in the same block as their text. */
  readonly labelInline: boolean;
}
