import { languages, type Position, type Range, type TextDocument } from 'vscode';

export interface FindingHere {
  readonly ruleId: string;
  readonly message: string;
  readonly range: Range;
}

/** What is shown of our findings at a place. */
export function findingsAt({ uri }: TextDocument, position: Position): readonly FindingHere[] {
  return languages.getDiagnostics(uri).flatMap(({ source, code, message, range }) => {
    if (source !== 'zhenggai' || !range.contains(position)) return [];
    const ruleId = typeof code === 'object' ? code.value : code;
    return typeof ruleId === 'string' ? [{ ruleId, message, range }] : [];
  });
}
