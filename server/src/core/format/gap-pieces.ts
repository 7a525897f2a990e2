/** What stands between two blocks and is more than layout: images on their own, and whatever else has no text of its own. */
export function gapPieces(gap: string): readonly string[] {
  return gap
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isLayout(line));
}

/** Blank lines, underlines of headings, bars and rules of tables, quote marks, bullets and the marks around text. */
function isLayout(line: string): boolean {
  return /^[\s#>*_~`|:=+\-\\　]*$/u.test(line);
}
