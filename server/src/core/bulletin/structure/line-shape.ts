import type { ReadBlock } from './entry.ts';

const shortestText = 12;

/** As text is that stands below a title. */
export function isTextBelow({ marker, label, block: { shape, text } }: ReadBlock): boolean {
  return marker === null && label === null && shape.kind === 'paragraph' && text.length >= shortestText && /[。；]/u.test(text);
}

/** A heading that was given a full stop. */
export function isShortSentence(text: string): boolean {
  const stop = text.search(/[。；！？]/u);
  return text.length <= 50 && stop === text.length - 1;
}
