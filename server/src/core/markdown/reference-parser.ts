import type { Root } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';

interface Syntax {
  readonly extensions: NonNullable<Data['micromarkExtensions']>;
  readonly mdast: NonNullable<Data['fromMarkdownExtensions']>;
}

const plain: Syntax = { extensions: [], mdast: [] };
const tables: Syntax = { extensions: [gfmTable()], mdast: [gfmTableFromMarkdown()] };
const meta: Syntax = { extensions: [frontmatter(['yaml'])], mdast: [frontmatterFromMarkdown(['yaml'])] };

const wholeWithoutTables = createProcessor(meta);
const wholeWithTables = createProcessor(tables, meta);
const partWithoutTables = createProcessor(plain);
const partWithTables = createProcessor(tables);

// The row under a table's head has a bar, or a colon at its hyphens. Looking out for tables costs a quarter of the parse, and few
// documents have any.
const mayHoldTable = /\||:-|-:/u;

/**
 * CommonMark with tables and YAML front matter, by `remark-parse`: what the text means. Total: any text has a tree. A byte order mark at the
 * start is dropped, as `remark-parse` does, and shifts all offsets.
 */
export function parseByReference(text: string): Root {
  return (mayHoldTable.test(text) ? wholeWithTables : wholeWithoutTables).parse(text);
}

/** The same for some lines out of the middle of a document, where `---` opens no front matter. */
export function parsePartByReference(text: string): Root {
  return (mayHoldTable.test(text) ? partWithTables : partWithoutTables).parse(text);
}

function createProcessor(...syntaxes: readonly Syntax[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .data({ micromarkExtensions: syntaxes.flatMap(({ extensions }) => extensions), fromMarkdownExtensions: syntaxes.flatMap(({ mdast }) => mdast) })
    .freeze();
}
