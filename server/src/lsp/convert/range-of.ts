import type { Range } from 'vscode-languageserver';
import type { Span } from '../../core/bulletin/block.ts';
import { resolvePlace } from '../../core/check/resolve-place.ts';
import type { CheckedBulletin } from '../checked-documents.ts';

/** A stretch of a block as the client sees it. */
export function rangeOf({ bulletin, places }: CheckedBulletin, span: Span): Range {
  return places.toRange(resolvePlace(bulletin, span));
}
