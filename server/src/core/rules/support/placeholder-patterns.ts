/** `blank` = something to fill in; `anonymised` = 某某 and ××, which are often meant. */
export type PlaceholderKind = 'blank' | 'anonymised';

export interface PlaceholderPattern {
  readonly kind: PlaceholderKind;
  /** Placeholders of one sort are counted together; null = by what they say. */
  readonly sort: string | null;
  /** Pieces without one of which the pattern can't match: looked for first. */
  readonly needs: readonly string[];
  /** Source of an expression without which it can't match either, where the pieces stand in nearly every text. */
  readonly cue?: string;
  readonly pattern: RegExp;
  readonly accepts?: (text: string, start: number, end: number) => boolean;
}

const latinOrDigit = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/u;
const latinPart = /[A-Za-z0-9._/\\@+-]/u;
const chinese = /[㐀-䶿一-鿿　-〿＀-￯“”‘’…·—%"]/u;
const opens = /[。；：:|（(【［[〔“\s]/u;
const closes = /[。；|）)】］\]〕”\s]/u;
const unitAfter = /^\s?(?:个|项|条|名|人|次|份|家|处|类|件|天|年|万|亿|元|%|％)/u;

/** No part of a Latin word, a model's name or an error code: XXL, XX-12, 3XX, Xbox. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !latinPart.test(text.charAt(start - 1)) && !latinPart.test(text.charAt(end));
}

/** XX beside Chinese or by itself; XX染色体 is a word. */
function standsInChinese(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (!standsAlone(text, start, end) || text.startsWith('染色体', end)) return false;
  return chinese.test(before) || chinese.test(after) || (before.trim() === '' && after.trim() === '');
}

function noLatinBefore(text: string, start: number): boolean {
  return !latinOrDigit.test(text.charAt(start - 1));
}

function noLatinBeside(text: string, start: number, end: number): boolean {
  return noLatinBefore(text, start) && !latinOrDigit.test(text.charAt(end));
}

/** 20XX年6月: behind 年 a digit may follow, behind 20XX by itself it makes another code. */
function isBlankYear(text: string, start: number, end: number): boolean {
  return noLatinBefore(text, start) && (/[年月日]/u.test(text.charAt(end - 1)) || !latinOrDigit.test(text.charAt(end)));
}

/** X个 is to be filled in; X光, X轴 and the X of a formula are not. */
function countsSomething(text: string, start: number, end: number): boolean {
  return noLatinBefore(text, start) && unitAfter.test(text.slice(end, end + 2));
}

/** “材料待补充” is a sentence, 待补充 by itself or behind a colon or a sentence a note to oneself. */
function standsByItself(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return (before === '' || opens.test(before)) && (after === '' || closes.test(after));
}

export const placeholderPatterns: readonly PlaceholderPattern[] = [
  {
    kind: 'blank',
    sort: '20XX年',
    needs: ['X', 'x', 'Ｘ', 'ｘ', '×', '＊', '*'],
    pattern: /(?:(?:20|19)(?:[XxＸｘ×＊*]{2}|\d[XxＸｘ×＊*])|[XxＸｘ]{4}(?=年))(?:\s?年(?:\s?[XxＸｘ×＊*]{1,2}\s?月(?:\s?[XxＸｘ×＊*]{1,2}\s?日)?)?)?/gu,
    accepts: isBlankYear,
  },
  {
    kind: 'blank',
    sort: 'X月X日',
    needs: ['X', 'x', 'Ｘ', 'ｘ'],
    pattern: /[XxＸｘ]{1,2}\s?月(?:\s?[XxＸｘ]{1,2}\s?日)?|\d{1,2}\s?月\s?[XxＸｘ]{1,2}\s?日/gu,
    accepts: noLatinBefore,
  },
  { kind: 'blank', sort: 'XX', needs: ['XX', 'ＸＸ', 'xx', 'ｘｘ'], pattern: /[XxＸｘ]{2,}(?:\.[XxＸｘ]{1,4})?/gu, accepts: standsInChinese },
  { kind: 'blank', sort: 'X', needs: ['X', 'Ｘ'], pattern: /[XＸ](?:\.[XＸ]{1,2})?/gu, accepts: countsSomething },
  { kind: 'blank', sort: '待补充', needs: ['待补', '待填'], pattern: /[【（［〔([][^【】（）［］〔〕()[\]\n]{0,12}待(?:补充|填写|填|补)[】）］〕)\]]/gu },
  { kind: 'blank', sort: '待补充', needs: ['待补', '待填'], pattern: /待(?:补充|填写|填|补)(?:完整)?|(?:此处|(?:具体|相关|详细)?(?:内容|数据|数字|名单|时间|日期|金额|信息|文号|人数|数量))待(?:补充|填写|填|补)/gu, accepts: standsByItself },
  {
    kind: 'blank',
    sort: null,
    needs: ['此处', '在此填', '在此输', '输入文字', '［', '【', '（请', '（此', '[请'],
    cue: '此处|在此填|在此输|输入文字|[【［][请在此填输插补]|（请|（此|\\[请',
    pattern: /(?:在此|此处)(?:填写|填入|输入|插入)[^，。；\n]{0,8}|点击(?:此处|这里)?输入文字|[【［](?:请|在此处?|此处)?(?:填写|填入|输入|插入|补充)[^】］\n]{0,20}[】］]|[（[]请(?:填写|填入|输入|插入|补充)[^）\]\n]{0,20}[）\]]/gu,
  },
  { kind: 'blank', sort: null, needs: ['TODO', 'FIXME', 'TBD', 'TBC', 'todo', 'Todo'], pattern: /TODO|Todo|todo|FIXME|TBD|TBC/gu, accepts: standsAlone },
  { kind: 'blank', sort: null, needs: ['orem ipsum'], pattern: /[Ll]orem ipsum/gu },
  { kind: 'blank', sort: null, needs: ['{'], pattern: /\$\{[^{}\n]{1,60}\}|\{\{[^{}\n]{1,60}\}\}/gu },
  { kind: 'blank', sort: '【】', needs: ['【', '《', '（', '〔', '［'], cue: '[【《（〔［][\\s　_]*[】》）〕］]', pattern: /【[\s　_]{0,40}】|《[\s　_]{0,40}》|（[\s　_]{0,40}）|〔[\s　_]{0,40}〕|［[\s　_]{0,40}］/gu },
  { kind: 'blank', sort: '____', needs: ['__', '＿＿'], pattern: /_{3,}|＿{2,}/gu, accepts: noLatinBeside },
  { kind: 'blank', sort: '年 月 日', needs: ['年'], cue: '年[\\s　_]', pattern: /年[\s　_]{1,12}月[\s　_]{1,12}日/gu },
  { kind: 'anonymised', sort: '某某', needs: ['某某'], pattern: /某某+/gu },
  { kind: 'anonymised', sort: '××', needs: ['××', '＊＊', '**', '○○', '×月'], pattern: /×{1,2}月(?:×{1,2}日)?|×{2,}|＊{2,}|\*{2,}|○{2,}/gu, accepts: standsInChinese },
];
