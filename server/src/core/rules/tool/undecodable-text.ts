import { spanOf } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { certainDamage, signsOfDamage, textDamage, type TextDamage } from '../../text/damaged-text.ts';
import { defineRule } from '../define-rule.ts';

const holdsSign = holdsAnyOf(signsOfDamage);
const none: readonly never[] = [];

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
  collect: { block: (block): readonly TextDamage[] => (holdsSign(block) ? textDamage(block.text) : none) },
  *check(_bulletin, _context, facts) {
    const certain = certainDamage(facts, ({ value }) => value.kind);
    const [first] = certain;
    if (first === undefined) return;
    const { block, value } = first;
    const sample = block.text.slice(value.start, Math.min(value.end, value.start + 8)).replaceAll('\u0000', '\uFFFD');
    const messageId = certain.some((fact) => fact.value.kind === 'replacement') ? 'replacement' : 'mojibake';
    yield { messageId, at: spanOf(block, value.start, value.end), data: { count: certain.length, sample } };
  },
});
