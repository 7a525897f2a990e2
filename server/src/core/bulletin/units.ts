import type { Span } from './block.ts';
import type { UnitExpression } from './model.ts';

type UnitKind = UnitExpression['kind'];

const key = /(整改|落实|共同)?(责任|牵头|配合|主办|协办|承办|主责|分管|包联|包案|联系|挂牌|督办|主管)(?:整改)?(单位|部门|科室|处室|股室|支部|领导|人员|人|主体|站所|学校)(?:及责任人|和责任人|、责任人|及单位|\/责任人)?[】〗\]）)]?[ \u3000]?[:：]?[ \u3000]?/gu;
const inProse = /由([^，。；：、（）]{2,24}?(?:、[^，。；：、（）]{2,16}?){0,5})(?:共同|具体|统一|分别)?(?:牵头|负责|主抓|承办|组织实施|组织落实)/gu;
/** Who is no unit: 由专人负责. */
const nobody = /^(?:专人|专门(?:人员|机构)?|其|谁|他们|本人|各自|此|于|单位|个人|该|我|集体|上级|相关(?:部门|单位|科室)?|有关(?:部门|单位|科室)?)/u;
const valueEnd = /[;；。\n）)】]|(?:[，,\s\u3000][^，,；。:：]{2,8}[:：])/u;
const longestValue = 120;

/** Units and persons named as responsible: 责任单位：…, 由…牵头负责. One expression a name. */
export function readUnits(spans: readonly Span[]): readonly UnitExpression[] {
  return spans.flatMap((span) => {
    const text = span.block.text.slice(span.start, span.end);
    return [...labelled(span, text), ...(text.includes('由') ? inSentences(span, text) : [])];
  });
}

/** The names in a stretch that is known to hold them, such as a cell of the column 责任单位. */
export function readUnitNames(span: Span, kind: UnitKind): readonly UnitExpression[] {
  return namesIn(span, span.block.text.slice(span.start, span.end), 0, kind);
}

function labelled(span: Span, text: string): readonly UnitExpression[] {
  if (!/责任|牵头|配合|办|分管|主管|包联|包案|联系|挂牌|主责/u.test(text)) return [];
  return [...text.matchAll(key)].flatMap((match) => {
    if (!/[:：】〗\]]/u.test(match[0]) || (match[2] === '联系' && match[3]?.startsWith('人') === true)) return [];
    const from = match.index + match[0].length;
    const rest = text.slice(from, from + longestValue);
    const stop = valueEnd.exec(rest);
    const value = stop === null ? rest : rest.slice(0, stop.index);
    return namesIn(span, value, from, kindOf(match[2] ?? '', match[3] ?? ''));
  });
}

function inSentences(span: Span, text: string): readonly UnitExpression[] {
  return [...text.matchAll(inProse)].filter((match) => !nobody.test(match[1] ?? '')).flatMap((match) => namesIn(span, match[1] ?? '', match.index + 1, 'responsible-unit'));
}

function kindOf(role: string, noun: string): UnitKind {
  if (/领导|人/u.test(noun)) return 'responsible-leader';
  return role === '牵头' || role === '主办' ? 'lead-unit' : 'responsible-unit';
}

function namesIn({ block, start }: Span, value: string, offset: number, kind: UnitKind): readonly UnitExpression[] {
  return [...value.matchAll(/[^、，,;；/\s\u3000]+/gu)].flatMap((match) => {
    if (!/[\u4e00-\u9fffA-Za-z]/u.test(match[0])) return [];
    const from = start + offset + match.index;
    return [{ block, start: from, end: from + match[0].length, kind, name: match[0] }];
  });
}
