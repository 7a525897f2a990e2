// Times the built checker against its floor and its peers and writes docs/benchmarks*.md. Exit 1 where a target is missed.
// `--quick` runs few rounds and writes nothing; `--cli=FILE` times another build and writes nothing; `--no-peers` leaves the peers out.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { benchDocx } from './bench/docx.ts';
import { benchPreview } from './bench/preview.ts';
import { benchKeystrokes } from './bench/keystroke.ts';
import { measureInTurn, type Contender } from './bench/measure.ts';
import { installPeers } from './bench/peers.ts';
import { benchmarkPage, isMet, type Section } from './bench/report.ts';
import { measureStart, startTable } from './bench/server-start.ts';
import { bulkTargets } from './bench/targets.ts';
import { buildFloor, writeCorpora } from './bench/work-folder.ts';

const quick = process.argv.includes('--quick');
const other = process.argv.find((argument) => argument.startsWith('--cli='))?.slice('--cli='.length);
const cli = resolve(other ?? join('dist', 'cli.js'));
if (!existsSync(cli)) throw new Error(`${cli} is missing: npm run build`);

const corpora = writeCorpora();
const floor = await buildFloor();
const peers = process.argv.includes('--no-peers') ? null : installPeers();
const cacheFolder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-cache-'));

const nothing: Contender = { name: 'node -e 0', args: ['-e', '0'] };
const checkOf = (path: string): Contender => ({ name: 'check', args: [cli, 'check', path, '--no-config', '--color', 'never'] });
/** The round that is not counted fills the cache. */
const warmOf = (path: string): Contender => ({ name: 'check, warm cache', args: [...checkOf(path).args, '--cache'], folder: cacheFolder });
const parse = (path: string): Contender => ({ name: 'floor', args: [floor, path] });
const autocorrect = (path: string): readonly Contender[] => (peers === null ? [] : [peers.autocorrect(path)]);

const sections: readonly Section[] = [
  section('one bulletin', corpora.small, [nothing, parse(corpora.small)], quick ? 3 : 25, 5),
  section('1,000 bulletins', corpora.many, [parse(corpora.many), warmOf(corpora.many)], quick ? 1 : 5, 1),
  section('1 MB', corpora.large, [parse(corpora.large)], quick ? 1 : 9, 1),
  section('10 MB', corpora.huge, [parse(corpora.huge)], quick ? 1 : 5, 1),
];
rmSync(cacheFolder, { recursive: true });

const documents = { '30 KB': corpora.small, '1 MB': corpora.large };
const start = startTable(await measureStart(documents, cli, quick ? 2 : 9));
const keystrokes = quick || other !== undefined ? null : await benchKeystrokes({ documents, cli, rounds: 40 });
const targets = [...bulkTargets(sections), ...(keystrokes?.targets ?? [])];
const page = benchmarkPage({ sections, targets, notes: notes(), start });
console.log(page);
if (keystrokes !== null) {
  writeFileSync(join('docs', 'benchmarks.md'), page);
  console.log(keystrokes.page);
  console.log(await benchDocx({ documents, cli, rounds: 9 }));
  console.log(await benchPreview({ documents, rounds: 15 }));
}
for (const target of targets.filter((candidate) => !isMet(candidate))) {
  console.error(`missed: ${target.name} ${target.value.toFixed(2)} > ${target.limit}`);
  process.exitCode = 1;
}

/** The check and what it is held against, in turn; then the slow peers, few times. */
function section(title: string, path: string, others: readonly Contender[], rounds: number, slowRounds: number): Section {
  const inTurn = measureInTurn([...others, checkOf(path), ...autocorrect(path)], rounds);
  // A quick look leaves out what takes minutes.
  if (peers === null || (quick && title !== 'one bulletin')) return { title, timings: inTurn };
  return { title, timings: [...inTurn, ...measureInTurn(peers.others(path).map((peer) => ({ ...peer, rounds: quick ? 1 : slowRounds })), slowRounds)] };
}

function notes(): readonly string[] {
  const kilobytes = (file: string): string => `${(statSync(file).size / 1000).toFixed(1)} KB`;
  const micromark = (JSON.parse(readFileSync(join('node_modules', 'micromark', 'package.json'), 'utf8')) as { version: string }).version;
  return [
    `one bulletin: ${kilobytes(corpora.small)}, 20 problems; 1,000 such ones in a folder, 29 MB`,
    `1 MB: ${kilobytes(corpora.large)}, 10 MB: ${kilobytes(corpora.huge)}, each one bulletin`,
    `micromark ${micromark}; the bulletins are made up by \`scripts/bench/corpus.ts\`, the same ones each time`,
    peers === null ? 'the peers are not installed' : `peers: ${peers.versions.join(', ')}`,
  ];
}
