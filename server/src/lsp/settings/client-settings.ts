import type { Connection } from 'vscode-languageserver';
import type { ClientFacts } from '../client-facts.ts';
import { isRecord } from '../is-record.ts';
import { settingsSection, type EditorSettings } from '../protocol.ts';
import { readSettings } from './read-settings.ts';

export interface ClientSettings {
  readonly editor: EditorSettings;
  /** How the files of this scope that are not open are encoded; null = UTF-8. */
  readonly encoding: string | null;
}

/** Asks the client for the settings of each document's own scope; an answer holds until they change. */
export interface SettingsSource {
  of(uri: string): Promise<ClientSettings>;
  /** A document was closed: what holds for it is asked again when it is needed. */
  forget(uri: string): void;
  /** Clients that cannot be asked send all there is along with the news of a change. */
  changed(sent: unknown): void;
}

export function createSettingsSource(connection: Connection, client: ClientFacts): SettingsSource {
  const known = new Map<string, Promise<ClientSettings>>();
  let sent: unknown = client.options.settings;
  const ask = async (uri: string): Promise<ClientSettings> => {
    if (!client.hasConfiguration) return clientSettings(sent, null);
    const items = [{ scopeUri: uri, section: settingsSection }, { scopeUri: uri, section: 'files.encoding' }];
    const [own, encoding] = (await connection.workspace.getConfiguration(items)) as readonly unknown[];
    return clientSettings(own, encoding);
  };
  const askSafely = async (uri: string): Promise<ClientSettings> => {
    try {
      return await ask(uri);
    } catch (error) {
      // A client that fails to answer is asked again next time; until then the defaults hold.
      known.delete(uri);
      connection.console.error(error instanceof Error ? error.message : String(error));
      return clientSettings(null, null);
    }
  };
  return {
    of: (uri) => {
      const answer = known.get(uri) ?? askSafely(uri);
      known.set(uri, answer);
      return answer;
    },
    forget: (uri) => {
      known.delete(uri);
    },
    changed: (settings) => {
      known.clear();
      if (isRecord(settings) && isRecord(settings[settingsSection])) sent = settings[settingsSection];
    },
  };
}

function clientSettings(own: unknown, filesEncoding: unknown): ClientSettings {
  const editor = readSettings(own);
  return { editor, encoding: encodingName(editor.encoding) ?? encodingName(filesEncoding) };
}

/** The names that VS Code has of its own; all others a decoder knows. */
const names: Readonly<Record<string, string>> = { utf8: 'utf-8', utf8bom: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be', big5hkscs: 'big5' };

function encodingName(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const name = names[value] ?? value;
  return name === 'utf-8' ? null : name;
}
