import type { Random } from '../planted/random.ts';

type Damage = (text: string, random: Random) => string;

function atRandomMatch(text: string, pattern: RegExp, random: Random, replace: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = random.pick(matches);
  return text.slice(0, match.index) + replace(match[0]) + text.slice(match.index + match[0].length);
}

/** What scanning, converting, pasting and hurried editing do to bulletins. */
const damages: readonly Damage[] = [
  (text, random) => atRandomMatch(text, /，/gu, random, () => ','),
  (text, random) => atRandomMatch(text, /。/gu, random, () => random.pick(['。。', '', '.', '。，'])),
  (text, random) => atRandomMatch(text, /[一-鿿]{2}/gu, random, (match) => `${match.charAt(0)}${random.pick([' ', '\n\n', '\n', '　', '  '])}${match.charAt(1)}`),
  (text, random) => atRandomMatch(text, /^#{1,4} /gmu, random, () => random.pick(['', '# ', '###### ', '##', '#### **'])),
  (text, random) => atRandomMatch(text, /^.{6,30}$/gmu, random, (match) => `**${match}**`),
  (text, random) => atRandomMatch(text, /问题[一二三四五六七八九十\d]+：/gu, random, (match) => match.replace('：', random.pick([':', '. ', '：.', '： ', '、']))),
  (text, random) => atRandomMatch(text, /[（《“〔]/gu, random, () => ''),
  (text, random) => atRandomMatch(text, /[）》”〕]/gu, random, () => random.pick(['', ')', '）、'])),
  (text, random) => atRandomMatch(text, /\d+年\d+月\d+日/gu, random, () => random.pick(['2021年01月08日', '2021.3.15', '2021-03-15', '2021315日', '2月30日'])),
  (text, random) => atRandomMatch(text, /[一二三]是[^。]{2,8}/gu, random, (match) => `**${match}。**`),
  (text, random) => atRandomMatch(text, /\n\n/gu, random, () => random.pick(['\n', '\n\n\n', '\n\n---\n\n', '\n\n<!-- 备注 -->\n\n'])),
  (text, random) => atRandomMatch(text, /[\s\S]/gu, random, () => ''),
  (text, random) => atRandomMatch(text, /[\s\S]/gu, random, (match) => match + random.pick(['*', '`', '_', '>', '|', '- ', '1. ', '\\', '&amp;', '<', '[', '](', '\t', '\u200b', '😀', '\ud800'])),
  (text, random) => { const from = random.int(0, text.length); return text.slice(0, from) + text.slice(from + random.int(0, 80)); },
  (text, random) => { const from = random.int(0, text.length); return text.slice(0, from) + text.slice(random.int(0, from), from) + text.slice(from); },
  (text) => text.replaceAll('\n', '\r\n'),
];

/** The text after `count` random damages. */
export function damage(text: string, count: number, random: Random): string {
  let damaged = text;
  for (let index = 0; index < count; index += 1) damaged = random.pick(damages)(damaged, random);
  return damaged;
}
