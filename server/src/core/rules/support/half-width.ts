const fullWidth = /[！-～]/u;
const offset = '！'.charCodeAt(0) - '!'.charCodeAt(0);

/** Ａ１＠ → A1@. Every character keeps its place, so that offsets hold in both texts. */
export function toHalfWidth(text: string): string {
  if (!fullWidth.test(text)) return text;
  return text.replace(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - offset));
}
