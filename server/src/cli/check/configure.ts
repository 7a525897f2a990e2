import { createConfigurationResolver, type ConfigurationSource, type ResolvedConfiguration } from '../../core/config/resolve-configuration.ts';
import type { ConfigurationHost } from '../../core/config/configuration-host.ts';
import type { SettingsLayer } from '../../core/config/configuration.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { Host } from '../../host/host.ts';
import { decodeText } from '../../host/files/decode-text.ts';
import { repositoryOf } from '../../host/files/ignore-files.ts';
import type { DocumentRequest } from './check-request.ts';

/** Finds the configuration of documents; each file is read once in its life. */
interface Configurator {
  configure(absolute: string): Promise<ResolvedConfiguration>;
}

const maxConfigurationBytes = 4_000_000;

export function createConfigurator(request: Pick<DocumentRequest, 'configuration' | 'kind' | 'rules'>, host: Host): Configurator {
  const resolver = createConfigurationResolver({ host: configurationHost(host), rules: allRules, commandLineLayer: commandLineLayer(request) });
  let source: Promise<ConfigurationSource> | null = null;
  return {
    configure: async (absolute) => {
      source ??= sourceOf(request.configuration, host);
      return resolver.resolve(absolute, await source);
    },
  };
}

/** What is searched upwards is the repository, as an editor would have it open; without one, the working folder. */
async function sourceOf(configuration: DocumentRequest['configuration'], host: Host): Promise<ConfigurationSource> {
  const { workingFolder, paths } = host;
  switch (configuration.kind) {
    case 'none':
      return { kind: 'none' };
    case 'file': {
      const path = paths.resolve(workingFolder, configuration.path);
      return { kind: 'file', path, base: paths.dirname(path) };
    }
    case 'nearest':
      return { kind: 'nearest', folder: (await repositoryOf(workingFolder, host)) ?? workingFolder };
  }
}

function commandLineLayer({ kind, rules }: Pick<DocumentRequest, 'kind' | 'rules'>): SettingsLayer {
  const settings = Object.entries(rules).map(([id, severity]) => [id, { severity, options: null }] as const);
  return { ...(kind === null ? {} : { kind }), ...(settings.length === 0 ? {} : { rules: Object.fromEntries(settings) }) };
}

function configurationHost({ files, paths }: Host): ConfigurationHost {
  return {
    paths,
    readText: async (path) => {
      const content = await files.read(path, maxConfigurationBytes);
      if (!content.ok) return content.error.code === 'not-found' ? { kind: 'missing' } : { kind: 'unreadable', reason: content.error.detail };
      const decoded = decodeText(content.value, null);
      return decoded.ok ? { kind: 'text', text: decoded.value.text } : { kind: 'unreadable', reason: 'UTF-8' };
    },
  };
}
