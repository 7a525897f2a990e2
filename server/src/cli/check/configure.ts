import type { Finding } from '../../core/check/finding.ts';
import { defaultSettings, type Settings } from '../../core/config/settings.ts';
import type { Host } from '../../host/host.ts';
import type { DocumentRequest } from './check-request.ts';

/** A configuration file with mistakes. */
export interface ConfigurationMistakes {
  readonly absolute: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface DocumentConfiguration {
  readonly settings: Settings;
  /** True where the configuration says to skip the document when a folder is searched. */
  readonly ignored: boolean;
  readonly mistakes: readonly ConfigurationMistakes[];
}

export interface Configurator {
  configure(absolute: string): Promise<DocumentConfiguration>;
}

export function createConfigurator(request: Pick<DocumentRequest, 'configuration' | 'kind' | 'rules'>, _host: Host): Configurator {
  const rules = Object.fromEntries(Object.entries(request.rules).map(([id, severity]) => [id, { severity, options: null }]));
  return { configure: () => Promise.resolve({ settings: { ...defaultSettings, kind: request.kind, rules }, ignored: false, mistakes: [] }) };
}
