import type { ConfigurationMistakes } from '../../core/config/resolve-configuration.ts';
import type { FileResults } from '../diagnostics/file-results.ts';
import type { Session } from '../session.ts';
import { mistakeDiagnostics, mistakesOfFile } from './configuration-diagnostics.ts';

export interface ConfigurationFiles {
  /** After a check: what it met with. */
  update(): void;
  /** A configuration changed: what was said of the files is looked at again, also where no document that uses them is open. */
  recheck(): void;
}

/** Keeps what is said of configuration files that are not open in step with the documents that use them. */
export function createConfigurationFiles(session: Session, results: FileResults): ConfigurationFiles {
  const told = new Set<string>();
  const tell = (mistake: ConfigurationMistakes): void => {
    told.add(mistake.path);
    results.set(mistake.path, mistakeDiagnostics(mistake, { uri: session.files.uriOf(mistake.path), text: mistake.text, client: session.client }));
  };
  const untell = (path: string): void => {
    told.delete(path);
    results.set(path, null);
  };
  const recheckFile = async (path: string): Promise<void> => {
    const read = await session.files.readText(path, null);
    const mistakes = read.kind === 'missing' ? [] : await mistakesOfFile(session.files, path);
    if (mistakes.length === 0) untell(path);
    else mistakes.forEach(tell);
  };
  return {
    update: () => {
      const mistakes = session.settings.mistakes();
      const wrong = new Set(mistakes.map(({ path }) => path));
      for (const path of told) if (!wrong.has(path)) untell(path);
      mistakes.forEach(tell);
    },
    recheck: () => {
      for (const path of told) session.background(() => recheckFile(path));
    },
  };
}
