import type { TextRange } from '../../text/range.ts';

/** Providers of mailboxes for anybody; an office's own domain is none of them. */
const providers = new Set([
  'qq.com', 'vip.qq.com', 'foxmail.com', '163.com', 'vip.163.com', '126.com', 'vip.126.com', 'yeah.net', '188.com', '139.com', '189.cn', 'wo.cn', '21cn.com',
  'sina.com', 'sina.cn', 'vip.sina.com', 'sina.com.cn', 'sohu.com', 'vip.sohu.com', 'tom.com', 'aliyun.com', '263.net', 'gmail.com', 'hotmail.com', 'outlook.com',
  'live.com', 'live.cn', 'msn.com', 'msn.cn', 'yahoo.com', 'yahoo.cn', 'yahoo.com.cn', 'icloud.com', 'me.com', 'proton.me', 'protonmail.com',
]);

const localPart = /[A-Za-z0-9._%+-]/u;
const domainPart = /[A-Za-z0-9.-]/u;

/** Addresses at a public provider in a half-width text; `at` is the place of the @. */
export function privateEmailsIn(text: string): readonly (TextRange & { readonly at: number })[] {
  const found: (TextRange & { readonly at: number })[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = reach(text, at, -1, localPart);
    const end = trimDots(text, at + 1, reach(text, at + 1, 1, domainPart));
    if (start < at && providers.has(text.slice(at + 1, end).toLowerCase())) found.push({ start, end, at });
  }
  return found;
}

/** How far characters of a class go from `from`: -1 = to the left of it, 1 = from it to the right. An address is short. */
function reach(text: string, from: number, direction: -1 | 1, part: RegExp): number {
  let at = from;
  for (let steps = 0; steps < 64; steps += 1) {
    const next = direction === 1 ? text.charAt(at) : text.charAt(at - 1);
    if (next === '' || !part.test(next)) break;
    at += direction;
  }
  return at;
}

function trimDots(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && '.-'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}
