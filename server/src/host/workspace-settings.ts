import type { ConfigurationHost } from '../core/config/configuration-host.ts';
import { createConfigurationResolver, type ConfigurationResolver } from '../core/config/resolve-configuration.ts';
import { defaultSettings, type Settings } from '../core/config/settings.ts';
import { allRules } from '../core/rules/registry.ts';

/** Settings of documents that an editor has open, each by the configuration of its own folder. */
export interface WorkspaceSettings {
  /** `path` null = the document lies in no folder (it was never saved). */
  settingsFor(path: string | null): Promise<Settings>;
  /** A configuration file changed: everything is read anew. */
  forget(): void;
}

/** @param folders the workspace folders; a configuration is searched upwards from the document to its folder */
export function createWorkspaceSettings(host: ConfigurationHost, folders: () => readonly string[]): WorkspaceSettings {
  const create = (): ConfigurationResolver => createConfigurationResolver({ host, rules: allRules });
  let resolver = create();
  return {
    settingsFor: async (path) => {
      if (path === null) return defaultSettings;
      const folder = folders().find((candidate) => !host.paths.relative(candidate, path).startsWith('..')) ?? null;
      return (await resolver.resolve(path, { kind: 'nearest', folder })).settings;
    },
    forget: () => {
      resolver = create();
    },
  };
}
