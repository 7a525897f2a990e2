import type { Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { findAll } from '../../text/find-all.ts';
import { toHalfWidthDigits } from '../../text/numeral.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { isBulletinText, isVerbatim, touchesMark } from '../support/block-text.ts';

const holdsUnit = holdsAnyOf('号');
const none: readonly never[] = [];

export const documentNumberFormat = defineRule({
  id: 'document-number-format',
  category: 'punctuation',
  severity: 'warning',
  summary: { 'zh-CN': '发文字号的写法不合规范', en: 'A document number that is not written as the standard asks' },
  rationale: {
    'zh-CN': '发文字号由机关代字、年份、顺序号组成：年份用六角括号“〔〕”括入，顺序号不加“第”、不编虚位（1不编为01），中间不空格。',
    en: 'A document number is made of the authority’s code, the year in tortoise-shell brackets 〔〕 and a sequence number without 第, without padding and without spaces.',
  },
  silentWhen: {
    'zh-CN': '圆括号前不是机关代字的，如正文里的年份、门牌号；法院案号、令号。',
    en: 'Round brackets that follow no authority’s code: years in prose, street numbers; case numbers of courts, numbers of decrees.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.2.5' }],
  messages: {
    format: { 'zh-CN': '发文字号应写成“{expected}”，这里写成“{found}”', en: 'The document number should be written “{expected}”, found “{found}”' },
  },
  repairs: { rewrite: { 'zh-CN': '改为“{expected}”', en: 'Write “{expected}”', safety: 'safe' } },
  scope: 'block',
  // The document's own number stands among the metadata of the head.
  check: (block) => (holdsUnit(block) && (isBulletinText(block) || block.role === 'metadata') ? misformedIn(block) : none),
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：按照云教发[2018]20号、云财办（2019）第7号和云组通〔2020〕006 号文件要求，修订制度3项。\n',
      reports: ['format', 'format', 'format'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：按照云教发〔2018〕20号、云财办〔2019〕7号和云组通〔2020〕6号文件要求，修订制度3项。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：制度不够健全\n\n整改情况：按照云教发〔2018〕20号文件要求，修订制度3项。对本年度（2020）5号楼、6号楼的租金逐笔核对，涉及案件（2021）云01民终20号。\n',
      reports: [],
    },
  ],
});

function* misformedIn(block: Block) {
  const { text } = block;
  for (const match of findAll(text, numberPattern)) {
    const parts = partsOf(match);
    if (!isDocumentNumber(text, parts) || isVerbatim(block, parts.start)) continue;
    const edits = editsOf(block, parts);
    if (edits.length === 0) continue;
    const data = { found: text.slice(parts.start, parts.end).trimStart(), expected: `〔${toHalfWidthDigits(parts.year)}〕${plainNumber(parts.number)}号` };
    const blocked = edits.some(({ start, end, text: put }) => put === '' && touchesMark(block, start, end));
    yield { messageId: 'format', at: { block, start: parts.start, end: parts.end }, data, repairs: blocked ? [] : [{ id: 'rewrite' as const, edits, data }] } as const;
  }
}

const blank = '[ \\t\\u3000\\u00a0]{0,3}';
const digit = '[0-9０-９]';
const numberPattern = new RegExp(`(${blank})([〔【［[（(])(${blank})(${digit}{4})(${blank})([〕】］\\]）)])(${blank})(第?)(${blank})(${digit}{1,5})(${blank})号`, 'gu');
/** The last character of an authority's code, where round brackets might hold a year of prose as well. */
const codeEnd = /[发字办函通委政党组纪巡教财规文审监督改批复呈报请示电议编人社建环农医卫民安交科水工信体旅商统宣综企资国住林税市厅局府法司检公机]/u;
/** What has a number but is no document: 20号楼, 20号令. */
const otherThing = /^[楼院线房门路店馆井桥墩库厂机车仓柜台桌铺间地宗令犬病床站口岛煤矿坑]/u;

/** 《责令限期改正通知书》（江消限字〔2024〕第0015号）: the forms of law enforcement are numbered by rules of their own. */
const ofInstrument = /书》?[（(][^（）()，。]{0,16}字$/u;
const longestInstrument = 24;

interface Parts {
  /** From the first blank behind the code up to behind 号. */
  readonly start: number;
  readonly end: number;
  readonly bracketAt: number;
  readonly open: string;
  readonly close: string;
  readonly year: string;
  readonly number: string;
  /** The blanks and 第, each with its place. */
  readonly extras: readonly { readonly start: number; readonly text: string }[];
  readonly yearAt: number;
  readonly closeAt: number;
  readonly numberAt: number;
}

function partsOf(match: RegExpExecArray): Parts {
  const starts: number[] = [];
  let at = match.index;
  for (const group of match.slice(1)) {
    starts.push(at);
    at += group.length;
  }
  const text = (index: number): string => match[index + 1] ?? '';
  const place = (index: number): number => starts[index] ?? match.index;
  return {
    start: match.index, end: match.index + match[0].length,
    bracketAt: place(1), open: text(1), yearAt: place(3), year: text(3), closeAt: place(5), close: text(5), numberAt: place(9), number: text(9),
    extras: [0, 2, 4, 6, 7, 8, 10].map((index) => ({ start: place(index), text: text(index) })).filter((extra) => extra.text !== ''),
  };
}

function isDocumentNumber(text: string, { start, end, year, open, close, number }: Parts): boolean {
  if (!/^(?:19|20)/u.test(toHalfWidthDigits(year)) || otherThing.test(text.charAt(end)) || Number(plainNumber(number)) === 0) return false;
  if (ofInstrument.test(text.slice(Math.max(0, start - longestInstrument), start))) return false;
  const before = text.charAt(start - 1);
  const round = /[（(]/u.test(open) && /[）)]/u.test(close);
  return round ? codeEnd.test(before) : /\p{Script=Han}/u.test(before);
}

function plainNumber(number: string): string {
  return toHalfWidthDigits(number).replace(/^0+(?=\d)/u, '');
}

function editsOf(block: Block, { extras, open, close, bracketAt, closeAt, year, yearAt, number, numberAt }: Parts): readonly (RuleEdit & { readonly start: number; readonly end: number })[] {
  const replaced = [
    { start: bracketAt, from: open, text: '〔' },
    { start: yearAt, from: year, text: toHalfWidthDigits(year) },
    { start: closeAt, from: close, text: '〕' },
    { start: numberAt, from: number, text: plainNumber(number) },
  ];
  const removed = extras.map(({ start, text }) => ({ start, from: text, text: '' }));
  return [...replaced, ...removed]
    .filter(({ from, text }) => from !== text)
    .map(({ start, from, text }) => ({ block, start, end: start + from.length, text }));
}
