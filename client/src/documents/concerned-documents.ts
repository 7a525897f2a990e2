import { Disposable, EventEmitter, workspace, type Event, type TextDocument } from 'vscode';
import { mayConcern } from '../concern.ts';
import { documentSchemes } from './document-schemes.ts';

export interface ConcernedDocuments extends Pick<Disposable, 'dispose'> {
  /** True for Markdown that may be a rectification document. */
  has(document: TextDocument): boolean;
  /** The first such document was opened or written. */
  readonly onAppeared: Event<void>;
}

const pause = 300;

/** Watches open Markdown for documents that may concern us, so that the server is started for no other. */
export function watchConcernedDocuments(): ConcernedDocuments {
  const answers = new WeakMap<TextDocument, { readonly version: number; readonly concerned: boolean }>();
  const appeared = new EventEmitter<void>();
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();

  const has = (document: TextDocument): boolean => {
    const known = answers.get(document);
    if (known?.version === document.version) return known.concerned;
    const concerned = isCandidate(document) && mayConcern(document.getText());
    answers.set(document, { version: document.version, concerned });
    return concerned;
  };
  const look = (document: TextDocument): void => {
    if (has(document)) appeared.fire();
  };
  const lookLater = (document: TextDocument): void => {
    if (!isCandidate(document)) return;
    clearTimeout(waiting.get(document));
    waiting.set(document, setTimeout(() => { waiting.delete(document); look(document); }, pause));
  };
  const listeners = Disposable.from(
    appeared,
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => { lookLater(document); }),
    workspace.onDidCloseTextDocument((document) => { clearTimeout(waiting.get(document)); waiting.delete(document); }),
  );
  return {
    has,
    onAppeared: appeared.event,
    dispose: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      listeners.dispose();
    },
  };
}

function isCandidate({ languageId, uri }: TextDocument): boolean {
  return languageId === 'markdown' && documentSchemes().includes(uri.scheme);
}
