// Looks for work that grows faster than the text: node scripts/run-ts.mjs scripts/growth.ts [CHARACTERS] [SHAPE]
// Documents of one fragment repeated, in several shapes, at one size and at four times that size; prints what takes more than
// eight times as long. Processor time, so that other work disturbs little. Exit 1 where something was printed.
import { checkBulletin } from '../server/src/core/check/check-bulletin.ts';
import { readBulletin } from '../server/src/core/bulletin/read-bulletin.ts';
import { defaultSettings } from '../server/src/core/config/settings.ts';
import { allRules } from '../server/src/core/rules/registry.ts';

const fragments = [
  '甲10个，', '已完成3项、', '一是抓学习；', '（', '）', '“', '”', '《', '》', '**', '*', '_', '`', '[', ']', '<', '!', '一、', '（一）', '1.', '1、', '①', '问题一：', '整改情况：',
  '责任单位：办公室；', '2022年3月7日，', '3月', '2024717日', ' ', '，', '。', '：', '所有问题', '已', '全部', '正在', '尽快', '拟', '未', 'XX', '【】', '13800138000', 'a@b.c ',
  'http://a.b/c ', '绝密★', '〔2018〕', '第20号', '一岗双责', '3大类、20个方面、', '100%', '占94%', '共16项', '12.5万元，', '\\', '&nbsp;', '<br>', '<!-- zhenggai-disable x -->',
  '每月', '长期坚持', '中共', '…', '，，', ',', '(', '一', 'a', '😀', '- ', '| ', '#', '---', '~', '\t',
];

const head = '# 关于巡察整改情况的通报\n\n问题一：学习不够。\n\n整改情况：';
const shapes: Readonly<Record<string, (fragment: string, characters: number) => string>> = {
  line: (fragment, characters) => `${head}${fragment.repeat(Math.ceil(characters / fragment.length))}\n`,
  paragraphs: (fragment, characters) => `${head}\n\n${`${fragment}加强学习制度建设\n\n`.repeat(Math.ceil(characters / (fragment.length + 10)))}`,
  lines: (fragment, characters) => `${head}\n\n${`${fragment}甲\n`.repeat(Math.ceil(characters / (fragment.length + 2)))}`,
};

const characters = Number(process.argv[2] ?? 10_000);
const factor = 4;
/** Below this many milliseconds nothing can be told. */
const least = 150;

for (const [name, make] of Object.entries(shapes)) {
  if (process.argv[3] !== undefined && process.argv[3] !== name) continue;
  for (const fragment of fragments) hold(`${name} of ${JSON.stringify(fragment)}`, make(fragment, characters), make(fragment, characters * factor));
}

function hold(name: string, small: string, large: string): void {
  const read = [cost(() => readBulletin(small)), cost(() => readBulletin(large))] as const;
  const [one, four] = [readBulletin(small), readBulletin(large)];
  const check = [cost(() => checkBulletin(one, defaultSettings, { today: null })), cost(() => checkBulletin(four, defaultSettings, { today: null }))] as const;
  if (isSteep(...read)) tell(`reading ${name}`, ...read);
  if (!isSteep(...check)) return;
  const costs = allRules.map(({ id }) => ({ id, time: cost(() => checkBulletin(four, defaultSettings, { today: null, only: [id] })) })).sort((a, b) => b.time - a.time);
  tell(`checking ${name}: ${costs.slice(0, 2).map(({ id, time }) => `${id} ${time.toFixed(0)}`).join(', ')}`, ...check);
}

function isSteep(one: number, four: number): boolean {
  return four > least && four > one * factor * 2;
}

function tell(what: string, one: number, four: number): void {
  console.log(`${one.toFixed(0).padStart(6)} → ${four.toFixed(0).padStart(6)} ms  ${what}`);
  process.exitCode = 1;
}

/** Milliseconds of processor time. */
function cost(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
