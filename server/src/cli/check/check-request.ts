import type { DocumentKind } from '../../core/bulletin/model.ts';
import type { SeveritySetting } from '../../core/config/settings.ts';
import type { CalendarDate } from '../../core/text/calendar-date.ts';
import type { ReporterName } from '../reporters/reporter.ts';

/** Where one format goes: a file, the end of a log that others write to as well, or a stream. */
export interface OutputRequest {
  readonly format: ReporterName;
  readonly target: { readonly kind: 'stdout' | 'stderr' } | { readonly kind: 'file' | 'append'; readonly path: string };
}

/** How documents are read and configured; the same for every command that reads them. */
export interface DocumentRequest {
  readonly operands: readonly string[];
  /** What a file that is named is: a document, or one only where it is recognised, because whoever named it names every Markdown file. */
  readonly namedFiles: 'documents' | 'if-recognised';
  /** The name of standard input, where that is what is read. */
  readonly stdin: { readonly name: string } | null;
  /** Null = UTF-8, and a hint at what else the file might be. */
  readonly encoding: string | null;
  readonly kind: DocumentKind | null;
  readonly configuration: ConfigurationRequest;
  readonly rules: Readonly<Record<string, SeveritySetting>>;
}

export type ConfigurationRequest = { readonly kind: 'nearest' | 'none' } | { readonly kind: 'file'; readonly path: string };

/** A whole command line of `check`. */
export interface CheckRequest extends DocumentRequest {
  readonly outputs: readonly OutputRequest[];
  readonly repair: 'none' | 'safe' | 'unsafe';
  /** What becomes of a repaired text: it takes the file's place, or only what would change is shown. */
  readonly repaired: 'write' | 'diff';
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
  readonly today: CalendarDate;
  readonly cache: boolean;
  /** Threads; null: as many as pay. */
  readonly jobs: number | null;
  readonly baseline: { readonly path: string; readonly mode: 'read' | 'write' } | null;
  readonly shard: { readonly index: number; readonly count: number };
  /** `--since`: only what is new against this version. */
  readonly since: string | null;
  /** `--stdin-ndjson`: documents come as lines of standard input. */
  readonly source: 'files' | 'stream';
  readonly stats: boolean;
}
