import { spanOf, type Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { asciiDigits, fullWidthDigits } from '../../text/numeral.ts';
import type { TextRange } from '../../text/range.ts';
import { defineRule } from '../define-rule.ts';
import { toHalfWidth } from '../support/half-width.ts';
import { personalNumbersIn, type PersonalNumberKind } from '../support/personal-numbers.ts';
import { isPrinted } from '../support/printed-block.ts';
import { privateEmailsIn } from '../support/private-emails.ts';

interface PersonalDatum extends TextRange {
  readonly kind: PersonalNumberKind | 'email';
  /** As it may be published: the middle is hidden. */
  readonly masked: string;
}

const holdsDigit = holdsAnyOf(asciiDigits + fullWidthDigits);
const holdsAt = holdsAnyOf('@＠');
const longDigits = /[\d０-９][\d０-９ \u00a0\u3000\-－–—]{9}/u;
const officeChannel = /(?:监督|举报|投诉|信访|咨询|值班|服务|受理|反映)(?:举报|受理)?(?:电话|热线|专线|邮箱|信箱|手机|方式|渠道)/u;
/** Somebody's own: 经办人电话, 当事人手机号码. */
const personsChannel = /(?:经办人员?|当事人|举报人|投诉人|信访人|本人|家属|家长|户主|业主|患者|职工)(?:的|的?联系)?(?:电话|手机|邮箱|微信)/gu;

/** Full-width, since a row of half-width asterisks would be read as emphasis. */
const mask = '＊';

/** How many characters stay at both ends. */
const kept: Readonly<Record<PersonalNumberKind, readonly [number, number]>> = { idNumber: [6, 4], mobile: [3, 4], bankCard: [4, 4] };

const none: readonly never[] = [];

export const personalData = defineRule({
  id: 'personal-data',
  category: 'disclosure',
  severity: { bulletin: 'error', report: 'warning', plan: 'warning', ledger: 'warning' },
  scope: 'block',
  summary: {
    'zh-CN': '文中有身份证号码、手机号码、银行卡号或私人邮箱',
    en: 'An ID number, a mobile number, a bank card or a private e-mail address in the text',
  },
  rationale: {
    'zh-CN':
      '整改通报向社会公开，报告和台账也会在多个单位之间传阅。身份证号码、手机号码、银行卡号能直接指向个人，公开以后无法收回。供群众监督用的联系方式单独成段，不在此列。',
    en: 'A bulletin is published, reports and ledgers pass through many hands. ID numbers, mobile numbers and bank cards point at one person and cannot be taken back. The paragraph with the contact for supervision is exempt.',
  },
  silentWhen: {
    'zh-CN': '联系方式段落；座机、文号、编号、金额、年份；校验码不符的号码；已隐去中间几位的号码。',
    en: 'The contact paragraph; landlines, document numbers, serial numbers, amounts, years; numbers whose check digit is wrong; masked numbers.',
  },
  basis: [
    { document: '中华人民共和国个人信息保护法', clause: '第二十八条' },
    { document: '中华人民共和国政府信息公开条例', clause: '第十五条' },
    { document: 'GB 11643-1999 公民身份号码' },
  ],
  messages: {
    idNumber: { 'zh-CN': '文中有身份证号码“{masked}”，应删去或隐去中间几位', en: 'ID number “{masked}” in the text: remove it or mask the middle' },
    mobile: { 'zh-CN': '文中有手机号码“{masked}”，应删去或隐去中间几位', en: 'Mobile number “{masked}” in the text: remove it or mask the middle' },
    bankCard: { 'zh-CN': '文中有银行卡号“{masked}”，应删去或隐去中间几位', en: 'Bank card number “{masked}” in the text: remove it or mask the middle' },
    email: { 'zh-CN': '文中有私人邮箱“{masked}”，应删去或改用单位邮箱', en: 'Private e-mail address “{masked}” in the text: remove it or use the office’s own' },
  },
  repairs: { mask: { 'zh-CN': '改为“{masked}”', en: 'Change to “{masked}”', safety: 'unsafe' } },
  examples: [
    {
      text: '问题一：困难补助发放不规范\n\n整改情况：已追回重复发放的补助，涉及1人（身份证号110101199003070011）。\n',
      reports: ['idNumber'],
      repaired: '问题一：困难补助发放不规范\n\n整改情况：已追回重复发放的补助，涉及1人（身份证号110101＊＊＊＊＊＊＊＊0011）。\n',
    },
    {
      text: '问题一：信访件答复不及时\n\n整改情况：已电话答复信访人（138 1234 5678）并上门回访。\n',
      reports: ['mobile'],
      repaired: '问题一：信访件答复不及时\n\n整改情况：已电话答复信访人（138 ＊＊＊＊ 5678）并上门回访。\n',
    },
    {
      text: '问题一：津补贴发放不规范\n\n整改情况：已清退到工会账户6222021234567890128，退款凭证发至zhangmou@qq.com。\n',
      reports: ['bankCard', 'email'],
      repaired: '问题一：津补贴发放不规范\n\n整改情况：已清退到工会账户6222＊＊＊＊＊＊＊＊＊＊＊0128，退款凭证发至z＊＊＊@qq.com。\n',
    },
    { text: '问题一：合同管理不规范\n\n整改情况：已补签合同，编号20200415001，金额13800000000元，见云政办发〔2018〕20号。\n', reports: [] },
    { text: '三、下一步打算\n\n欢迎广大干部群众监督。联系方式：电话84683253，13812345678；电子邮箱yunlingjw@163.com。\n', reports: [] },
  ],
  check: (block) => {
    const found = isPrinted(block) && block.role !== 'contact' ? personalDataIn(block) : none;
    return found.length === 0 ? none : found.map(({ kind, masked, start, end }) => {
      const place = spanOf(block, start, end);
      return { messageId: kind, at: place, data: { masked }, repairs: [{ id: 'mask', data: { masked }, edits: [{ ...place, text: masked }] }] };
    });
  },
});

function personalDataIn(block: Block): readonly PersonalDatum[] {
  const hasNumber = holdsDigit(block) && longDigits.test(block.text);
  const hasAddress = holdsAt(block);
  if (!hasNumber && !hasAddress) return [];
  const text = toHalfWidth(block.text);
  const numbers = hasNumber ? personalNumbersIn(text).map((number) => ({ ...number, masked: maskNumber(block.text, number) })) : [];
  const addresses = hasAddress
    ? privateEmailsIn(text).map(({ start, end, at }) => ({ kind: 'email' as const, start, end, masked: `${block.text.charAt(start)}${mask.repeat(3)}${block.text.slice(at, end)}` }))
    : [];
  return [...numbers, ...addresses].filter((datum) => datum.kind === 'idNumber' || datum.kind === 'bankCard' || !isOffice(text, datum)).sort((a, b) => a.start - b.start);
}

/** An office's own mobile or mailbox, named as such outside the contact paragraph: 设举报电话1…，邮箱…@163.com. */
function isOffice(text: string, { start }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const own = [...sentence.matchAll(personsChannel)].at(-1);
  return officeChannel.test(own === undefined ? sentence : sentence.slice(own.index + own[0].length));
}

/** Separators stay where they are. */
function maskNumber(text: string, { kind, start, end }: TextRange & { readonly kind: PersonalNumberKind }): string {
  const characters = Array.from(text.slice(start, end));
  const [head, tail] = kept[kind];
  const total = characters.filter((char) => isDigit(char)).length;
  let seen = 0;
  return characters
    .map((char) => {
      if (!isDigit(char)) return char;
      seen += 1;
      return seen > head && seen <= total - tail ? mask : char;
    })
    .join('');
}

function isDigit(char: string): boolean {
  return /[\d０-９XxＸｘ]/u.test(char);
}
