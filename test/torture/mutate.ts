import type { Random } from '../planted/random.ts';

/** What means something to a reader of Markdown, YAML, HTML, JSON or to this checker. */
const tokens = [
  '\0', '\r', '\r\n', '\n', '\n\n', '\t', '\u001b[31m', '\u0085', '\u2028', '\u202e', '\u200b', '\ufeff', '\ufffd', '\uffff', '\ud800', '\udc00', '😀', '𠮷', 'é', '\u3000',
  '---\n', '---\nkind: bulletin\n---\n', '__proto__: 1\n', '&a [*a]', '*a', '!!js/function', '? ', '| ', '> ', '>>>>>>>> ', '    ', '- ', '1. ', '999999999. ', '* * *', '```', '~~~',
  '# ', '###### ', '#######', '**', '__', '*', '_', '`', '[', ']', '](', '![', '[^a]', '[^a]: ', '<', '<!--', '-->', '<!-- zhenggai-disable ', '<!-- zhenggai-disable-file *：x -->',
  '<!-- zhenggai-enable -->', '<script>', '</p>', '<?', '<![CDATA[', ']]>', '&#0;', '&#x110000;', '&amp;', '&nbsp', '\\', '|', '|-|-|\n', '{', '}', '"', ':', ',', '//', '/*', 'e999',
  '问题一：', '问题九千九百九十九兆：', '（一）', '一、', '一是', '第一，', '整改情况：', '0000年00月00日', '2月30日', '99999999999999999999年', '〇', '百', '亿', '《', '》', '“', '”', '（', '）',
] as const;

type Bytes = Uint8Array<ArrayBuffer>;
type Mutation = (bytes: Bytes, random: Random, others: readonly Bytes[]) => Bytes;

const encoder = new TextEncoder();

function splice(bytes: Bytes, from: number, removed: number, added: Bytes): Bytes {
  const end = Math.min(bytes.length, from + removed);
  const result = new Uint8Array(from + added.length + bytes.length - end);
  result.set(bytes.subarray(0, from));
  result.set(added, from);
  result.set(bytes.subarray(end), from + added.length);
  return result;
}

function stretch(bytes: Bytes, random: Random, most: number): Bytes {
  const from = random.int(0, bytes.length);
  return bytes.slice(from, from + random.int(0, most));
}

const mutations: readonly Mutation[] = [
  // A bit, a byte, some bytes.
  (bytes, random) => {
    const copy = bytes.slice();
    const at = random.int(0, Math.max(0, copy.length - 1));
    if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << random.int(0, 7));
    return copy;
  },
  (bytes, random) => splice(bytes, random.int(0, bytes.length), random.int(0, 1), Uint8Array.of(random.int(0, 255))),
  (bytes, random) => splice(bytes, random.int(0, bytes.length), 0, Uint8Array.from({ length: random.int(1, 12) }, () => random.int(0, 255))),
  (bytes, random) => splice(bytes, random.int(0, bytes.length), random.int(1, 60), new Uint8Array()),
  (bytes, random) => splice(bytes, random.int(0, bytes.length), 0, stretch(bytes, random, 120)),
  (bytes, random) => splice(bytes, random.int(0, bytes.length), random.int(0, 30), encoder.encode(random.pick(tokens))),
  (bytes, random) => splice(bytes, random.int(0, bytes.length), 0, encoder.encode(random.pick(tokens).repeat(random.int(2, 40)))),
  (bytes, random, others) => splice(bytes, random.int(0, bytes.length), random.int(0, 200), stretch(random.pick(others), random, 400)),
  (bytes, random) => bytes.slice(0, random.int(0, bytes.length)),
  (bytes, random) => bytes.slice(random.int(0, bytes.length)),
];

/** A document of at most `longest` bytes after some mutations of its bytes: a stretch of one, or several of them. */
export function mutate(sources: readonly Bytes[], longest: number, random: Random): Bytes {
  const most = random.chance(0.5) ? longest : random.int(Math.ceil(longest / 20), longest);
  let bytes = startOf(sources, most, random);
  const count = random.chance(0.05) ? 0 : random.int(1, random.chance(0.1) ? 40 : 8);
  for (let index = 0; index < count; index += 1) bytes = random.pick(mutations)(bytes, random, sources);
  return bytes.slice(0, most);
}

function startOf(sources: readonly Bytes[], most: number, random: Random): Bytes {
  const source = random.pick(sources);
  if (source.length >= most) {
    const from = random.chance(0.7) ? random.int(0, source.length - most) : 0;
    return source.slice(from, from + most);
  }
  let bytes = source;
  while (random.chance(most > 10_000 ? 0.95 : 0.3) && bytes.length < most) bytes = splice(bytes, bytes.length, 0, random.pick(sources));
  return bytes.slice(0, most);
}

/** The same on UTF-16 units, which may leave half a character: editors hold such texts. */
export function mutateUnits(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const piece = random.pick([...tokens, String.fromCharCode(random.int(0, 0xffff))]);
  return random.chance(0.5) ? text.slice(0, at) + piece + text.slice(at) : text.slice(0, at) + text.slice(at + 1);
}
