import { SymbolKind, type CancellationToken, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { documentParts, flattenParts } from '../../core/outline/document-parts.ts';
import type { CheckedBulletin } from '../checked-documents.ts';
import { partName } from '../features/part-words.ts';
import { guarded } from '../requests.ts';
import type { Session } from '../session.ts';
import { checkDocument, findDocuments } from './workspace-documents.ts';

/** What a client can show; it asks again as the user types on. */
const most = 500;

/** Sections, categories and problems of all documents, by the characters of the query in their order. */
export function registerWorkspaceSymbols(session: Session): { forget(path: string): void } {
  const known = new Map<string, readonly SymbolInformation[]>();
  const symbolsOf = async (path: string): Promise<readonly SymbolInformation[]> => {
    const cached = known.get(path);
    if (cached !== undefined) return cached;
    const found = await checkDocument(session, path);
    const symbols = (found.kind === 'open' || found.kind === 'file') && found.checked.kind === 'checked' ? documentSymbols(found.checked) : [];
    // An open document changes with each key.
    if (found.kind !== 'open') known.set(path, symbols);
    return symbols;
  };
  const search = async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> => {
    const found: SymbolInformation[] = [];
    for (const path of await findDocuments(session)) {
      if (token.isCancellationRequested || found.length >= most) break;
      await session.host.pause();
      found.push(...(await symbolsOf(path)).filter(({ name }) => holdsInOrder(name, query)));
    }
    return found.slice(0, most);
  };
  session.connection.onWorkspaceSymbol((params, token) => guarded(session, [], () => search(params, token)));
  session.documents.onDidOpen(({ document }) => {
    known.delete(session.files.pathOf(document.uri) ?? '');
  });
  return {
    forget: (path) => {
      known.delete(path);
    },
  };
}

function documentSymbols({ bulletin, uri, places }: CheckedBulletin): readonly SymbolInformation[] {
  const title = bulletin.title?.value ?? '';
  return flattenParts(documentParts(bulletin)).filter(({ kind }) => kind !== 'measure').map((part) => ({
    name: partName(part), kind: part.kind === 'problem' ? SymbolKind.Event : SymbolKind.Namespace, containerName: title, location: { uri, range: places.toRange(part.head) },
  }));
}

function holdsInOrder(name: string, query: string): boolean {
  let at = 0;
  for (const char of query.toLowerCase().replace(/\s/gu, '')) {
    at = name.toLowerCase().indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
