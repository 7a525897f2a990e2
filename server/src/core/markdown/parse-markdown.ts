import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const byteOrderMark = '\uFEFF';
const zeroWidthSpace = '\u200B';

const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), frontmatter(['yaml'])],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
  .freeze();

/**
 * CommonMark with tables and YAML front matter → tree. Every node has a position whose offsets are UTF-16 units of
 * `text`. Total: any text has a tree. `text` comes without its byte order mark.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text.startsWith(byteOrderMark) ? withoutSecondMark(text) : text);
}

// The parser drops a byte order mark and would shift all offsets by one: a second mark stays, in another dress.
function withoutSecondMark(text: string): string {
  return zeroWidthSpace + text.slice(1);
}
