import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../core/markdown/parse-markdown.ts';

/** Whether Markdown of one block is read as this text and nothing else. White space apart. */
export function readsAs(markdown: string, text: string): boolean {
  const { children } = parseMarkdown(markdown);
  const [only] = children;
  return children.length === 1 && only !== undefined && withoutSpace(textOf(only)) === withoutSpace(text);
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'listItem' && node.children.length > 1) return '\uFFFF';
  if (node.type === 'html') return node.value === '<br>' ? '' : '\uFFFF';
  if (node.type === 'code' || node.type === 'image' || node.type === 'definition') return '\uFFFF';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
