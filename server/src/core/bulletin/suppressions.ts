import { findAll } from '../text/find-all.ts';
import { located, spanOf, type Block, type Located } from './block.ts';
import type { SuppressionComment } from './suppression.ts';

const comment = /^\s*<!--([\s\S]*?)-->\s*$/u;
const directive = /^\s*zhenggai-(disable-next-block|disable-file|disable|enable)(?![\w-])/u;
const kinds = {
  'disable-next-block': 'next-block',
  'disable-file': 'file',
  disable: 'disable',
  enable: 'enable',
} as const;

/** Reads a suppression comment: rules up to the first colon, the reason behind it. Null for every other comment. */
export function readSuppression(block: Block): Omit<SuppressionComment, 'covers'> | null {
  const { text } = block;
  if (!text.includes('zhenggai-')) return null;
  const inner = comment.exec(text)?.[1];
  if (inner === undefined) return null;
  const word = directive.exec(inner);
  if (word === null) return null;
  const innerStart = text.indexOf('<!--') + 4;
  const listStart = innerStart + word[0].length;
  const list = inner.slice(word[0].length);
  const colon = list.search(/[:：]/u);
  const rules = readRules(block, colon < 0 ? list : list.slice(0, colon), listStart);
  const reason = colon < 0 ? '' : list.slice(colon + 1).replace(/\s+/gu, ' ').trim();
  const kind = kinds[word[1] as keyof typeof kinds];
  return { kind, at: commentSpan(block), rules, reason: reason === '' ? null : reason };
}

function readRules(block: Block, list: string, offset: number): readonly Located<string>[] {
  return findAll(list, /[^\s,，、;；]+/gu).map((match) => {
    const start = offset + match.index;
    return located(match[0], block, start, start + match[0].length);
  });
}

function commentSpan(block: Block): SuppressionComment['at'] {
  const start = block.text.indexOf('<!--');
  return spanOf(block, start, block.text.lastIndexOf('-->') + 3);
}
