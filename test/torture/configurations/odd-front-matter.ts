import type { Random } from '../../planted/random.ts';
import { keyNames } from '../../../server/src/core/bulletin/front-matter/keys.ts';

const values: readonly string[] = [
  'bulletin', '通报', '2023-06-12', '2023-02-30', '[甲, 乙]', '[', '{', '{a: b}', '*a', '&a x', '&a [*a, *a]', '!!js/function "x"', '!<tag:yaml.org,2002:str> x', '| \n  多行\n  多行', '>-\n  折行', '"\\u0000"', '"\\x1b[31m"', "'未完", '"未完', '~', 'null', '1e999', '0x1F', '.nan', 'yes', '? a', '- x', '@x', '`x`', '%x',
  '# 注', '', '   ', '\t', '[*a,*a,*a,*a,*a,*a,*a,*a,*a]', '{<<: *a}', '{ start: 2022-12-06, end: 2023-03-06 }', '{ start: 明年, end: [1] }', '*undefined', '整'.repeat(3000), '['.repeat(600), '{a: '.repeat(300), '- '.repeat(500), '? '.repeat(500), '&x '.repeat(200),
];
const keys = [...keyNames, '__proto__', 'constructor', 'prototype', 'toString', '<<', '? [a]', '? {a: b}', '"', '&k a', '*a', '', '- a', '!!map', 'no-such-key', 'a\u0000b', '\u001b[31m'];

/** Front matter of odd keys and values, with anchors that stand for each other many times over, before a short document. */
export function oddFrontMatter(random: Random): string {
  const lines = Array.from({ length: random.int(0, random.chance(0.03) ? 400 : 12) }, () => `${' '.repeat(random.chance(0.1) ? random.int(0, 6) : 0)}${random.pick(keys)}: ${random.pick(values)}`);
  const explosion = random.chance(0.1) ? Array.from({ length: random.int(2, 40) }, (_, index) => `k${index}: &k${index} [${`*k${Math.max(0, index - 1)}, `.repeat(random.int(1, 30))}x]`) : [];
  const close = random.pick(['---', '---', '---', '...', '--', '']);
  return `---\n${[...explosion, ...lines].join(random.pick(['\n', '\n', '\r\n']))}\n${close}\n\n# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不够,落实不够\n\n整改情况：已整改。\n`;
}
