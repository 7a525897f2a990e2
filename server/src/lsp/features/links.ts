import { DocumentHighlightKind, type DefinitionParams, type DocumentHighlight, type DocumentHighlightParams, type Location, type ReferenceParams } from 'vscode-languageserver';
import type { Span } from '../../core/bulletin/block.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import { rangeOf } from '../convert/range-of.ts';
import type { Asked } from '../requests.ts';
import { sameWordsAt } from './same-words.ts';
import { claimsThatCount, headSpan, mentionsOf, subjectAt, thingsCounted, titleSpan, type Subject } from './subjects.ts';

/** From a declared count to what it counts and back; from 问题三 in running text to the problem. */
export function definition(asked: Asked, { position }: DefinitionParams): Location[] {
  const { bulletin, places } = asked.checked;
  const subject = subjectAt(bulletin, places.toOffset(position));
  return subject === null ? [] : locations(asked, definitionsOf(bulletin, subject));
}

/** Everything that speaks of the problem, category or count. */
export function references(asked: Asked, { position, context }: ReferenceParams): Location[] {
  const { bulletin, places } = asked.checked;
  const subject = subjectAt(bulletin, places.toOffset(position));
  if (subject === null) return [];
  const { declarations, uses } = relations(bulletin, subject);
  return locations(asked, context.includeDeclaration ? [...declarations, ...uses] : uses);
}

/** The same, within the document; on a unit's name or a 《title》 all places that name it. */
export function highlights({ checked }: Asked, { position }: DocumentHighlightParams): DocumentHighlight[] {
  const { bulletin, places } = checked;
  const offset = places.toOffset(position);
  const subject = subjectAt(bulletin, offset);
  if (subject === null) return (sameWordsAt(bulletin, offset)?.ranges ?? []).map((range) => ({ range: places.toRange(range), kind: DocumentHighlightKind.Text }));
  const { declarations, uses } = relations(bulletin, subject);
  return [
    ...declarations.map((span) => ({ range: rangeOf(checked, span), kind: DocumentHighlightKind.Write })),
    ...uses.map((span) => ({ range: rangeOf(checked, span), kind: DocumentHighlightKind.Read })),
  ];
}

function locations({ checked }: Asked, spans: readonly Span[]): Location[] {
  return spans.map((span) => ({ uri: checked.uri, range: rangeOf(checked, span) }));
}

function definitionsOf(bulletin: Bulletin, subject: Subject): readonly Span[] {
  switch (subject.kind) {
    case 'mention':
      return [headSpan(subject.problem)];
    case 'claim':
      return thingsCounted(bulletin, subject.at);
    case 'problem':
      return claimsThatCount(bulletin, titleSpan(subject.problem));
    case 'category':
      return claimsThatCount(bulletin, titleSpan(subject.category));
  }
}

interface Relations {
  readonly declarations: readonly Span[];
  readonly uses: readonly Span[];
}

function relations(bulletin: Bulletin, subject: Subject): Relations {
  switch (subject.kind) {
    case 'mention':
    case 'problem':
      return { declarations: [headSpan(subject.problem)], uses: [...mentionsOf(bulletin, subject.problem), ...(subject.kind === 'problem' ? claimsThatCount(bulletin, titleSpan(subject.problem)) : [])] };
    case 'claim':
      return { declarations: [subject.at], uses: thingsCounted(bulletin, subject.at) };
    case 'category':
      return { declarations: [headSpan(subject.category)], uses: claimsThatCount(bulletin, titleSpan(subject.category)) };
  }
}
