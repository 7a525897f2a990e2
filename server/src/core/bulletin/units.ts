import { valueLength } from '../text/bracket-depth.ts';
import { findAll } from '../text/find-all.ts';
import { findAround } from '../text/find-around.ts';
import type { Span } from './block.ts';
import { holdsAnyOf } from './block-characters.ts';
import { isUnitName } from './facts/unit-name.ts';
import type { UnitExpression } from './model.ts';

type UnitKind = UnitExpression['kind'];

const key = /(整改|落实|共同)?(?=)(责任|牵头|配合|主办|协办|承办|主责|分管|包联|包案|联系|挂牌|督办|主管)(?:整改)?(?=)(单位|部门|科室|处室|股室|支部|领导|人员|人|主体|站所|学校)(?=)(?:及责任人|和责任人|、责任人|及单位|\/责任人)?(?=)[】〗\]）)]?[ \u3000]?(?:[:：]|[为是](?!谁|[^，,。；;]{0,12}的))?[ \u3000]?/gu;
/** The end of the key's first word and its noun; quick to find. */
const keyCue = /[任头合办责管联案系牌](?:整改)?(?:单位|部门|科室|处室|股室|支部|领导|人|主体|站所|学校)/gu;
const keyReach = { before: 8, behind: 36 };
const holdsColon = holdsAnyOf(':：');
/** Near names of a key, which stand for one only at the head of a clause and before a colon: 负责人：, 落实单位：, 责任分工：. */
const nearKey = /(?<=^|[。；;，,、（(【［[*\s\u3000])(?:整改|具体|落实)?(?:责任(分工)|(?:落实|负责|执行|经办|整改)(单位|部门|科室|处室|股室|支部|人))[】］\]]?[ \u3000]?[:：][ \u3000]?/gu;
const itemStart = /^(?:\d{1,2}[.．、]|[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳])?[ \u3000]*$/u;
const nearCue = /(?:分工|[实责行办改](?:单位|部门|科室|处室|股室|支部|人))[】］\]]?[ \u3000]?[:：]/gu;
const byWhom = /由([^，,。；;：:、（）()]{2,24}?(?:、[^，,。；;：:、（）()]{2,16}?){0,5})(?:共同|具体|统一|分别)?(?:牵头|负责|主抓|承办|组织实施|组织落实)/gu;
/** 办公室牵头，各科室配合; who leads is then read backwards from the word. */
const leading = /(?:牵头|负责)(?:落实|实施|组织|推进|整改|办理|督办|督促|统筹|开展)?(?=[，,。；;、）)]|$)/gu;
const leader = /(?:^|[，,。；;、（(：:])([^，,。；;、（）()：:由\s]{3,16})$/u;
const office = /(?:领导|书记|局长|主任|科长|院长|校长|站长|所长|经理|负责人|委员|镇长|乡长|部长|处长)$/u;
/** Who is no unit: 由专人负责. */
const nobody = /^(?:专人|专门(?:人员|机构)?|其|谁|他们|本人|各自|此|于|单位|个人|该|我|集体|上级|相关(?:部门|单位|科室)?|有关(?:部门|单位|科室)?)/u;
const empty = /^(?:无|暂无|待定|未定)$/u;
const namePart = /[^、，,;；/\s\u3000]+/gu;
const nextKey = /[，,、\s\u3000][^，,、；。:：\s\u3000]{2,8}[:：]/u;
const roleBehind = /(牵头|配合|负责|协助|协同|具体落实)?。?$/u;
const shortestName = 2;
const longestValue = 120;

/** Units and persons named as responsible: 责任单位：…, 由…牵头负责. One expression a name. */
export function readUnits(spans: readonly Span[]): readonly UnitExpression[] {
  return spans.flatMap((span) => {
    const text = span.block.text.slice(span.start, span.end);
    const named = labelled(span, text);
    if (!/牵头|负责|主抓|承办|组织实施|组织落实/u.test(text)) return named;
    const known = new Set(named.map(({ start }) => start));
    return [...named, ...inSentences(span, text).filter(({ start }) => !known.has(start))];
  });
}

/** The names in a stretch that is known to hold them, such as a cell of the column 责任单位. */
export function readUnitNames(span: Span, kind: UnitKind): readonly UnitExpression[] {
  return namesIn(span, span.block.text.slice(span.start, span.end), 0, kind);
}

function labelled(span: Span, text: string): readonly UnitExpression[] {
  if (!holdsColon(span.block)) return byKey(span, text);
  const near = findAround(text, nearCue, nearKey, keyReach).flatMap((match) => valuesOf(span, text, match, kindOf('', match[2] ?? '')));
  return [...byKey(span, text), ...near];
}

function byKey(span: Span, text: string): readonly UnitExpression[] {
  return findAround(text, keyCue, key, keyReach).flatMap((match) => {
    const closed = /[:：】〗\]为是]/u.test(match[0]);
    if ((!closed && !headsItem(text, match)) || (match[2] === '联系' && match[3]?.startsWith('人') === true)) return [];
    return valuesOf(span, text, match, kindOf(match[2] ?? '', match[3] ?? ''), closed ? 0 : 1);
  });
}

/** `3.责任单位。办公室`: all that stands before its full stop in an item. */
function headsItem(text: string, key: RegExpExecArray): boolean {
  return text.startsWith('。', key.index + key[0].length) && itemStart.test(text.slice(Math.max(0, key.index - 6), key.index));
}

/** The names behind a key, and behind so many characters that close it. */
function valuesOf(span: Span, text: string, key: RegExpExecArray, kind: UnitKind, closing = 0): readonly UnitExpression[] {
  const from = key.index + key[0].length + closing;
  const rest = text.slice(from, from + longestValue);
  const limit = nextKey.exec(rest)?.index ?? rest.length;
  return namesIn(span, rest.slice(0, valueLength(rest.slice(0, limit), /[为是]/u.test(key[0]) ? '，,;；。\n' : ';；。\n')), from, kind);
}

function inSentences(span: Span, text: string): readonly UnitExpression[] {
  const units: UnitExpression[] = [];
  if (text.includes('由')) {
    for (const match of findAll(text, byWhom)) {
      if (!nobody.test(match[1] ?? '')) units.push(...namesIn(span, match[1] ?? '', match.index + 1, 'responsible-unit'));
    }
  }
  for (const match of findAll(text, leading)) {
    const name = leader.exec(text.slice(Math.max(0, match.index - 17), match.index))?.[1] ?? '';
    if (isUnitName(name) || office.test(name)) units.push(...namesIn(span, name, match.index - name.length, 'lead-unit'));
  }
  return units;
}

function kindOf(role: string, noun: string): UnitKind {
  if (/领导|人/u.test(noun)) return 'responsible-leader';
  return role === '牵头' || role === '主办' ? 'lead-unit' : 'responsible-unit';
}

/** The names between 、 and blanks, what stands in brackets behind them left out. */
function namesIn({ block, start }: Span, value: string, offset: number, kind: UnitKind): readonly UnitExpression[] {
  const names: UnitExpression[] = [];
  for (const match of findAll(value, namePart)) {
    const [name = ''] = match[0].split(/[（(]/u, 1);
    if (/[）)]/u.test(name) || empty.test(name) || !/[\u4e00-\u9fffA-Za-z]/u.test(name)) continue;
    const from = start + offset + match.index;
    names.push(roleOf({ block, start: from, end: from + name.length, kind, name }));
  }
  return names;
}

/** `财务科牵头`, `机关食堂配合。`: what a name does stands behind it. */
function roleOf(unit: UnitExpression): UnitExpression {
  const [behind = '', role] = roleBehind.exec(unit.name) ?? [];
  const name = unit.name.slice(0, unit.name.length - behind.length);
  if (behind === '' || name.length < shortestName) return unit;
  return { ...unit, name, end: unit.start + name.length, kind: role === '牵头' && unit.kind === 'responsible-unit' ? 'lead-unit' : unit.kind };
}
