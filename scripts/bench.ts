// Times the built checker against its floor and writes docs/benchmarks.md. Exit 1 where a target is missed.
// `--quick` runs few rounds and writes nothing; `--cli=FILE` times another build and writes nothing.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchDocx } from './bench/docx.ts';
import { benchKeystrokes } from './bench/keystroke.ts';
import { measureInTurn, median, ratio, valuesOf, type Measure, type Timing } from './bench/measure.ts';
import { benchmarkPage, isMet, type Section, type Target } from './bench/report.ts';
import { buildFloor, writeCorpora } from './bench/work-folder.ts';

const quick = process.argv.includes('--quick');
const other = process.argv.find((argument) => argument.startsWith('--cli='))?.slice('--cli='.length);
const cli = other ?? join('dist', 'cli.js');
if (!existsSync(cli)) throw new Error(`${cli} is missing: npm run build`);

const corpora = writeCorpora();
const floor = await buildFloor();

const nothing = { name: 'node -e 0', args: ['-e', '0'] };
const check = (path: string): { name: string; args: string[] } => ({ name: 'check', args: [cli, 'check', path, '--no-config', '--color', 'never'] });
const parse = (path: string): { name: string; args: string[] } => ({ name: 'floor', args: [floor, path] });

const sections: readonly Section[] = [
  { title: 'one bulletin', timings: measureInTurn([nothing, parse(corpora.small), check(corpora.small)], quick ? 5 : 25) },
  { title: '1,000 bulletins', timings: measureInTurn([parse(corpora.many), check(corpora.many)], quick ? 1 : 5) },
  { title: '1 MB', timings: measureInTurn([parse(corpora.large), check(corpora.large)], quick ? 2 : 9) },
  { title: '10 MB', timings: measureInTurn([parse(corpora.huge), check(corpora.huge)], quick ? 1 : 5) },
];

const [small, many, large, huge] = sections;
const targets: readonly Target[] = [
  toFloor('one bulletin, check : floor', small, 1.6),
  toFloor('1,000 bulletins, check : floor', many, 1.5),
  toFloor('10 MB, check : floor', huge, 1.5),
  growth('check, 10 MB : 1 MB', 'check'),
  // micromark 4.0.3 rebuilds its list of events each time a container closes: there this ratio is 35 and more.
  growth('floor, 10 MB : 1 MB (is the parser linear?)', 'floor'),
];

const page = benchmarkPage(sections, targets, sizes());
console.log(page);
if (!quick && other === undefined) writeFileSync(join('docs', 'benchmarks.md'), page);
if (!quick && other === undefined) console.log(await benchDocx({ documents: { '30 KB': corpora.small, '1 MB': corpora.large }, cli, rounds: 9 }));
if (!quick && other === undefined) console.log(await benchKeystrokes({ documents: { '30 KB': corpora.small, '1 MB': corpora.large }, cli, rounds: 9 }));
for (const target of targets.filter((candidate) => !isMet(candidate))) {
  console.error(`missed: ${target.name} ${target.value.toFixed(2)} > ${target.limit}`);
  process.exitCode = 1;
}

function timing(section: Section | undefined, name: string): Timing {
  const found = section?.timings.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`not measured: ${name}`);
  return found;
}

function toFloor(name: string, section: Section | undefined, limit: number): Target {
  const of = (measure: Measure): number => ratio(timing(section, 'check'), timing(section, 'floor'), measure);
  return { name, value: of('wall'), cpu: of('cpu'), limit };
}

/** Time for ten times the bytes: the two were not measured in the same rounds. */
function growth(name: string, contender: string): Target {
  const of = (measure: Measure): number => median(valuesOf(timing(huge, contender), measure)) / median(valuesOf(timing(large, contender), measure));
  return { name, value: of('wall'), cpu: of('cpu'), limit: 12 };
}

function sizes(): readonly string[] {
  const kilobytes = (file: string): string => `${(statSync(file).size / 1000).toFixed(1)} KB`;
  const micromark = (JSON.parse(readFileSync(join('node_modules', 'micromark', 'package.json'), 'utf8')) as { version: string }).version;
  return [
    `one bulletin: ${kilobytes(corpora.small)}, 20 problems; 1,000 such ones in a folder`,
    `1 MB: ${kilobytes(corpora.large)}, 10 MB: ${kilobytes(corpora.huge)}, each one bulletin`,
    `micromark ${micromark}; the bulletins are made up by \`scripts/bench/corpus.ts\`, the same ones each time`,
  ];
}
