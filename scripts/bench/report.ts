import { cpus } from 'node:os';
import { median, patience, valuesOf, type Timing } from './measure.ts';

/** A figure that is held against a limit: a ratio of waiting times, if it names no unit. */
export interface Target {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  readonly unit?: string;
  /** The same ratio of processor time, which other work disturbs less. */
  readonly cpu?: number;
}

export interface Section {
  readonly title: string;
  readonly timings: readonly Timing[];
}

export interface BenchmarkReport {
  readonly sections: readonly Section[];
  readonly targets: readonly Target[];
  /** Lines on what was measured. */
  readonly notes: readonly string[];
  /** The table of what passes before the first diagnostics. */
  readonly start: string;
}

export function isMet({ value, limit }: Target): boolean {
  return value <= limit;
}

/** docs/benchmarks.md: what was measured, and against which limits. */
export function benchmarkPage({ sections, targets, notes, start }: BenchmarkReport): string {
  return `# Benchmarks

Written by \`npm run bench\` (behind \`npm run build\`; some ten minutes; \`-- --quick\` runs few rounds and writes nothing). Whole processes, from start to exit, run in
turn; each after a round that is not counted, but for those with one run. Ratios are medians of the rounds' own; they hold from machine to machine, seconds don't.

- The **floor** is a bundle of \`unified\` and \`remark-parse\` that reads the same files, parses them and does nothing else.
- The **check** is \`zhenggai check\` with default settings, all rules, no cache; *warm* has the cache of an earlier run and nothing changed.
- The peers run with their default rules (versions exact in \`scripts/bench/peers\`, installed without scripts into a temporary folder). They check other things than this
  project does; the question is only what a writer or a pipeline waits for. \`autocorrect --lint\` prints each line that it would change, character by character in
  colour; with \`--format json\` it prints less, so that is measured, too. What is printed goes to the system's null device.
- A run is ended after ${patience} s.

Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores.

${notes.map((note) => `- ${note}`).join('\n')}

## Targets

| | Measured | At most | | Of processor time |
| --- | --- | --- | --- | --- |
${targets.map(targetRow).join('\n')}

## Start

From a process's start to the first diagnostics over standard streams, and the extension outside of VS Code (a \`vscode\` that does nothing).

${start}

## Times

| | Median s | Fastest | Slowest | Processor s | Peak MB | Runs |
| --- | --- | --- | --- | --- | --- | --- |
${sections.flatMap(sectionRows).join('\n')}
`;
}

function targetRow(target: Target): string {
  const { name, value, limit, unit, cpu } = target;
  const figure = unit === undefined ? value.toFixed(value < 0.1 ? 3 : 2) : `${value.toFixed(0)} ${unit}`;
  return `| ${name} | ${figure} | ${limit}${unit === undefined ? '' : ` ${unit}`} | ${isMet(target) ? 'met' : '**missed**'} | ${cpu === undefined ? '' : cpu.toFixed(2)} |`;
}

function sectionRows({ title, timings }: Section): readonly string[] {
  return timings.map((timing) => {
    if (timing.outOfTime) return `| ${title}: ${timing.name} | more than ${patience} | | | | | |`;
    const wall = valuesOf(timing, 'wall');
    const cells = [median(wall), Math.min(...wall), Math.max(...wall), median(valuesOf(timing, 'cpu'))].map((time) => time.toFixed(3));
    const memory = median(valuesOf(timing, 'megabytes'));
    return `| ${[`${title}: ${timing.name}`, ...cells, Number.isNaN(memory) ? '' : memory.toFixed(0), timing.runs.length].join(' | ')} |`;
  });
}
