import type { CodeLens, Command, Position } from 'vscode-languageserver';
import { documentParts, flattenParts, type DocumentPart } from '../../core/outline/document-parts.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { clientCommands } from '../protocol.ts';
import type { Asked } from '../requests.ts';
import { problemsSummary, problemSummary } from './part-words.ts';

/** Above each category and problem: measures · time · status. */
export function codeLenses({ checked, locale, session }: Asked): CodeLens[] {
  if (!checked.settings.editor.codeLens.enable) return [];
  return flattenParts(documentParts(checked.bulletin)).flatMap((part) => {
    const title = lensTitle(part, locale);
    if (title === null) return [];
    const range = checked.places.toRange(part.head);
    return [{ range, command: session.client.options.commands === true ? showPlace(title, checked.uri, range.start) : plainText(title) }];
  });
}

function lensTitle(part: DocumentPart, locale: Locale): string | null {
  if (part.kind === 'problem') return problemSummary(part.problem, locale, 1);
  if (part.kind !== 'category') return null;
  const problems = flattenParts(part.children).flatMap((child) => (child.kind === 'problem' ? [child.problem] : []));
  return problems.length === 0 ? null : problemsSummary(problems, locale);
}

function showPlace(title: string, uri: string, position: Position): Command {
  return { title, command: clientCommands.showPlace, arguments: [uri, position] };
}

/** A lens without a command is text that cannot be clicked. */
function plainText(title: string): Command {
  return { title, command: '' };
}
