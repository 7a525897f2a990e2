import { CompletionTriggerKind, type CompletionItem, type CompletionItemKind, type CompletionParams } from 'vscode-languageserver';
import type { TextRange } from '../../core/text/range.ts';
import type { Asked } from '../requests.ts';
import { contextAt, type CompletionContext } from './completion/context.ts';
import { frontMatterItems } from './completion/front-matter.ts';
import { lineItems } from './completion/lines.ts';
import { looseItems, valueItems } from './completion/values.ts';

/** None is a Latin letter or a blank, so that nothing pops up while an input method composes. */
export const completionTriggers: readonly string[] = ['#', '：', ':', '《', '（', '【'];

/** What is put in for a stretch of the line. */
export interface Proposal {
  readonly text: string;
  readonly replaces: TextRange;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** What the list shows, where it is not the text. */
  readonly label?: string;
}

/** Completion from the document's own words and forms. */
export function completion(asked: Asked, { position, context }: CompletionParams): CompletionItem[] {
  const { bulletin } = asked.checked;
  const at = contextAt(asked, asked.checked.places.toOffset(position));
  const isInvoked = context === undefined || context.triggerKind === CompletionTriggerKind.Invoked;
  const fitting = proposals(at, asked, isInvoked ? looseItems : () => []).filter(({ text, replaces }) => isTyped(bulletin.text.slice(replaces.start, replaces.end), text));
  return fitting.map(({ text, replaces, kind, detail, label }, index) => ({
    label: label ?? text.trim(),
    kind,
    ...(detail === undefined ? {} : { detail }),
    // The client filters by what stands in the replaced stretch.
    filterText: text,
    sortText: String(index).padStart(3, '0'),
    textEdit: { range: asked.checked.places.toRange(replaces), newText: text },
  }));
}

/** True where what is there already are characters of the proposal, in order, and not all of it: the words begun are no word used before. */
function isTyped(typed: string, text: string): boolean {
  if (typed !== '' && typed.trim() === text.trim()) return false;
  let at = 0;
  for (const char of typed.replace(/\s/gu, '')) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function proposals(at: CompletionContext, asked: Asked, others: typeof looseItems): readonly Proposal[] {
  if (at.frontMatter !== null) return frontMatterItems(at, asked);
  const values = valueItems(at, asked);
  if (values.length > 0) return values;
  return at.isLineStart ? lineItems(at, asked) : others(at, asked);
}
