import type { Finding } from '../../core/check/finding.ts';
import type { ConfigurationMistakes } from '../../core/config/resolve-configuration.ts';
import { defaultSettings, type Settings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { shortHash } from '../../core/text/hash.ts';
import type { FileError, Host } from '../../host/host.ts';
import { comparePaths, documentPath } from '../../host/files/document-path.ts';
import { discoverDocuments, type Discovery, type Unmatched } from '../files/discover-documents.ts';
import { say } from '../messages.ts';
import type { DocumentRequest } from './check-request.ts';
import type { DocumentToCheck } from './check-document.ts';
import { createConfigurator } from './configure.ts';

/** Everything that a run has an entry for, in the order of paths. */
export type Entry =
  | { readonly kind: 'document'; readonly path: string; readonly document: DocumentToCheck }
  | { readonly kind: 'failed'; readonly path: string; readonly error: FileError }
  | { readonly kind: 'configuration'; readonly path: string; readonly text: string; readonly findings: readonly Finding[] };

export interface Gathered {
  readonly entries: readonly Entry[];
  readonly unmatched: readonly Unmatched[];
  /** True where a configuration file has mistakes. */
  readonly misconfigured: boolean;
  /** The language that the configuration asks for. */
  readonly locale: Locale;
  /** Over the settings of all documents. */
  readonly settingsHash: string;
}

/** Finds the documents of a run and the configuration of each. */
export async function gatherEntries(request: DocumentRequest, host: Host): Promise<Gathered> {
  const discovery = request.stdin === null ? await discoverDocuments(request.operands, host) : standardInput(request.stdin.name, host);
  const configurator = createConfigurator(request, host);
  const documents: Entry[] = [];
  const distinct = new Set<Settings>();
  const mistakes = new Map<string, ConfigurationMistakes>();
  let first: Locale | null = null;
  for (const target of discovery.targets) {
    const { settings, ignored, mistakes: found } = await configurator.configure(target.absolute);
    for (const mistake of found) mistakes.set(mistake.path, mistake);
    const named = target.named && request.namedFiles === 'documents';
    if (ignored && !named) continue;
    first ??= settings.lang;
    distinct.add(settings);
    documents.push({ kind: 'document', path: target.path, document: { absolute: request.stdin === null ? target.absolute : null, path: target.path, named, settings } });
  }
  const failed = discovery.failed.map(({ path, error }): Entry => ({ kind: 'failed', path, error }));
  const configurations = [...mistakes.values()].map(({ path, text, findings }): Entry => ({ kind: 'configuration', path: documentPath(path, host), text, findings }));
  return {
    entries: [...documents, ...failed, ...configurations].sort((a, b) => comparePaths(a.path, b.path)),
    unmatched: discovery.unmatched,
    misconfigured: mistakes.size > 0,
    locale: first ?? defaultSettings.lang,
    settingsHash: shortHash([...distinct].map((settings) => JSON.stringify(settings)).join('\n')),
  };
}

function standardInput(name: string, host: Host): Discovery {
  const absolute = host.paths.resolve(host.workingFolder, name);
  return { targets: [{ absolute, path: documentPath(absolute, host), named: true }], failed: [], unmatched: [] };
}

export function unmatchedText({ kind, operand }: Unmatched, locale: Locale): string {
  return kind === 'glob' ? say(locale, 'nothingMatched', { pattern: operand }) : say(locale, 'noDocuments', { path: operand });
}
