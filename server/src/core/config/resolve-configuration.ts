import type { Finding } from '../check/finding.ts';
import type { Rule } from '../rules/rule.ts';
import { mergeLayers, type AppliedLayer } from './applied-layer.ts';
import { configurationFileName, type SettingsLayer } from './configuration.ts';
import { pathBelow, type ConfigurationHost } from './configuration-host.ts';
import { createLoader, followExtends, unreadableConfiguration, type ConfigurationChain, type LoadConfiguration, type LoadedConfiguration } from './load-configuration.ts';
import type { Settings } from './settings.ts';

/** Which configuration file governs a document. */
export type ConfigurationSource =
  /** The nearest upwards within the workspace folder; a document outside of it (or null) searches up to the root. */
  | { readonly kind: 'nearest'; readonly folder: string | null }
  /** This one; its globs are relative to `base`. */
  | { readonly kind: 'file'; readonly path: string; readonly base: string }
  | { readonly kind: 'none' };

export interface ConfigurationMistakes {
  readonly path: string;
  /** The file's text behind its BOM, which the findings' ranges refer to. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface ResolvedConfiguration {
  /** The same object for all documents that the same layers apply to. */
  readonly settings: Settings;
  /** True where `ignore` names the document. */
  readonly ignored: boolean;
  /** From the lowest to the uppermost. */
  readonly layers: readonly AppliedLayer[];
  readonly mistakes: readonly ConfigurationMistakes[];
  /** Files that were looked for, found or not: a change of one of them may change the settings. */
  readonly consulted: readonly string[];
}

export interface ResolverOptions {
  readonly host: ConfigurationHost;
  readonly rules: readonly Rule[];
  /** Below every file. */
  readonly editorLayer?: SettingsLayer;
  /** Above every file. */
  readonly commandLineLayer?: SettingsLayer;
}

export interface ConfigurationResolver {
  resolve(documentPath: string, source: ConfigurationSource): Promise<ResolvedConfiguration>;
}

/** A file that was found, with all it builds on, and the folder that its globs are relative to. */
interface Entry {
  readonly base: string;
  readonly chain: ConfigurationChain;
  readonly ignore: readonly string[];
  readonly mistakes: readonly ConfigurationMistakes[];
}

interface Found {
  /** From the outermost to the nearest. */
  readonly entries: readonly Entry[];
  readonly consulted: readonly string[];
}

/**
 * Resolves the settings of documents. Every file is read and parsed once in the resolver's life: make a new one
 * when a configuration or the editor's settings change.
 */
export function createConfigurationResolver({ host, rules, editorLayer, commandLineLayer }: ResolverOptions): ConfigurationResolver {
  const load = createLoader(host, rules);
  const searched = new Map<string, Promise<Found>>();
  const merged = new Map<string, { readonly settings: Settings; readonly layers: readonly AppliedLayer[] }>();
  const find = (documentPath: string, source: ConfigurationSource): Promise<Found> => {
    const key = source.kind === 'nearest' ? JSON.stringify([host.paths.dirname(documentPath), source.folder]) : JSON.stringify(source);
    const found = searched.get(key) ?? findEntries(documentPath, source, load, host);
    searched.set(key, found);
    return found;
  };
  const merge = (fileLayers: readonly AppliedLayer[]): { readonly settings: Settings; readonly layers: readonly AppliedLayer[] } => {
    const key = JSON.stringify(fileLayers.map(({ origin }) => origin));
    const known = merged.get(key);
    if (known !== undefined) return known;
    const layers: readonly AppliedLayer[] = [
      ...(editorLayer === undefined ? [] : [{ origin: { kind: 'editor' } as const, values: editorLayer }]),
      ...fileLayers,
      ...(commandLineLayer === undefined ? [] : [{ origin: { kind: 'command-line' } as const, values: commandLineLayer }]),
    ];
    const made = { settings: mergeLayers(layers), layers };
    merged.set(key, made);
    return made;
  };
  return {
    resolve: async (documentPath, source) => {
      const { entries, consulted } = await find(documentPath, source);
      const applied = await applyEntries(entries, documentPath, host);
      return { ...merge(applied.layers), ignored: applied.ignored, mistakes: entries.flatMap(({ mistakes }) => mistakes), consulted };
    },
  };
}

async function findEntries(documentPath: string, source: ConfigurationSource, load: LoadConfiguration, host: ConfigurationHost): Promise<Found> {
  const { paths } = host;
  if (source.kind === 'none') return { entries: [], consulted: [] };
  if (source.kind === 'file') {
    const result = await load(source.path);
    const file = result.kind === 'missing' ? unreadableConfiguration(source.path, 'missing', { path: source.path }) : fileOf(result, source.path);
    const chain = await followExtends(file, load, paths);
    return { entries: [entryOf(source.base, chain)], consulted: chain.paths };
  }
  const entries: Entry[] = [];
  const consulted: string[] = [];
  for (const folder of foldersUpwards(documentPath, source.folder, host)) {
    const path = paths.resolve(folder, configurationFileName);
    const result = await load(path);
    consulted.push(path);
    if (result.kind === 'missing') continue;
    const file = fileOf(result, path);
    const chain = await followExtends(file, load, paths);
    consulted.push(...chain.paths.filter((each) => each !== path));
    entries.unshift(entryOf(folder, chain));
    if (file.parsed.value.root) break;
  }
  return { entries, consulted };
}

function entryOf(base: string, chain: ConfigurationChain): Entry {
  return { base, chain, ignore: chain.files.flatMap(({ parsed }) => parsed.value.ignore), mistakes: mistakesOf(chain) };
}

function fileOf(result: Exclude<Awaited<ReturnType<LoadConfiguration>>, { kind: 'missing' }>, path: string): LoadedConfiguration {
  return result.kind === 'loaded' ? result.file : unreadableConfiguration(path, 'unreadable', { error: result.reason });
}

function foldersUpwards(documentPath: string, workspace: string | null, { paths }: ConfigurationHost): readonly string[] {
  const last = workspace !== null && pathBelow(workspace, documentPath, paths) !== null ? paths.resolve(workspace, '.') : null;
  const folders: string[] = [];
  for (let folder = paths.dirname(documentPath); ; folder = paths.dirname(folder)) {
    folders.push(folder);
    if (folder === paths.dirname(folder) || (last !== null && paths.relative(last, folder) === '')) return folders;
  }
}

/** The layers of the files for one document: each file's own settings, then those of its overrides that match. */
async function applyEntries(entries: readonly Entry[], documentPath: string, { paths }: ConfigurationHost): Promise<{ readonly layers: readonly AppliedLayer[]; readonly ignored: boolean }> {
  const layers: AppliedLayer[] = [];
  let ignored = false;
  for (const { base, chain, ignore } of entries) {
    const below = pathBelow(base, documentPath, paths);
    const usesGlobs = below !== null && (ignore.length > 0 || chain.files.some(({ parsed }) => parsed.value.overrides.length > 0));
    const matching = usesGlobs ? await import('./matching.ts') : null;
    for (const { path, parsed } of chain.files) {
      layers.push({ origin: { kind: 'file', path, override: null }, values: parsed.value });
      for (const [override, values] of parsed.value.overrides.entries()) {
        if (below !== null && matching?.isFor(values, below) === true) layers.push({ origin: { kind: 'file', path, override }, values });
      }
    }
    if (below !== null && matching !== null) ignored ||= matching.isIgnoredBy(ignore, below);
  }
  return { layers, ignored };
}

function mistakesOf({ files, mistakes }: ConfigurationChain): readonly ConfigurationMistakes[] {
  const byFile = new Map<LoadedConfiguration, Finding[]>(files.map((file) => [file, [...file.parsed.findings]]));
  for (const { file, finding } of mistakes) byFile.get(file)?.push(finding);
  return [...byFile].flatMap(([{ path, parsed }, findings]) => (findings.length === 0 ? [] : [{ path, text: parsed.text, findings: findings.sort((a, b) => a.range.start - b.range.start) }]));
}
