import type { PastedContent } from '../pasted-block.ts';
import { createHtmlReader } from './html-reader.ts';
import { limitNesting } from './limit-nesting.ts';

/**
 * HTML as Word, WPS or a browser puts it on the clipboard → paragraphs and tables. Total: any text gives a result. The parser is
 * loaded by those who paste, and by nobody else.
 */
export async function loadHtmlReader(): Promise<(html: string) => PastedContent> {
  const { Parser } = await import('htmlparser2');
  return (html) => {
    const reader = createHtmlReader();
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          reader.open(name, attributes);
        },
        onclosetag: (name) => {
          reader.close(name);
        },
        ontext: (text) => {
          reader.text(text);
        },
        oncomment: (text) => {
          reader.condition(text);
        },
        onprocessinginstruction: (_name, text) => {
          reader.condition(text.replace(/^!/u, ''));
        },
      },
      { decodeEntities: true },
    );
    const { html: limited, dropped } = limitNesting(withoutClipboardHead(html));
    parser.end(limited);
    const { blocks, omissions } = reader.finish();
    return { blocks, omissions: { ...omissions, nesting: dropped } };
  };
}

/** Windows' clipboard format begins with offsets (`Version:0.9 StartHTML:…`), which are of bytes and so of no use here. */
function withoutClipboardHead(html: string): string {
  return /^\s*Version:[\d.]+\s/u.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html;
}
