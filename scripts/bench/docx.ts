import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { exportDocx } from '../../server/src/render/docx/export-docx.ts';
import { median } from './measure.ts';

export interface DocxBenchmark {
  /** Markdown files by what they are called in the table. */
  readonly documents: Readonly<Record<string, string>>;
  readonly cli: string;
  readonly rounds: number;
}

interface Row {
  readonly name: string;
  readonly milliseconds: readonly number[];
}

/**
 * The Word file: whole processes of zhenggai and pandoc in turn, and the export alone in a process that is warm. Writes
 * docs/benchmarks-docx.md.
 */
export async function benchDocx({ documents, cli, rounds }: DocxBenchmark): Promise<string> {
  const rows: Row[] = [];
  const pandoc = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  const isThere = pandoc.error === undefined;
  if (!isThere) console.log('pandoc is not installed: the Word file is timed without it');
  for (const [name, file] of Object.entries(documents)) rows.push(...wholeProcesses(name, file, { cli, rounds, pandoc: isThere }), await warm(name, file, rounds));
  const page = docxPage(rows, isThere ? (pandoc.stdout.split('\n')[0] ?? '') : '');
  writeFileSync(join('docs', 'benchmarks-docx.md'), page);
  return page;
}

function wholeProcesses(name: string, file: string, { cli, rounds, pandoc }: { readonly cli: string; readonly rounds: number; readonly pandoc: boolean }): readonly Row[] {
  const output = (by: string): string => join(dirname(file), `${by}.docx`);
  const contenders = [
    { name: `${name}: zhenggai docx`, program: process.execPath, args: [cli, 'docx', file, '--no-config', '-o', output('zhenggai')] },
    { name: `${name}: zhenggai docx --comments`, program: process.execPath, args: [cli, 'docx', file, '--no-config', '--comments', '-o', output('reviewed')] },
    ...(pandoc ? [{ name: `${name}: pandoc`, program: 'pandoc', args: ['-f', 'gfm', file, '-o', output('pandoc')] }] : []),
  ];
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    contenders.forEach(({ program, args }, index) => {
      const start = performance.now();
      const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
      // The first round warms the disk.
      if (round > 0) times[index]?.push(performance.now() - start);
    });
  }
  return contenders.map((contender, index) => ({ name: contender.name, milliseconds: times[index] ?? [] }));
}

/** From the bulletin that the editor has read anyway to the bytes of the file. */
async function warm(name: string, file: string, rounds: number): Promise<Row> {
  const bulletin = readBulletin(readFileSync(file, 'utf8'));
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds + 5; round += 1) {
    const start = performance.now();
    await exportDocx({ bulletin, docx: {}, remarks: [], readImage: () => Promise.resolve({ kind: 'missing' }) });
    if (round >= 5) milliseconds.push(performance.now() - start);
  }
  return { name: `${name}: the export alone, warm`, milliseconds };
}

function docxPage(rows: readonly Row[], pandoc: string): string {
  const row = ({ name, milliseconds }: Row): string => `| ${name} | ${median(milliseconds).toFixed(0)} | ${Math.min(...milliseconds).toFixed(0)} | ${milliseconds.length} |`;
  return `# Benchmarks: the Word file

Written by \`npm run bench\`. Whole processes from start to exit, in turn, after a round that is not counted; the export alone begins at the
bulletin that was read and ends at the bytes of the file. pandoc writes its own layout, not the standard's.

Node ${process.versions.node}${pandoc === '' ? '' : `, ${pandoc}`}, ${process.platform} ${process.arch}, ${cpus().length} cores.

| | Median ms | Fastest | Runs |
| --- | --- | --- | --- |
${rows.map(row).join('\n')}
`;
}
