import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../core/check/finding.ts';
import type { ConfigurationHost } from '../../core/config/configuration-host.ts';
import { createConfigurationResolver, type ConfigurationMistakes } from '../../core/config/resolve-configuration.ts';
import { allRules } from '../../core/rules/registry.ts';
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
  const resolver = createConfigurationResolver({ host: withText(configurationHost(files), path, text), rules: allRules });
  const { mistakes } = await resolver.resolve(path, { kind: 'file', path, base: files.paths.dirname(path) });
  const own = mistakes.filter((mistake) => mistake.path === path);
  return own.flatMap((mistake) => mistakeDiagnostics(mistake, { uri: document.uri, version: document.version, text: document.getText(), client }));
}

function withText(host: ConfigurationHost, path: string, text: string): ConfigurationHost {
  return { paths: host.paths, readText: (file) => (file === path ? Promise.resolve({ kind: 'text', text }) : host.readText(file)) };
}

interface ConfigurationFile {
  readonly uri: string;
  readonly version: number;
  /** With its byte order mark, where it has one. */
  readonly text: string;
  readonly client: ClientFacts;
}

export function mistakeDiagnostics({ findings }: ConfigurationMistakes, { uri, version, text, client }: ConfigurationFile): readonly Diagnostic[] {
  const context = { uri, version, places: createPlaces(text), locale: client.locale, opensRulePages: client.options.commands === true };
  const shown = client.options.configurationSchema === true ? findings.filter(isBeyondSchema) : findings;
  return shown.map((finding) => toDiagnostic(finding, context));
}

/** A client that validates by the JSON schema says all the rest itself, and would say it twice. */
function isBeyondSchema({ messageId }: Finding): boolean {
  return /^(?:glob|extends|unreadable|missing$|tooDeep)/u.test(messageId);
}
