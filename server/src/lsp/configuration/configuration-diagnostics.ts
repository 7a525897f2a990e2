import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/check/finding.ts';
import type { ConfigurationHost } from '../../core/config/configuration-host.ts';
import { createConfigurationResolver, type ConfigurationMistakes } from '../../core/config/resolve-configuration.ts';
import { allRules } from '../../core/rules/registry.ts';
import type { WorkspaceFiles } from '../../host/workspace-files.ts';
import type { ClientFacts } from '../client-facts.ts';
import { createPlaces, withoutMark } from '../convert/places.ts';
import { toDiagnostic } from '../convert/to-diagnostic.ts';
import type { Session } from '../session.ts';
import { configurationHost } from '../settings/document-settings.ts';

/** What is wrong with an open configuration, as it stands in the editor, with what it extends as it stands on the disk. */
export async function configurationDiagnostics(session: Session, document: TextDocument): Promise<Diagnostic[]> {
  const { files, client } = session;
  const path = files.pathOf(document.uri) ?? '/.zhenggairc.json';
  const text = withoutMark(document.getText());
  const own = await mistakesOfFile(files, path, withText(configurationHost(files), path, text));
  const shown = client.options.configurationSchema === true ? own.map((mistake) => ({ ...mistake, findings: mistake.findings.filter(isBeyondSchema) })) : own;
  return shown.flatMap((mistake) => mistakeDiagnostics(mistake, { uri: document.uri, text: document.getText(), client }));
}

/** What is wrong with one configuration file, whoever uses it. Empty where nothing is. */
export async function mistakesOfFile(files: WorkspaceFiles, path: string, host = configurationHost(files)): Promise<readonly ConfigurationMistakes[]> {
  const resolver = createConfigurationResolver({ host, rules: allRules });
  const { mistakes } = await resolver.resolve(path, { kind: 'file', path, base: files.paths.dirname(path) });
  return mistakes.filter((mistake) => mistake.path === path);
}

function withText(host: ConfigurationHost, path: string, text: string): ConfigurationHost {
  return { paths: host.paths, readText: (file) => (file === path ? Promise.resolve({ kind: 'text', text }) : host.readText(file)) };
}

interface ConfigurationFile {
  readonly uri: string;
  /** With its byte order mark, where it has one. */
  readonly text: string;
  readonly client: ClientFacts;
}

export function mistakeDiagnostics({ findings }: ConfigurationMistakes, { uri, text, client }: ConfigurationFile): readonly Diagnostic[] {
  const context = { uri, places: createPlaces(text), locale: client.locale, opensRulePages: client.options.commands === true };
  return findings.map((finding) => toDiagnostic(finding, context));
}

/** A client that validates what is open by the JSON schema says all the rest itself, and would say it twice. */
function isBeyondSchema({ messageId }: Finding): boolean {
  return /^(?:glob|extends|unreadable|missing$|tooDeep)/u.test(messageId);
}
