import type { Piece, SetLine } from '../../../../server/src/render/preview/set-paragraph.ts';
import { element, place } from './elements.ts';
import type { PageContext } from './page-context.ts';

/** A line of text; `at` lets a click find its way back to the source. */
export function drawLine(line: SetLine, base: number, context: PageContext): HTMLElement {
  const drawn = element('span', { class: line.justified ? 'line justified' : 'line', 'data-at': String(base + line.at) }, ...line.pieces.map((piece) => drawPiece(piece, context)));
  place(drawn, { height: line.height, lineHeight: line.height, width: line.width });
  drawn.style.setProperty('margin-left', `${line.left / 20}pt`);
  return drawn;
}

function drawPiece(piece: Piece, context: PageContext): Node {
  switch (piece.kind) {
    case 'text':
      return piece.marks.length === 0 ? document.createTextNode(piece.text) : element('span', { class: piece.marks.join(' ') }, piece.text);
    case 'hanging':
      return element('span', { class: 'hanging' }, piece.text);
    case 'footnote':
      return element('sup', {}, piece.mark);
    case 'image':
      return drawImage(piece, context);
  }
}

function drawImage({ url, alt, size }: Extract<Piece, { readonly kind: 'image' }>, { images, texts }: PageContext): HTMLElement {
  const source = images.sourceOf(url);
  if (source === null || size === null) return element('span', { class: 'missing-image' }, `${texts.imageMissing}${alt === '' ? url : alt}`);
  const image = element('img', { src: source, alt });
  place(image, size);
  return image;
}
