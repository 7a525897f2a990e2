/** Han characters, for use inside a regular expression's class. */
export const hanClass = '\\u4e00-\\u9fff\\u3400-\\u4dbf';

const closers = '”’》〉）〕】」』"\')';

/** True where the text, closing quotes and brackets set aside, ends in 。！？ or their half-width forms. */
export function endsSentence(text: string): boolean {
  return /[。！？!?…]$/u.test(stripClosers(text));
}

/** True where the text ends in a mark after which a new block is no surprise: 。！？：；. */
export function endsClause(text: string): boolean {
  return /[。！？!?：:；;…]$/u.test(stripClosers(text));
}

function stripClosers(text: string): string {
  let end = text.trimEnd().length;
  while (end > 0 && closers.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
