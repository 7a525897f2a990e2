/**
 * What client and server say to each other beyond plain LSP: names and types, nothing that runs but constants. Everything here is
 * optional: an editor that knows none of it gets all features by plain means.
 */
import type { Position, Range, TextDocumentIdentifier, VersionedTextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { DocumentKind, Status } from '../core/bulletin/model.ts';
import type { Locale } from '../core/locale/locale.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { TextRange } from '../core/text/range.ts';
import type { PasteForm } from '../from-word/recognize-paste.ts';
import type { PreviewUpdate } from '../render/preview/preview-update.ts';
import type { EndlessWork } from './server-work.ts';

/** The section of the client's configuration that the server asks for, for each document by its own scope. */
export const settingsSection = 'zhenggai';

/** `initializationOptions`; every part may be left out. */
export interface InitializationOptions {
  /** The client shows `zhenggai/status`. */
  readonly status?: boolean;
  /** The client has the commands of `clientCommands`: lenses and actions may name them. */
  readonly commands?: boolean;
  /** `client`: files are read through `zhenggai/readFile` and `zhenggai/findDocuments`. The default is the server's own file system. */
  readonly files?: 'client' | 'server';
  /** The client validates, completes and explains `.zhenggairc.json` by its JSON schema: the server then says only what no schema can say. */
  readonly configurationSchema?: boolean;
  /** The client shows the message of a finding when the mouse rests on it: hovers say the rest. */
  readonly showsFindingsOnHover?: boolean;
  /** The client has set its watchers for `.zhenggairc.json` itself; else the server asks for them where it can. */
  readonly watchesFiles?: boolean;
  /** The client ends a server that hangs and that nothing else stops; it is told of the work by `zhenggai/working`. */
  readonly watchesServer?: EndlessWork;
  /** What `zhenggai.*` says, for clients without `workspace/configuration`. */
  readonly settings?: Partial<EditorSettings>;
}

/**
 * `zhenggai.*` as the server reads it (resource scope). Values that are absent, null or wrong count as the default; the
 * configuration file and comments in the document come before `kind`, `lang`, `rules` and `words`.
 */
export interface EditorSettings {
  /** False: documents of this scope are not checked. Default true. */
  readonly enable: boolean;
  /** Language of messages; `auto` (default) = that of the editor, Chinese where it names none. */
  readonly lang: Locale | 'auto';
  /** Kind of the documents; null (default) = each tells itself. */
  readonly kind: DocumentKind | null;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, string>>;
  /** Which findings are shown: all (default), the gravest of each problem, or errors only. */
  readonly diagnostics: { readonly show: DiagnosticsShown };
  readonly codeLens: { readonly enable: boolean };
  readonly inlayHints: { readonly enable: boolean };
  /** Encoding of files that are not open; empty (default) = what `files.encoding` says, else UTF-8. */
  readonly encoding: string;
}

export type DiagnosticsShown = 'all' | 'one-per-problem' | 'errors';

export type { EndlessWork, ServerWork, WorkNote } from './server-work.ts';

/** Methods of requests and notifications. */
export const methods = {
  /** Server → client, notification, {@link DocumentStatus}. */
  status: 'zhenggai/status',
  /** Server → client, notification, {@link WorkNote}; where the client has set `watchesServer` and is needed for it. */
  working: 'zhenggai/working',
  /** Client → server, notification without parameters: is there anybody? */
  ping: 'zhenggai/ping',
  /** Server → client, notification without parameters: the answer to a ping. */
  alive: 'zhenggai/alive',
  /** Client → server, {@link ProblemsParams} → {@link ProblemsResult} or null. */
  problems: 'zhenggai/problems',
  /** Client → server, {@link EditProblemsParams} → {@link EditProblemsResult}. */
  editProblems: 'zhenggai/editProblems',
  /** Client → server, {@link SuppressParams} → `WorkspaceEdit` or null (the document has changed, or is not open). */
  suppress: 'zhenggai/suppress',
  /** Client → server, {@link RulePageParams} → Markdown or null. */
  rulePage: 'zhenggai/rulePage',
  /** Server → client, {@link ReadFileParams} → {@link ReadFileResult}. */
  readFile: 'zhenggai/readFile',
  /** Server → client, {@link FindDocumentsParams} → URIs of Markdown files that .gitignore does not name. */
  findDocuments: 'zhenggai/findDocuments',
  /** Client → server, {@link PreviewParams} → {@link PreviewResult}, or null where the document is not open. */
  preview: 'zhenggai/preview',
  /** Client → server, {@link PasteParams} → {@link PasteResult}; null where something went wrong. */
  paste: 'zhenggai/paste',
  /** Client → server, {@link ExportPlanParams} → {@link ExportPlan}, or null where the document is not open. */
  exportPlan: 'zhenggai/exportPlan',
  /** Client → server, {@link ExportParams} → {@link ExportResult}; null where something went wrong. */
  exportDocument: 'zhenggai/export',
} as const;

/** Commands of the server, for `workspace/executeCommand`. */
export const serverCommands = {
  /** No arguments; work-done progress, cancellable; returns {@link WorkspaceSummary}. */
  checkWorkspace: 'zhenggai.server.checkWorkspace',
} as const;

/** Commands of the client that lenses and actions name where `commands` is true. */
export const clientCommands = {
  /** `[ruleId: string]` */
  openRulePage: 'zhenggai.openRulePage',
  /** {@link DisableRuleArguments}: asks for the reason, then for `zhenggai/suppress`. */
  disableRuleHere: 'zhenggai.disableRuleHere',
  /** `[uri: string, encoding: 'gbk']` */
  reopenWithEncoding: 'zhenggai.reopenWithEncoding',
  /** `[uri: string, position: Position]`: puts the cursor there; what lenses do when they are clicked. */
  showPlace: 'zhenggai.showPlace',
} as const;

export type DisableRuleArguments = readonly [uri: string, version: number, range: Range, ruleId: string, scope: SuppressionScope];

/** Kinds of code actions beyond those of the protocol. */
export const codeActionKinds = {
  fixAll: 'source.fixAll.zhenggai',
  editProblems: 'refactor.rewrite.zhenggai',
} as const;

/** What became of a document. `unrecognised`: no rectification document, left alone; `ignored`: named by `ignore`; `off`: `zhenggai.enable` is false. */
export type DocumentState = 'checked' | 'unrecognised' | 'ignored' | 'off' | 'configuration-error' | 'failed';

export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  /** `configuration-error`: checked, by what is right in the configuration. */
  readonly state: DocumentState;
  /** Null where the document is not checked. */
  readonly kind: DocumentKind | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that `zhenggai.diagnostics.show` hides. */
  readonly passedOver?: number;
  /** A sentence in the user's language: why. */
  readonly detail?: string;
  /** URI of the configuration file that has mistakes. */
  readonly configuration?: string;
}

export interface ProblemsParams {
  readonly uri: string;
}

/** The problems of a document with their findings; together with `others` they are the findings that are shown. */
export interface ProblemsResult {
  readonly uri: string;
  readonly version: number;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly problems: readonly ProblemEntry[];
  readonly others: readonly FindingEntry[];
}

export interface ProblemEntry {
  readonly number: number | null;
  readonly title: string;
  readonly category: string | null;
  readonly section: string | null;
  readonly status: Status | null;
  /** The problem's title. */
  readonly range: Range;
  readonly rectificationRange: Range | null;
  /** How many. */
  readonly measures: number;
  /** As written. */
  readonly deadlines: readonly string[];
  readonly units: readonly string[];
  readonly findings: readonly FindingEntry[];
}

export interface FindingEntry {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

export type ProblemAction = 'insert-before' | 'insert-after' | 'move-up' | 'move-down' | 'delete';

export interface EditProblemsParams {
  readonly textDocument: VersionedTextDocumentIdentifier;
  /** Anywhere in the problem. */
  readonly position: Position;
  readonly action: ProblemAction;
}

/** One edit = one undo. `select`: what to select once it is applied, in the new text. `refused`: a sentence saying why not. */
export type EditProblemsResult =
  | { readonly edit: WorkspaceEdit; readonly select?: Range }
  | { readonly refused: string };

export type SuppressionScope = 'next-block' | 'file';

export interface SuppressParams {
  readonly textDocument: VersionedTextDocumentIdentifier;
  /** Where the finding is. */
  readonly range: Range;
  readonly ruleId: string;
  readonly scope: SuppressionScope;
  readonly reason: string;
}

export interface RulePageParams {
  readonly ruleId: string;
  readonly lang: Locale;
}

export interface ReadFileParams extends TextDocumentIdentifier {
  /** As `zhenggai.encoding` or `files.encoding` say; absent = UTF-8. */
  readonly encoding?: string;
}

/** `missing` where there is no such file. */
export type ReadFileResult = { readonly text: string } | { readonly error: 'missing' | 'not-text' | 'unreadable'; readonly detail?: string };

export interface FindDocumentsParams {
  /** URI of a workspace folder. */
  readonly folder: string;
}

/** What `zhenggai.server.checkWorkspace` returns. Null where it was cancelled. */
export interface WorkspaceSummary {
  /** Rectification documents that were checked. */
  readonly documents: number;
  /** Markdown that is none, or that `ignore` names. */
  readonly passedOver: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a diagnostic's `data` carries for clients that tell messages apart: its `code` is the rule, this the message of it. */
export interface DiagnosticData {
  readonly messageId: string;
}

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
  /** `update.state` of the last answer that was drawn; 0 for none. */
  readonly state: number;
}

export interface PreviewResult {
  /** Of the document. Offsets in `update` are those of this version, behind its byte order mark. */
  readonly version: number;
  readonly update: PreviewUpdate;
  /** Addresses of images as written, unchecked. */
  readonly images: readonly string[];
}

export interface PasteParams {
  /** Where it is pasted: its settings count. */
  readonly textDocument: TextDocumentIdentifier;
  readonly content: string;
  /** As the clipboard says; null = to be recognised. */
  readonly form: PasteForm | null;
}

export interface PasteResult {
  readonly markdown: string;
  /** What could not be carried over, and where there is no canonical form, that: a sentence each. */
  readonly notices: readonly string[];
  /** Places of `markdown` that lost characters. */
  readonly losses: readonly (TextRange & { readonly message: string })[];
}

export interface ExportPlanParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What is to be asked and read before a document is exported. */
export interface ExportPlan {
  /** Addresses of images as written, unchecked: the client decides what may be read. */
  readonly images: readonly string[];
  /** The document's secrecy mark: without the user's word it is not copied anywhere. */
  readonly secrecy: string | null;
}

export interface ExportParams {
  readonly textDocument: TextDocumentIdentifier;
  /** `review-copy`: with the findings as review comments. */
  readonly content: 'document' | 'review-copy';
  /** Bytes of images as base64, by their address as written. */
  readonly images: Readonly<Record<string, string>>;
}

export interface ExportResult {
  /** The Word file as base64. */
  readonly bytes: string;
  /** How many review comments it has. */
  readonly comments: number;
  /** What was changed or left out, a sentence each. */
  readonly notices: readonly string[];
}
