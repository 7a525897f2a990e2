import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

const byteOrderMark = '\uFEFF';
const zeroWidthSpace = '\u200B';

/**
 * CommonMark with tables, front matter and footnotes → tree, for printing: the checker reads a footnote as the text that stands
 * there, and is spared the cost. Offsets are UTF-16 units of `text`, which comes without its byte order mark.
 */
export function parseWithFootnotes(text: string): Root {
  // The parser drops a byte order mark and would shift all offsets by one: a second mark stays, in another dress.
  return fromMarkdown(text.startsWith(byteOrderMark) ? zeroWidthSpace + text.slice(1) : text, {
    extensions: [frontmatter(['yaml']), gfmTable(), gfmFootnote()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}
