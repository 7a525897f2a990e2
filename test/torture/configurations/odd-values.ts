import type { Random } from '../../planted/random.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';

/** JSON as text: only that can hold keys twice, and a key `__proto__` wherever it stands. */
export type Json = string;

const odd: readonly Json[] = [
  'null', 'true', 'false', '0', '-1', '1e999', '1e-999', '123456789012345678901234567890', '""', '" "', '"\\u0000"', '"\\u001b[31m"', '"\\ud800"', '"__proto__"', '"constructor"', '"整改"', '"off"', '"warning"',
  '[]', '[null]', '[[[]]]', '["off", 1]', '{}', '{"__proto__": {"polluted": 1}}', '{"constructor": {"prototype": {"polluted": 1}}}', '{"toString": 1}', '{"": ""}', '{"length": 1e9}', '{"then": "x"}', '{"toJSON": "x"}',
];

const globs: readonly string[] = [
  '*.md', '**/*.md', 'a/**', '/etc/**', '../x', '!a', '{a,b}', '{a,b}'.repeat(8), '{a,{b,'.repeat(30), `${'**/'.repeat(200)}x`, `${'*a'.repeat(300)}b`, '[', ']', '[a-z', '[!a]*', '[z-a]', '{', '}', '{{{', '?'.repeat(500), '\\\\x', 'C:/x', '', ' ', '台账/', './x', '**', '*'.repeat(400), '[[]', '[]]', '{,}', 'a\u0000b', '\u001b[2J',
];

const words: readonly string[] = [
  '帐号', '账号', '(a+)+$', '.*', '^', '[', '\\', '$&', '${x}', '{0}', '{word}', '<b>', '__proto__', 'constructor', 'hasOwnProperty', '整'.repeat(400), '整改', '。', ' ', '\n', '\u0000', '\u001b[31m', '\ud800', '😀', 'a|b', '%s', '"', "'", '-->',
];

const extended: readonly string[] = ['./a.json', './b.json', './c.json', './.zhenggairc.json', 'a.json', '../a.json', '../../../../../../etc/passwd', '/etc/passwd', 'C:\\x', 'https://x/y.json', 'file:///etc/passwd', '', '.', './', 'd/../a.json', `${'x/../'.repeat(200)}a.json`, '\u0000', `./${'长'.repeat(400)}.json`];

const topKeys = ['$schema', 'root', 'extends', 'kind', 'lang', 'rules', 'words', 'docx', 'overrides', 'ignore', 'files', 'rule', '__proto__', 'constructor', 'toString', '', 'Rules', '\u001b[31m', 'prototype'] as const;
const docxKeys = ['fontSet', 'fonts', 'seal', 'header', 'keepHeadings', '__proto__', 'x'] as const;
const ruleIds = [...allRules.map(({ id }) => id), '__proto__', 'constructor', 'no-such-rule', 'missing-deadlines', ''];
const optionNames = ['accept', 'strict', 'limits', 'style', 'least', 'between', '__proto__', 'x'] as const;

const string = (random: Random, from: readonly string[]): Json => JSON.stringify(random.pick(from));
const many = (random: Random, most: number, make: () => Json): readonly Json[] => Array.from({ length: random.int(0, random.chance(0.02) ? most * 100 : most) }, make);
const list = (random: Random, most: number, make: () => Json): Json => `[${many(random, most, make).join(',')}]`;
const object = (random: Random, most: number, key: () => string, value: (key: string) => Json): Json =>
  `{${many(random, most, () => { const name = key(); return `${JSON.stringify(name)}:${value(name)}`; }).join(',')}}`;

/** A configuration whose parts are right, nearly right, or anything. */
export function oddConfiguration(random: Random): Json {
  if (random.chance(0.03)) return nested(random);
  return object(random, 7, () => random.pick(topKeys), (key) => valueOf(key, random, 0));
}

function valueOf(key: string, random: Random, depth: number): Json {
  if (random.chance(0.12)) return random.pick(odd);
  switch (key) {
    case 'root':
      return random.pick(['true', 'false']);
    case 'kind':
      return random.pick(['"bulletin"', '"report"', '"plan"', '"ledger"', '"letter"']);
    case 'lang':
      return random.pick(['"zh-CN"', '"en"', '"fr"']);
    case 'extends':
      return random.chance(0.5) ? string(random, extended) : list(random, 5, () => string(random, extended));
    case 'rules':
      return object(random, 6, () => random.pick(ruleIds), () => ruleSetting(random));
    case 'words':
      return object(random, 6, () => random.pick(words), () => (random.chance(0.9) ? string(random, words) : random.pick(odd)));
    case 'docx':
      return object(random, 4, () => random.pick(docxKeys), (name) => (name === 'fonts' ? object(random, 3, () => random.pick(['body', 'title', 'x']), () => random.pick(['"仿宋"', ...odd])) : random.pick(['true', '"plain"', ...odd])));
    case 'overrides':
      return depth > 2 ? '[]' : list(random, 3, () => object(random, 5, () => random.pick(['files', ...topKeys]), (name) => valueOf(name, random, depth + 1)));
    case 'files': case 'ignore':
      return random.chance(0.2) ? string(random, globs) : list(random, 6, () => string(random, globs));
    default:
      return random.pick(odd);
  }
}

function ruleSetting(random: Random): Json {
  if (random.chance(0.5)) return random.pick(['"off"', '"info"', '"warning"', '"error"', '"warn"', ...odd]);
  const options = (): Json => object(random, 3, () => random.pick(optionNames), () => random.pick(['["date"]', '["never"]', '{"least": -1}', 'true', '"between"', ...odd]));
  return object(random, 3, () => random.pick(['severity', 'options', 'level', '__proto__']), (name) => (name === 'options' ? options() : random.pick(['"off"', '"error"', ...odd])));
}

/** Deeper than anything is read, or as deep as is. */
function nested(random: Random): Json {
  const depth = random.pick([10, 60, 64, 65, 1000, 30_000]);
  const [open, close] = random.pick([['[', ']'], ['{"rules":', '}'], ['{"overrides":[', ']}'], ['{"docx":{"header":', '}}']] as const);
  return open.repeat(depth) + 'null' + (random.chance(0.7) ? close.repeat(depth) : '');
}
