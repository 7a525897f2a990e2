import { composedDialects } from '../planted/composed-dialects.ts';
import { dialects } from '../planted/dialects.ts';
import { cleanText } from '../planted/run-planted.ts';
import type { Random } from '../planted/random.ts';
import { changedStretch } from '../../server/src/core/text/changed-stretch.ts';
import { withClaimsOfTheWhole } from './claims-of-the-whole.ts';
import { damage } from './damage.ts';
import { markdownSoup } from './markdown-soup.ts';

const kinds = [...dialects, ...composedDialects(36)];
const keys = [
  '字', '整', '，', '。', '：', '1', '2', '.', '一', '（', '）', '“', '”', '\n', '\n', '\n\n', '\n\n   ', '\r\n', ' ', '#', '# ', '- ', '1. ', '> ', '|', '*', '**', '`', '```', '---', '<!-- ', '-->', '<', '[', ']', ']:', '&', '\\', '\t', '    ',
  '问题一：', '整改情况：', '**整改情况：**', '一是', '2023年3月5日', '已完成', '责任单位：办公室', '整改时限：2023年6月底', '\n\n<!-- 注 -->\n\n', '\n<!-- 注 -->\n', '\n\n---\n\n', '\n```\n```\n', '\n\n1. 修订制度3项。\n2. 每月学习一次。\n\n', '[a]: /b\n', '<!-- zhenggai-disable-next-block cjk-spacing：引用原文 -->', '\n\n#### 问题二：制度不落实\n\n整改情况：\n\n', '\n\n| 序号 | 问题 |\n| --- | --- |\n| 1 | 学习不深入 |\n\n', '---\nkind: report\n---\n',
  '\n\n## 二、已整改到位的问题\n\n', '\n\n（二）正在整改的问题\n\n', '正在整改的问题', '\n\n### 党建方面\n\n',
] as const;

/** What somebody types who writes on within a line. */
const letters = ['字', '字', '，', '。', '；', '1', '3', '年', '已', '完成', '整改', '问题', '措施', '6月底前', '2023年3月5日', '（', '）', '“', '”', ' ', ',', '：', '二是', '办公室牵头', '接受群众监督', '特此报告。', ' 3 ', '，一是', '；二是', '尚未完成', '将于2020年10月底前完成', '\uFFFD', '\uFFFD'.repeat(8)] as const;

/** A bulletin, whole or damaged, or what a Markdown parser stumbles over. */
export function startingText(random: Random): string {
  if (random.chance(0.15)) return markdownSoup(random);
  const clean = cleanText(random.pick(kinds), random.int(1, 1_000_000));
  const text = random.chance(0.4) ? withClaimsOfTheWhole(clean, random) : clean;
  return random.chance(0.4) ? damage(text, random.int(1, 8), random) : text;
}

/** The text after one edit: a key, a deletion, a paste, a move, or what it was some edits ago. `earlier` holds the versions before. */
export function editedText(text: string, earlier: readonly string[], random: Random): string {
  if (random.chance(0.4)) return written(text, earlier, random);
  const at = place(text, random);
  const dice = random.int(1, 100);
  if (dice <= 45) return insert(text, at, random.pick(keys));
  if (dice <= 65) return text.slice(0, at) + text.slice(at + random.int(1, random.chance(0.8) ? 4 : 200));
  if (dice <= 75) return insert(text.slice(0, at) + text.slice(at + random.int(0, 30)), at, random.pick(keys));
  if (dice <= 85) return insert(text, at, stretch(text, random));
  if (dice <= 90) return moved(text, random);
  if (dice <= 93) return insert(text, at, startingText(random).slice(0, random.int(1, 300)));
  return earlier[earlier.length - random.int(1, Math.min(5, earlier.length))] ?? text;
}

/** Some characters within a line, or some less; mostly where the edit before was. */
function written(text: string, earlier: readonly string[], random: Random): string {
  const last = random.chance(0.6) ? changedStretch(earlier.at(-2) ?? text, text) : null;
  const at = Math.min(text.length, Math.max(0, (last?.newEnd ?? random.int(0, text.length)) + (last === null ? 0 : random.int(-2, 1))));
  return random.chance(0.75) ? insert(text, at, random.pick(letters)) : text.slice(0, at) + text.slice(at + random.int(1, 2));
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

/** Mostly near the ends of lines, where most can happen. */
function place(text: string, random: Random): number {
  const at = random.int(0, text.length);
  if (random.chance(0.5)) return at;
  const line = text.indexOf('\n', at);
  return line < 0 ? text.length : Math.min(text.length, Math.max(0, line + random.int(-2, 3)));
}

function stretch(text: string, random: Random): string {
  const from = place(text, random);
  return text.slice(from, from + random.int(1, 120));
}

function moved(text: string, random: Random): string {
  const from = place(text, random);
  const what = text.slice(from, from + random.int(1, 200));
  const rest = text.slice(0, from) + text.slice(from + what.length);
  return insert(rest, place(rest, random), what);
}
