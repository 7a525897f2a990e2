import { spanOf, type Block } from '../../bulletin/block.ts';
import { findAll } from '../../text/find-all.ts';
import type { TextRange } from '../../text/range.ts';
import { defineRule } from '../define-rule.ts';

/** U+FFFD, what a decoder puts where bytes make no sense; U+0000, what UTF-16 looks like to it. */
const replacement = /[\uFFFD\u0000][\uFFFD\u0000?]*/gu;
/** U+FFFD written as UTF-8 and read as GBK; fill bytes of a debugger read as GBK. */
const twiceDecoded = /(?:锟斤拷|锟斤|烫烫烫|屯屯屯)+/gu;
/** UTF-8 read as GBK: 锛 and 銆 open nearly every full-width mark (，。：《). */
const utf8AsGbk = /(?:锛|銆)[^\s]/gu;
/** GBK or UTF-8 read as Latin-1: rows of accented letters no language writes. */
const latinRow = /[\u0080-\u00ff]{8,}/gu;

/** Fewer marks of this sort in a document may be somebody's name or a rare word. */
const leastUtf8AsGbk = 3;
const leastLetters = 4;

interface Damage extends TextRange {
  readonly kind: 'replacement' | 'mojibake' | 'suspect';
}

export const undecodableText = defineRule({
  id: 'undecodable-text',
  category: 'tool',
  severity: 'error',
  scope: 'document',
  summary: { 'zh-CN': '文件不是UTF-8编码，或者内容已经成了乱码', en: 'The file is not UTF-8, or its text was decoded with the wrong encoding' },
  rationale: {
    'zh-CN': '老系统导出的文本常是GBK编码，按UTF-8读出来会有“�”或“锟斤拷”一类的乱码，后面的检查都不可信。在编辑器里选择“通过编码重新打开”并选GBK；在命令行用--encoding gbk。',
    en: 'Texts from older systems are often GBK; read as UTF-8 they hold “�” or 锟斤拷, and no check of them can be trusted. Reopen with encoding GBK in the editor; on the command line use --encoding gbk.',
  },
  silentWhen: { 'zh-CN': '外文里个别带附加符号的字母。', en: 'Single accented letters of foreign words.' },
  basis: [{ document: 'GB 18030-2022 信息技术 中文编码字符集' }],
  messages: {
    replacement: {
      'zh-CN': '文中有{count}处无法解码的字符“{sample}”，文件应为UTF-8编码，可能是GBK',
      en: '{count} undecodable place(s), first “{sample}”: the file should be UTF-8 and may be GBK',
    },
    mojibake: {
      'zh-CN': '文中有{count}处乱码，如“{sample}”，文件曾按错误的编码打开并保存，应找回原文',
      en: '{count} garbled place(s), such as “{sample}”: the file was saved after being opened with the wrong encoding; go back to the original',
    },
  },
  examples: [
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：台账\uFFFD\uFFFD失\n\n整改情况：已补\uFFFD台账。\n', reports: ['replacement'] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：锟斤拷锟斤拷缺失\n', reports: ['mojibake'] },
    { text: '# 关于巡察整改进展情况的通报\n\n问题一：台账缺失\n', reports: [] },
    { text: '# 关于巡察整改进展情况的通报\n\n与Café Zürich合作，电话138××××××××，东经112°58′。\n', reports: [] },
  ],
  collect: { block: (block) => damageIn(block) },
  *check(_bulletin, _context, facts) {
    const suspects = facts.filter(({ value }) => value.kind === 'suspect').length;
    const certain = facts.filter(({ value }) => value.kind !== 'suspect' || suspects >= leastUtf8AsGbk);
    const [first] = certain;
    if (first === undefined) return;
    const { block, value } = first;
    const sample = block.text.slice(value.start, Math.min(value.end, value.start + 8)).replaceAll('\u0000', '\uFFFD');
    const messageId = certain.some((fact) => fact.value.kind === 'replacement') ? 'replacement' : 'mojibake';
    yield { messageId, at: spanOf(block, value.start, value.end), data: { count: certain.length, sample } };
  },
});

function damageIn(block: Block): readonly Damage[] {
  const { text } = block;
  const found: Damage[] = [];
  const add = (kind: Damage['kind'], pattern: RegExp, accepts: (match: string) => boolean = () => true): void => {
    for (const match of findAll(text, pattern)) {
      if (accepts(match[0])) found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
  };
  if (text.includes('\uFFFD') || text.includes('\u0000')) add('replacement', replacement);
  if (text.includes('锟') || text.includes('烫烫') || text.includes('屯屯')) add('mojibake', twiceDecoded);
  if (text.includes('锛') || text.includes('銆')) add('suspect', utf8AsGbk);
  add('mojibake', latinRow, (row) => new Set(row.replace(/[×·°±§]/gu, '')).size >= leastLetters);
  return found.sort((a, b) => a.start - b.start);
}
