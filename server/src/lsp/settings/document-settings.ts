import type { ConfigurationHost } from '../../core/config/configuration-host.ts';
import { pathBelow } from '../../core/config/configuration-host.ts';
import { readEditorSettings } from '../../core/config/editor-settings.ts';
import { createConfigurationResolver, type ConfigurationMistakes, type ConfigurationResolver } from '../../core/config/resolve-configuration.ts';
import type { Settings } from '../../core/config/settings.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { WorkspaceFiles } from '../../host/workspace-files.ts';
import type { EditorSettings } from '../protocol.ts';
import type { SettingsSource } from './client-settings.ts';

/** All that is set for one document, by the editor and by the configuration of the document's own folder. */
export interface ResolvedSettings {
  readonly editor: EditorSettings;
  readonly settings: Settings;
  readonly encoding: string | null;
  /** True where `ignore` names the document. */
  readonly ignored: boolean;
  readonly mistakes: readonly ConfigurationMistakes[];
}

export interface DocumentSettings {
  of(uri: string): Promise<ResolvedSettings>;
  /** Settings or configuration changed: everything is read anew. */
  forget(): void;
  /** True where some document's settings come from this file, or would if it were there. */
  dependsOn(path: string): boolean;
  /** Mistakes in the configuration of the documents seen so far. */
  mistakes(): readonly ConfigurationMistakes[];
}

export interface SettingsSurroundings {
  readonly source: SettingsSource;
  readonly files: WorkspaceFiles;
  /** The language of the editor. */
  readonly locale: Locale;
  /** URIs of the workspace folders. */
  readonly folders: () => readonly string[];
}

export function createDocumentSettings({ source, files, locale, folders }: SettingsSurroundings): DocumentSettings {
  const host = configurationHost(files);
  const resolvers = new Map<string, Promise<ConfigurationResolver>>();
  const consulted = new Set<string>();
  const mistakesByFile = new Map<string, ConfigurationMistakes>();
  const resolverFor = (editor: EditorSettings): Promise<ConfigurationResolver> => {
    const own = { kind: editor.kind, lang: editor.lang === 'auto' ? locale : editor.lang, rules: editor.rules, words: editor.words };
    const key = JSON.stringify(own);
    const resolver = resolvers.get(key) ?? readEditorSettings(own, allRules).then(({ layer }) => createConfigurationResolver({ host, rules: allRules, editorLayer: layer }));
    resolvers.set(key, resolver);
    return resolver;
  };
  return {
    of: async (uri) => {
      const { editor, encoding } = await source.of(uri);
      const path = files.pathOf(uri);
      const resolver = await resolverFor(editor);
      // A document that was never saved has no folder: it has the settings of the editor.
      const resolved = await resolver.resolve(path ?? '', path === null ? { kind: 'none' } : { kind: 'nearest', folder: folderOf(path, folders(), files) });
      for (const file of resolved.consulted) consulted.add(file);
      for (const mistake of resolved.mistakes) mistakesByFile.set(mistake.path, mistake);
      return { editor, settings: resolved.settings, encoding, ignored: resolved.ignored, mistakes: resolved.mistakes };
    },
    forget: () => {
      resolvers.clear();
      consulted.clear();
      mistakesByFile.clear();
    },
    dependsOn: (path) => consulted.has(path),
    mistakes: () => [...mistakesByFile.values()],
  };
}

export function configurationHost(files: WorkspaceFiles): ConfigurationHost {
  return {
    paths: files.paths,
    readText: async (path) => {
      const read = await files.readText(path, null);
      return read.kind === 'not-text' ? { kind: 'unreadable', reason: 'UTF-8' } : read;
    },
  };
}

/** The innermost workspace folder that holds a path. */
function folderOf(path: string, uris: readonly string[], files: WorkspaceFiles): string | null {
  const holding = uris.flatMap((uri) => {
    const folder = files.pathOf(uri);
    return folder !== null && pathBelow(folder, path, files.paths) !== null ? [folder] : [];
  });
  return holding.reduce<string | null>((innermost, folder) => (innermost === null || folder.length > innermost.length ? folder : innermost), null);
}
