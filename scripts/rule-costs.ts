// What each rule costs on made-up bulletins, warm and alone: node scripts/run-ts.mjs scripts/rule-costs.ts [ROUNDS]
// Nanoseconds of processor time a character; parse and model first. All rules and the model together should stay under 150.
import { checkBulletin } from '../server/src/core/check/check-bulletin.ts';
import type { Bulletin } from '../server/src/core/bulletin/model.ts';
import { readBulletin } from '../server/src/core/bulletin/read-bulletin.ts';
import { defaultSettings } from '../server/src/core/config/settings.ts';
import { parseMarkdown } from '../server/src/core/markdown/parse-markdown.ts';
import { allRules } from '../server/src/core/rules/registry.ts';
import { makeBulletin } from './bench/corpus.ts';

const rounds = Number(process.argv[2] ?? 7);
const texts = Array.from({ length: 40 }, (_, index) => makeBulletin(index + 1, 20));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const environment = { today: { year: 2024, month: 6, day: 1 } };

const parse = cost(() => texts, (text) => parseMarkdown(text));
const read = cost(() => texts, (text) => readBulletin(text));
const all = cost(readAll, (bulletin) => checkBulletin(bulletin, defaultSettings, environment));
console.log(row(parse, 'parse'));
console.log(row(read - parse, 'model'));
console.log(row(all, 'all rules'));
const costs = allRules.map(({ id }) => {
  const only = { ...environment, only: [id] };
  return { id, nanoseconds: cost(readAll, (bulletin) => checkBulletin(bulletin, defaultSettings, only)) };
});
for (const { id, nanoseconds } of costs.sort((a, b) => b.nanoseconds - a.nanoseconds)) console.log(row(nanoseconds, `  ${id}`));

/** Read anew for each round: what rules keep with a block would make every round but the first too cheap. */
function readAll(): readonly Bulletin[] {
  return texts.map((text) => readBulletin(text));
}

/** The fastest round, after two that are not counted: what else the machine does can only add. */
function cost<Item>(prepare: () => readonly Item[], work: (item: Item) => void): number {
  const times: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const items = prepare();
    const start = process.cpuUsage();
    for (const item of items) work(item);
    if (round >= 0) times.push(process.cpuUsage(start).user * 1000);
  }
  return Math.min(...times) / characters;
}

function row(nanoseconds: number, name: string): string {
  return `${nanoseconds.toFixed(1).padStart(8)}  ${name}`;
}
