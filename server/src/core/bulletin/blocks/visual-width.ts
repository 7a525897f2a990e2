/** Width of a line as a fixed-width font shows it: 2 for a Han character or full-width mark, 1 for the rest. */
export function visualWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return width;
}
