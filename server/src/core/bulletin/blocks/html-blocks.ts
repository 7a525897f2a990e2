import { findAll } from '../../text/find-all.ts';
import type { Html } from 'mdast';
import type { DraftBlock } from './draft-block.ts';
import { newLine, type Line } from './flatten-inline.ts';
import { makeBlock, makeVerbatimBlock, type BlockOrigin } from './make-block.ts';

const tags = /<[^<>]{0,400}>/gu;
const lineEnd = /\r\n|\n|\r/u;

/** Blocks of an HTML node: each comment one of its own, each line of other text one with its tags dropped. */
export function htmlBlocks(origin: BlockOrigin, node: Html): readonly DraftBlock[] {
  const start = node.position?.start.offset ?? 0;
  const html = origin.document.slice(start, node.position?.end.offset ?? start);
  const blocks: DraftBlock[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<!--', at);
    const textEnd = open < 0 ? html.length : open;
    blocks.push(...textBlocks(origin, html.slice(at, textEnd), start + at));
    if (open < 0) break;
    const close = html.indexOf('-->', open + 4);
    at = close < 0 ? html.length : close + 3;
    blocks.push(makeVerbatimBlock(origin, start + open, start + at, 'comment'));
  }
  return blocks;
}

function textBlocks(origin: BlockOrigin, html: string, start: number): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let at = 0;
  for (const text of html.split(lineEnd)) {
    const line = visibleLine(text, start + at);
    if (line.runs.some((run) => run.text.trim() !== '')) blocks.push(makeBlock(origin, [line]));
    at += text.length;
    at += html.startsWith('\r\n', at) ? 2 : 1;
  }
  return blocks;
}

function visibleLine(text: string, start: number): Line {
  const line = newLine(start);
  let at = 0;
  const add = (end: number): void => {
    if (end > at) line.runs.push({ text: text.slice(at, end), start: start + at, end: start + end });
    line.length += end - at;
  };
  for (const tag of findAll(text, tags)) {
    add(tag.index);
    at = tag.index + tag[0].length;
  }
  add(text.length);
  line.end = start + text.length;
  return line;
}
