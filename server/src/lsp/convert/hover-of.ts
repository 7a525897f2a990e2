import { MarkupKind, type Hover, type Range } from 'vscode-languageserver';
import type { ClientFacts } from '../client-facts.ts';

/** Markdown for clients that show it, the same without its marks for others. */
export function hoverOf(markdown: string, range: Range, { readsMarkdown }: ClientFacts): Hover {
  return { range, contents: { kind: readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: readsMarkdown ? markdown : markdown.replaceAll(/\*\*|`/gu, '') } };
}
