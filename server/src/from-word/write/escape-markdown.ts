/** Characters as Markdown that reads back as they are, with as few backslashes as the place allows. */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~\n])/gu, '\\\\')
    .replace(/[*`]/gu, '\\$&')
    .replace(/_/gu, '\\_')
    .replace(/<(?=[a-zA-Z/!?])/gu, '\\<')
    .replace(/&(?=#?\w{1,40};)/gu, '\\&')
    .replace(/\](?=[([:])/gu, '\\]');
}

/** What at the head of a line would make a heading, quotation, list, fence or rule of it. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(?:#{1,6}(?=[\s]|$)|>|[-+](?=\s|$)|~~~|(?:[-=_] *){1,200}$)/u, '\\$&').replace(/^\\([_\\])/u, '\\$1');
}

/** Every mark of ASCII by a backslash: always right, never pretty. */
export function escapeAll(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}
