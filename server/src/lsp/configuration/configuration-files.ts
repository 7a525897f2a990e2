import type { FileResults } from '../diagnostics/file-results.ts';
import type { Session } from '../session.ts';
import { mistakeDiagnostics } from './configuration-diagnostics.ts';

/** Keeps what is said of configuration files that are not open in step with the documents that use them. */
export function createConfigurationFiles(session: Session, results: FileResults): { update(): void } {
  const told = new Set<string>();
  return {
    update: () => {
      const mistakes = session.settings.mistakes();
      const wrong = new Set(mistakes.map(({ path }) => path));
      for (const path of told) {
        if (wrong.has(path)) continue;
        told.delete(path);
        results.set(path, null);
      }
      for (const mistake of mistakes) {
        told.add(mistake.path);
        results.set(mistake.path, mistakeDiagnostics(mistake, { uri: session.files.uriOf(mistake.path), version: 0, text: mistake.text, client: session.client }));
      }
    },
  };
}
