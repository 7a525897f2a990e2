import type { DocumentKind } from '../../core/bulletin/model.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { Locale } from '../../core/locale/locale.ts';
import type { Rule, Severity } from '../../core/rules/rule.ts';
import type { LineIndex } from '../../core/text/line-index.ts';

/** Every output of `check`; each is a file of this folder that exports `create<Name>Reporter`. */
export const reporterNames = [
  'pretty', 'compact', 'json', 'ndjson', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'rdjson', 'markdown', 'shard',
] as const;

export type ReporterName = (typeof reporterNames)[number];

/** Why a document could not be checked. The message is in the run's language. */
export interface FatalProblem {
  readonly code: 'not-found' | 'unreadable' | 'undecodable' | 'binary' | 'too-large' | 'not-written' | 'changed-meanwhile' | 'internal' | 'bad-line';
  readonly message: string;
}

/** One document, or a configuration file with mistakes (then `kind` is null). */
export interface DocumentResult {
  /** Relative to the working folder, with `/`, as it is on disk: escape it (`printable`) before showing it on a terminal. */
  readonly path: string;
  /** What was checked, without BOM; after repairs, the repaired text. Null where it could not be read. */
  readonly text: string | null;
  /** Null where the document could not be read, and for configuration files. */
  readonly kind: DocumentKind | null;
  /** Sorted by position, then rule; what a baseline or `--quiet` hides is gone. */
  readonly findings: readonly Finding[];
  /** Set where something went wrong with the file itself; findings may still be there (a repair that could not be written). */
  readonly fatal: FatalProblem | null;
  /** Line and column of offsets in `text`, made on first use. */
  readonly lines: LineIndex;
}

/** What is known before the first document. */
export interface RunInfo {
  readonly toolVersion: string;
  readonly locale: Locale;
  /** True where escape sequences for colour may be written. */
  readonly color: boolean;
  /** Columns of the terminal; null where there is none. */
  readonly width: number | null;
  readonly rules: readonly Rule[];
  /** `--shard I/N`; 1/1 where the run is whole. */
  readonly shard: { readonly index: number; readonly count: number };
  /** Hash over everything that decides what is found, besides the documents: equal runs have equal hashes. */
  readonly configHash: string;
  /** What repairs were asked for: with `none`, a summary says what could be repaired and how. */
  readonly repairing: 'none' | 'safe' | 'unsafe';
  /** How many annotations a step may have on the host that shows them; null = as many as the format's host is known to show. */
  readonly annotationLimit: number | null;
  /** `--max-warnings`. */
  readonly maxWarnings: number | null;
  /** All entries of the run, those of other shards included: runs over the same documents have equal hashes. */
  readonly inputs: { readonly count: number; readonly hash: string };
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What is known after the last document. Counts are of what the reporters were given. */
export interface RunSummary {
  /** Documents that were checked. */
  readonly checked: number;
  /** Markdown files in searched folders that are no rectification documents. */
  readonly passedOver: number;
  /** Documents with a fatal problem. */
  readonly failed: number;
  readonly counts: SeverityCounts;
  /** Findings that a safe repair, or only an unsafe one, would mend. */
  readonly repairable: { readonly safe: number; readonly unsafe: number };
  /** Repairs applied by this run, and documents they changed. */
  readonly repaired: { readonly repairs: number; readonly documents: number };
  /** Findings that the baseline hid. */
  readonly inBaseline: number;
  /** Findings that were there before the reference of `--since`. */
  readonly beforeReference: number;
  /** Warnings that `--quiet` keeps from the reports, but not from `--max-warnings`. */
  readonly hiddenWarnings: number;
  /** Set where the report was put together from shards of which some are missing. */
  readonly missingShards: { readonly indices: readonly number[]; readonly count: number } | null;
  /** `--max-warnings`, where it was exceeded. */
  readonly maxWarningsExceeded: number | null;
  /** What the process will exit with. */
  readonly exitCode: 0 | 1 | 2;
}

/**
 * One output format. Reporters do no I/O: what they return is written where the user asked for it, at once.
 * Documents come in the order of their paths. A format that needs to see all of them keeps what it needs.
 */
export interface Reporter {
  start?(): string;
  document(result: DocumentResult): string;
  end(summary: RunSummary): string;
}

export type CreateReporter = (run: RunInfo) => Reporter;
