import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';

const byteOrderMark = '\uFEFF';
const zeroWidthSpace = '\u200B';

const withoutTables = createProcessor({ extensions: [frontmatter(['yaml'])], mdast: [frontmatterFromMarkdown(['yaml'])] });
const withTables = createProcessor({
  extensions: [gfmTable(), frontmatter(['yaml'])],
  mdast: [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
});

// The row under a table's head has a bar, or a colon at its hyphens. Looking out for tables costs a quarter of the parse, and few
// documents have any.
const mayHoldTable = /\||:-|-:/u;

/**
 * CommonMark with tables and YAML front matter → tree. Every node has a position whose offsets are UTF-16 units of
 * `text`. Total: any text has a tree. `text` comes without its byte order mark.
 */
export function parseMarkdown(text: string): Root {
  const processor = mayHoldTable.test(text) ? withTables : withoutTables;
  return processor.parse(text.startsWith(byteOrderMark) ? withoutSecondMark(text) : text);
}

// The parser drops a byte order mark and would shift all offsets by one: a second mark stays, in another dress.
function withoutSecondMark(text: string): string {
  return zeroWidthSpace + text.slice(1);
}

interface Syntax {
  readonly extensions: NonNullable<Data['micromarkExtensions']>;
  readonly mdast: NonNullable<Data['fromMarkdownExtensions']>;
}

function createProcessor({ extensions, mdast }: Syntax): Processor<Root> {
  return unified().use(remarkParse).data({ micromarkExtensions: extensions, fromMarkdownExtensions: mdast }).freeze();
}
