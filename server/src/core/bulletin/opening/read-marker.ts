import { hanNumeralClass } from '../../text/han-numeral.ts';
import { parseNumeral, type NumeralStyle } from '../../text/numeral.ts';
import { joint } from '../../text/pattern-joint.ts';
import type { Block } from '../block.ts';
import type { Marker, MarkerForm } from '../model.ts';

/** A marker by its offsets in some text; `end` is where the marked text begins. */
export interface MarkerHead {
  readonly form: MarkerForm;
  readonly value: number;
  readonly style: NumeralStyle;
  readonly start: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly end: number;
}

interface Shape {
  readonly form: MarkerForm;
  /** Groups: prefix, numeral, separator. */
  readonly pattern: RegExp;
}

const han = `[${hanNumeralClass}]{1,4}`;
const arabic = '[0-9０-９]{1,3}';
const circledDot = '[⒈-⒛]';
const circledBracket = '[⑴-⒇]';
const circledPlain = '[①-⑳]';
const blank = '[\\s\\u3000]';
const origin = `(?:(?:巡察|巡视|审计|督察|检查|反馈|整改|存在|具体|主要|突出|共性|个性|重点|发现|移交|指出|意见|清单|的)${joint}){0,4}`;

const problemShapes: readonly Shape[] = [
  {
    form: 'problem',
    pattern: new RegExp(`^([【［\\[〖「]?${origin}(?:问题|任务|事项|意见|(?:安全|消防|风险)?隐患)${joint}(?:序号|编号)?${blank}?[（(]?)${joint}(${han}|${arabic}|${circledPlain})([）)]?[】］\\]〗」]?[：:、.．，,\\s\\u3000]{0,6})`, 'u'),
  },
  { form: 'problem', pattern: new RegExp(`^(第)(${han}|${arabic})((?:个|项|条|类)(?:问题|任务|事项|反馈意见)[：:、.．，,\\s\\u3000]{1,6})`, 'u') },
];

const chapter: Shape = { form: 'chapter', pattern: new RegExp(`^(第)(${han}|${arabic})((?:章|部分|篇)[：:、.．\\s\\u3000]{0,6})`, 'u') };
const enumeration: Shape = { form: 'enumeration', pattern: new RegExp(`^()(${han})(是[：:，,、]?${blank}{0,2})`, 'u') };
const hanInBrackets: Shape = { form: 'han-bracket', pattern: new RegExp(`^([（(〔]${blank}?)(${han})(${blank}?[）)〕][、.．，,：:]?${blank}{0,4})`, 'u') };
const hanBeforeBracket: Shape = { form: 'han-bracket', pattern: new RegExp(`^()(${han})([）)][、.．，,：:]?${blank}{0,4})`, 'u') };
const hanBeforeComma: Shape = { form: 'han-comma', pattern: new RegExp(`^()(${han})(${blank}?[、.．，,：:]{1,2}${blank}{0,4})`, 'u') };
const arabicInBrackets: Shape = { form: 'arabic-bracket', pattern: new RegExp(`^([（(［\\[【〔]${blank}?)(${arabic})(${blank}?[）)］\\]】〕][、.．，,：:]?${blank}{0,4})`, 'u') };
const arabicBeforeBracket: Shape = { form: 'arabic-bracket', pattern: new RegExp(`^()(${arabic})([）)][、.．，,：:]?${blank}{0,4})`, 'u') };
const arabicBeforeDot: Shape = { form: 'arabic-dot', pattern: new RegExp(`^()(${arabic})(${blank}?[、.．，,：:]{1,2}${blank}{0,8})`, 'u') };
const decimal: Shape = { form: 'decimal', pattern: new RegExp(`^([0-9]{1,2}(?:[.．][0-9]{1,2})?[.．])([0-9]{1,2})([、.．：:]?${blank}{0,4})`, 'u') };
const oneSignInBrackets: Shape = { form: 'arabic-bracket', pattern: new RegExp(`^()(${circledBracket})([、.．，,：:]?${blank}{0,4})`, 'u') };
const oneSignWithDot: Shape = { form: 'arabic-dot', pattern: new RegExp(`^()(${circledDot})(${blank}{0,4})`, 'u') };
const circled: Shape = { form: 'circled', pattern: new RegExp(`^()(${circledPlain})([、.．，,：:]?${blank}{0,4})`, 'u') };

/** What a marker may be by its first character: most lines begin with none of these, and few shapes remain of the rest. */
const shapesByOpening = new Map<number, readonly Shape[]>();
addShapes(hanNumeralClass, [enumeration, hanBeforeBracket, hanBeforeComma]);
addShapes('0123456789０１２３４５６７８９', [arabicBeforeBracket, decimal, arabicBeforeDot]);
addShapes('（(〔', [hanInBrackets, arabicInBrackets]);
addShapes('［[【', [arabicInBrackets, ...problemShapes]);
addShapes('第', [chapter, ...problemShapes]);
addShapes('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', [circled]);
addShapes('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', [oneSignInBrackets]);
addShapes('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', [oneSignWithDot]);
// The first characters of 问题, 反馈问题, 整改任务 and their like.
addShapes('问任事意巡审督检反整存具主突共个重发移指清的隐安消风〖「', problemShapes);

function addShapes(openings: string, shapes: readonly Shape[]): void {
  for (const char of openings) shapesByOpening.set(char.charCodeAt(0), shapes);
}

/** What may follow a decimal number in prose: 1.5万元. */
const unitOfDecimal = /^[万亿元千百%％‰倍吨米公里平亩个次人年月日号项条家户所件天小时分之及余多]/u;
/** What is counted in whole numbers: `2.5人` begins an item, 2.5万元 does not. */
const unitOfWholes = /^[月年日个名次项条人户家件起份批处]/u;
const wholePercent = /^100[%％]/u;
const listOfNumbers = new RegExp(`^(?:${han}|${arabic})[、，,和及至均已号]`, 'u');
const openingLength = 48;

/** The marker at `at`, where a block or an inline item begins; null where there is none. */
export function readMarkerAt(text: string, at: number): MarkerHead | null {
  const shapes = shapesByOpening.get(text.charCodeAt(at));
  if (shapes === undefined) return null;
  const opening = text.slice(at, at + openingLength);
  if (shapes === problemShapes && !mayNameProblem(opening)) return null;
  return firstMatch(shapes, opening, at);
}

export function markerOf(block: Block, head: MarkerHead): Marker {
  const { form, value, style, start, end } = head;
  return {
    block, form, value, style, start, end,
    numeral: { block, start: head.numeralStart, end: head.numeralEnd },
    prefix: block.text.slice(start, head.numeralStart),
    separator: block.text.slice(head.numeralEnd, end),
  };
}

function mayNameProblem(opening: string): boolean {
  const head = opening.slice(0, 14);
  return head.includes('问题') || head.includes('任务') || head.includes('事项') || head.includes('意见') || head.includes('隐患');
}

function firstMatch(shapes: readonly Shape[], opening: string, at: number): MarkerHead | null {
  for (const shape of shapes) {
    const match = shape.pattern.exec(opening);
    if (match === null) continue;
    const [whole, prefix = '', numeral = '', separator = ''] = match;
    const parsed = parseMarkerNumeral(numeral);
    if (parsed === null || !isPlausible(shape.form, prefix, numeral, separator, opening.slice(whole.length))) continue;
    const numeralStart = at + prefix.length;
    return { form: shape.form, ...parsed, start: at, numeralStart, numeralEnd: numeralStart + numeral.length, end: at + whole.length };
  }
  return null;
}

function parseMarkerNumeral(numeral: string): { readonly value: number; readonly style: NumeralStyle } | null {
  const code = numeral.charCodeAt(0);
  if (code >= 0x2474 && code <= 0x2487) return { value: code - 0x2473, style: 'circled' };
  if (code >= 0x2488 && code <= 0x249b) return { value: code - 0x2487, style: 'circled' };
  return parseNumeral(numeral);
}

function isPlausible(form: MarkerForm, prefix: string, numeral: string, separator: string, rest: string): boolean {
  switch (form) {
    case 'problem':
      return isProblemMarker(prefix, separator, rest);
    case 'han-comma':
      return !/^[零〇○两百千]/u.test(numeral) && !(/[，,：:]/u.test(separator) && rest === '');
    case 'enumeration':
      return !/^[零〇○两百千]/u.test(numeral) && !/^[否的]/u.test(rest);
    case 'decimal':
      return (/[\s\u3000]$/u.test(separator) || !/^[0-9]/u.test(rest)) && !unitOfDecimal.test(rest) && !/^[.．]/u.test(separator);
    case 'arabic-dot':
      return isDotMarker(separator, rest);
    default:
      return true;
  }
}

function isProblemMarker(prefix: string, separator: string, rest: string): boolean {
  if (prefix === '第') return true;
  if (separator === '') return rest === '';
  if (/[、，,]/u.test(separator) && listOfNumbers.test(rest)) return false;
  return prefix.includes('问题') || prefix.includes('隐患') || /[：:、.．）)】\]］]/u.test(separator);
}

/** 10:30 is a time, 1,200 a number, 1.5万元 an amount; `1.2021年…` begins an item with a year. */
function isDotMarker(separator: string, rest: string): boolean {
  const digitFollows = /^[0-9０-９]/u.test(rest);
  if (!digitFollows) return true;
  if (/[，,：:]$/u.test(separator)) return false;
  if (!/[.．]$/u.test(separator)) return true;
  const number = /^[0-9]{1,4}/u.exec(rest)?.[0] ?? '';
  return number.length === 4 || unitOfWholes.test(rest.slice(number.length)) || wholePercent.test(rest);
}
