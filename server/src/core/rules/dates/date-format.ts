import { spanOf, textOf, type Block } from '../../bulletin/block.ts';
import { datesIn, type DateMention } from '../../bulletin/dates.ts';
import { findAll } from '../../text/find-all.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { isInTitle } from '../support/in-title.ts';

const none: readonly never[] = [];

export const dateFormat = defineRule({
  id: 'date-format',
  category: 'dates',
  severity: 'warning',
  summary: { 'zh-CN': '日期写法不合规范', en: 'A date not written as official documents write it' },
  rationale: {
    'zh-CN': '公文中的日期用阿拉伯数字写全年、月、日，月、日不编虚位（1不编为01）。同一篇里几种写法混用，读者难以比较。',
    en: 'Official documents write dates in full with 年, 月 and 日, in Arabic digits and without leading zeros. Several forms in one document are hard to compare.',
  },
  silentWhen: {
    'zh-CN': '发布时间等元数据行、网址、文号、版本号、金额；书名号内的文件名称；整格或整行只有一个数字日期的表格和“时间：”一类条目；不存在或丢了字的日期。',
    en: 'Metadata lines, addresses, document numbers, versions, amounts; titles of documents; cells of tables and entries (时间：) that hold nothing but the date; dates that do not exist or lost characters.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.5.4' }, { document: 'GB/T 15835-2011' }],
  messages: {
    leadingZero: { 'zh-CN': '日期“{found}”的月、日不编虚位，应写成“{expected}”', en: 'The date “{found}” has a leading zero; “{expected}” is expected' },
    separators: { 'zh-CN': '日期“{found}”应写成“{expected}”', en: 'The date “{found}” should be written “{expected}”' },
    shortYear: { 'zh-CN': '日期“{found}”的年份应写全，如“{expected}”', en: 'The date “{found}” shortens the year; “{expected}” is expected' },
  },
  repairs: {
    write: { safety: 'safe', 'zh-CN': '写成“{expected}”', en: 'Write “{expected}”' },
    writeYear: { safety: 'unsafe', 'zh-CN': '写成“{expected}”', en: 'Write “{expected}”' },
  },
  yieldsTo: [
    { rule: 'damaged-date', where: 'place' },
    { rule: 'invalid-date', where: 'place' },
  ],
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：2021年01月13日印发学习计划，2018.06.15、2018-6-20和2019/07/01组织测试。\n',
      reports: ['leadingZero', 'separators', 'separators', 'separators'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：2021年1月13日印发学习计划，2018年6月15日、2018年6月20日和2019年7月1日组织测试。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：21年3月印发学习计划。\n',
      reports: ['shortYear'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：2021年3月印发学习计划。\n',
    },
    {
      text: '2023-05-04 08:46:31 来源：局办公室\n\n# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：2021年1月13日印发学习计划（青教发〔2021〕3号），得分提高6.15分，系统升级到2018.06版，详见http://www.example.gov.cn/2021-01-13/a.html。\n',
      reports: [],
    },
    {
      text: '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- |\n| 1 | 学习不够深入 | 印发《关于2021年03月学习安排的通知》 | 2021-06-30 | 已完成 |\n',
      reports: [],
    },
  ],
  scope: 'block',
  check: (block) => {
    const mentions = datesIn(block);
    const unusual = mentions.length === 0 ? mentions : mentions.filter(isUnusual);
    return unusual.length === 0 ? none : unusual.map((mention) => (isInTitle(block.text, mention.start) ? null : describe(block, mention))).filter((report) => report !== null);
  },
});

function isUnusual({ form, damaged, valid, leadingZero }: DateMention): boolean {
  return valid && !damaged && (leadingZero || (form !== 'chinese' && form !== 'han-numeral'));
}

function describe(block: Block, mention: DateMention) {
  const found = textOf(mention);
  switch (mention.form) {
    case 'dotted':
    case 'dashed':
    case 'slashed': {
      if (standsAlone(block, mention)) return null;
      const expected = inChinese(mention);
      return { messageId: 'separators', at: mention, data: { found, expected }, repairs: isWhole(block, mention) ? [{ id: 'write' as const, edits: [{ ...spanOf(block, mention.start, mention.end), text: expected }], data: { expected } }] : [] } as const;
    }
    case 'short-year': {
      const year = spanOf(block, mention.start, mention.start + 2);
      const written = String(mention.date.year ?? '');
      const edits = [{ ...year, text: written }, ...zeroEdits(block, mention)];
      const expected = applied(found, mention.start, edits);
      return { messageId: 'shortYear', at: mention, data: { found, expected }, repairs: [{ id: 'writeYear', edits, data: { expected } }] } as const;
    }
    case 'chinese':
    case 'han-numeral': {
      const edits = zeroEdits(block, mention);
      if (edits.length === 0) return null;
      const expected = applied(found, mention.start, edits);
      return { messageId: 'leadingZero', at: mention, data: { found, expected }, repairs: [{ id: 'write', edits, data: { expected } }] } as const;
    }
  }
}

/** False where a mark or a tag stands among the digits: of what becomes one word nobody knows where it belongs. */
function isWhole({ source, map, text }: Block, { start, end }: DateMention): boolean {
  return source.slice(map.sourceStart(start), map.sourceEnd(end)) === text.slice(start, end);
}

const longestField = 200;
const entry = /^[^：:，。]{1,12}[：:]\s*$/u;

/** A cell, or an entry such as 时间：, that holds nothing but the date is a form's field, not a sentence. */
function standsAlone(block: Block, { start, end }: DateMention): boolean {
  if (block.text.length > longestField) return false;
  const before = block.text.slice(0, start).trim();
  const behind = block.text.slice(end).replace(/[。；;前止\s]/gu, '');
  if (behind !== '' && !/^(?:之前|以前|底|至|[-—~～至到\d./年月日]+)$/u.test(behind)) return false;
  if (before === '' || /^[\d./年月日至—~～-]+$/u.test(before)) return block.shape.kind === 'table-cell' || block.role === 'table-cell';
  return entry.test(before);
}

function inChinese({ date: { year, month, day } }: DateMention): string {
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日`;
}

const zero = /[0０](?=[1-9１-９][ \u3000]?[月日号])/gu;

function zeroEdits(block: Block, mention: DateMention): readonly (RuleEdit & { readonly start: number; readonly end: number })[] {
  return findAll(textOf(mention), zero)
    .map(({ index }) => mention.start + index)
    .filter((at) => !/[\d０-９]/u.test(block.text.charAt(at - 1)))
    .map((at) => ({ ...spanOf(block, at, at + 1), text: '' }));
}

function applied(text: string, offset: number, edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start - offset) + edit.text;
    at = edit.end - offset;
  }
  return result + text.slice(at);
}
