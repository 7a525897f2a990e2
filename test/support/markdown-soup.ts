import { dialects } from '../planted/dialects.ts';
import { cleanText } from '../planted/run-planted.ts';
import type { Random } from '../planted/random.ts';
import { damage } from './damage.ts';

/** Whatever means something to a Markdown parser, and what bulletins are made of. */
const pieces = [
  '整改', '问题一：', '正文正文。', '（一）', '一、', '一是', '2021年', '。', '，', '“', '”', '：', '！', '字', 'a', 'A1', '1', 'https://a.b',
  '\n', '\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n', '\r', ' ', '  ', '   ', '    ', '\t', '\u3000', '\u00a0', '\u2028',
  '# ', '## ', '###### ', '####### ', '#', '1. ', '2. ', '10. ', '1) ', '3.', '- ', '-', '* ', '+ ', '> ', '>', '---', '---\n', '===', '***',
  '*', '**', '_', '__', '**整改情况：**', '**一是**', '`', '```\n', '~~~\n', '```', '<!-- x -->', '<!-- x', '-->', '<div>\n', '</div>', '<script>', '<br>', '<a',
  '<?', '<![CDATA[', '[a]', '[a]: /b\n', '(c)', '|', '| - |\n', '|甲|乙|\n|-|-|\n', ':-', '&amp;', '&', '\\', '!', ';', ':', '=', '~', '\0', '😀', '\ud83d', '\ufeff',
] as const;

const longest = 2000;

/** A text of at most 2,000 characters: a few kinds of pieces thrown together, or a stretch of a bulletin with damages. */
export function markdownSoup(random: Random): string {
  return random.chance(0.75) ? thrownTogether(random) : damagedStretch(random);
}

function thrownTogether(random: Random): string {
  const some = random.chance(0.6) ? [...Array.from({ length: 6 }, () => random.pick(pieces)), '\n', '\n\n', '字'] : pieces;
  return Array.from({ length: random.int(1, random.chance(0.1) ? 120 : 24) }, () => random.pick(some)).join('').slice(0, longest);
}

function damagedStretch(random: Random): string {
  const text = cleanText(random.pick(dialects), random.int(1, 1_000_000));
  const from = random.chance(0.5) ? 0 : random.int(0, text.length);
  return damage(text.slice(from, from + random.int(50, longest)), random.int(0, 8), random).slice(0, longest);
}
