import { Range, Selection, TextEditorRevealType, window, type Disposable, type Position, type TextDocument, type TextEditor, type ViewColumn } from 'vscode';

/** After a scroll that the page asked for, the editor's scroll events are its echo for this long. Milliseconds. */
const echo = 200;

export interface EditorLink extends Pick<Disposable, 'dispose'> {
  /** The page was scrolled to an offset. */
  scrollTo(offset: number): void;
  /** Puts the cursor at an offset and the editor in front. */
  reveal(offset: number, column: ViewColumn): Promise<void>;
}

/** Keeps the editors of a document in step with its page. `onScrolled` gets the offset at an editor's upper edge. */
export function followEditor(document: TextDocument, onScrolled: (offset: number) => void): EditorLink {
  let quietUntil = 0;
  const editors = (): readonly TextEditor[] => window.visibleTextEditors.filter((editor) => editor.document === document);
  const listener = window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const [first] = visibleRanges;
    if (textEditor.document !== document || first === undefined || Date.now() < quietUntil) return;
    onScrolled(document.offsetAt(first.start));
  });
  return {
    scrollTo: (offset) => {
      quietUntil = Date.now() + echo;
      const at = document.positionAt(offset);
      for (const editor of editors()) editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
    },
    reveal: async (offset, column) => {
      const at: Position = document.positionAt(offset);
      const shown = editors()[0]?.viewColumn ?? column;
      await window.showTextDocument(document, { viewColumn: shown, selection: new Selection(at, at) });
    },
    dispose: () => {
      listener.dispose();
    },
  };
}
