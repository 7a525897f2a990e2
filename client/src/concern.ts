/**
 * Words of which every rectification document has one: it is recognised by 整改 in its title or text, or by a lead that tells of a 巡察 or 巡视.
 * Titles are read without blanks and marks. U+FFFD stands for text that was decoded wrongly; only the checker can tell what it is.
 */
const words = /整[\s\u3000*_]{0,8}改|巡[\s\u3000*_]{0,8}[视察]|\uFFFD/u;
const kindInFrontMatter = /(?:^|[{,])[ \t]*["']?(?:kind|文种|类型|文档类型|文件类型)["']?[ \t]*:/mu;

/** False where the text can be no rectification document, so that nothing need be started for it. Takes a moment for a megabyte. */
export function mayConcern(text: string): boolean {
  return words.test(text) || kindInFrontMatter.test(frontMatter(text));
}

function frontMatter(text: string): string {
  if (!/^\uFEFF?---[ \t]*\r?\n/u.test(text)) return '';
  const end = text.indexOf('\n---', 3);
  return end < 0 ? '' : text.slice(0, end);
}
