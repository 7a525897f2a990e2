import type { Block } from '../block.ts';

const marker = /^(?:[一二三四五六七八九十]{1,3}[ \u3000]?[、.．]|[（(][ \u3000]?[一二三四五六七八九十]{1,3}[ \u3000]?[）)]|第[一二三四五六七八九十]{1,3}(?:章|部分|篇)|(?:[^\s，,。：:]{0,6}(?:问题|任务|隐患)|反馈意见)[ \u3000]?[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)]?(?:[ \u3000：:、.．]|$)|\d{1,3}[.．、)）](?!\d)|[（(]\d{1,3}[）)]|[①-⑳]|一是|【)/u;
const label = /^(?:存在(?:的)?问题|问题(?:清单|描述|表现|情况)?|整改(?:情况|措施|落实情况|完成情况|进展|成效|要求|任务|目标|内容|前|后)|巡察反馈(?:的)?(?:主要)?问题|反馈(?:的)?问题)[：:]?$/u;
const counterIdiom = /^(?:一|二|三|四|五|六|七|八|九|十)[、](?:[一二三四五六七八九十]、)/u;

/**
 * True where the block opens the body: a numbered heading, a label, a list, a table, or (unless headings may still
 * be the title) any heading.
 */
export function opensBody(block: Block, headings: 'first heading' | 'any heading' = 'any heading'): boolean {
  const { kind } = block.shape;
  if (kind === 'table-cell' || kind === 'code') return true;
  if (kind === 'list-item') return true;
  const text = block.text.trim();
  if (marker.test(text) && !counterIdiom.test(text)) return true;
  if (label.test(text)) return kind !== 'heading' || block.shape.depth > 1 || headings === 'any heading';
  return kind === 'heading' && headings === 'any heading';
}
