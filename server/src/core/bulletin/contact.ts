import { valueLength } from '../text/bracket-depth.ts';
import { findAll } from '../text/find-all.ts';
import { located, type Located, type Span } from './block.ts';
import type { Contact } from './model.ts';

const phone = /(?:[（(]0\d{2,3}[）)][ \u3000]?|0\d{2,3}[-－—– ]{1,2}|)(?=)(?:1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4}|\d{7,8}|[48]00[-－]?\d{3,4}[-－]?\d{3,4}|123\d{2})(?:[-－转]\d{1,5})?/gu;
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu;
const address = /(?:(?:通[讯信]|邮寄|办公|联系|单位|来信|来访|信件|接收)?地[址点]|邮政(?:专用)?信箱|(?:收信|邮寄)地址|邮寄)(?:为|是)?[ \u3000]?[:：]?[ \u3000]?/gu;

const longestAddress = 120;
const bracketAtEnd = /[（(][^（）()]*(?:（[^（）]*）[^（）()]*)?[）)]?$/u;
const remark = /信封|注明|邮编|邮政编码|收/u;

/** Phones, e-mail addresses and postal addresses of the contact paragraphs, in order. */
export function readContact(spans: readonly Span[]): Contact {
  return {
    spans,
    phones: spans.flatMap((span) => phonesIn(span)),
    emails: spans.flatMap((span) => matchesIn(span, email)),
    addresses: spans.flatMap((span) => addressesIn(span)),
  };
}

function matchesIn(span: Span, pattern: RegExp): readonly Located<string>[] {
  const text = span.block.text.slice(span.start, span.end);
  return findAll(text, pattern).map((match) => {
    const start = span.start + match.index;
    return located(match[0], span.block, start, start + match[0].length);
  });
}

function phonesIn(span: Span): readonly Located<string>[] {
  const { text } = span.block;
  return matchesIn(span, phone).filter((found) => {
    const around = text.charAt(found.start - 1) + text.charAt(found.end);
    if (/[\d@.\w]/u.test(around)) return false;
    return !/邮编|邮政编码|QQ|qq|账号|帐号|时间|日期|编号/u.test(text.slice(Math.max(0, found.start - 7), found.start));
  });
}

function addressesIn(span: Span): readonly Located<string>[] {
  const { block } = span;
  return matchesIn(span, address).flatMap((label) => {
    const rest = block.text.slice(label.end, Math.min(span.end, label.end + longestAddress));
    const value = rest.slice(0, valueLength(rest, '，,；;。\n')).replace(bracketAtEnd, (found) => (remark.test(found) ? '' : found)).trim();
    if (value.length < 4 || value.includes('@') || !/[\u4e00-\u9fff]/u.test(value)) return [];
    return [located(value, block, label.end, label.end + value.length)];
  });
}
