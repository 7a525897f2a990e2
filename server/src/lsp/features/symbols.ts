import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { Problem } from '../../core/bulletin/model.ts';
import { documentParts, flattenParts, type DocumentPart } from '../../core/outline/document-parts.ts';
import { statusOf } from '../../core/outline/problem-facts.ts';
import { statusWords } from '../../core/outline/words.ts';
import type { Asked } from '../requests.ts';
import { say } from '../words.ts';
import { partName } from './part-words.ts';

const kinds = { section: SymbolKind.Namespace, category: SymbolKind.Class, problem: SymbolKind.Event, measure: SymbolKind.Field } as const;

/** Section → category → problem → measures, with their status; a flat list for clients that know no trees. */
export function documentSymbols(asked: Asked): DocumentSymbol[] | SymbolInformation[] {
  const { bulletin, uri, places } = asked.checked;
  const parts = documentParts(bulletin);
  if (asked.session.client.nestsSymbols) return parts.map((part) => documentSymbol(part, asked));
  return flattenParts(parts).map((part) => ({ name: partName(part), kind: kinds[part.kind], location: { uri, range: places.toRange(part.range) } }));
}

function documentSymbol(part: DocumentPart, asked: Asked): DocumentSymbol {
  const { places } = asked.checked;
  const detail = detailOf(part, asked);
  return {
    name: partName(part), kind: kinds[part.kind], range: places.toRange(part.range), selectionRange: places.toRange(part.head),
    ...(detail === '' ? {} : { detail }), children: part.children.map((child) => documentSymbol(child, asked)),
  };
}

function detailOf(part: DocumentPart, { locale }: Asked): string {
  if (part.kind === 'problem') return problemDetail(part.problem, locale);
  const count = flattenParts(part.children).filter(({ kind }) => kind === 'problem').length;
  return count === 0 ? '' : say(locale, 'problemCount', { count });
}

function problemDetail(problem: Problem, locale: Asked['locale']): string {
  const status = statusOf(problem);
  if (status !== null) return statusWords[status][locale];
  return problem.rectification === null ? say(locale, 'noRectification') : '';
}
