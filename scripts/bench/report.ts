import { cpus } from 'node:os';
import { median, valuesOf, type Timing } from './measure.ts';

/** A ratio of waiting times that is held against a limit, and the same of processor time, which other work disturbs less. */
export interface Target {
  readonly name: string;
  readonly value: number;
  readonly cpu: number;
  readonly limit: number;
}

export interface Section {
  readonly title: string;
  readonly timings: readonly Timing[];
}

export function isMet({ value, limit }: Target): boolean {
  return value <= limit;
}

/** docs/benchmarks.md: what was measured, and against which limits. */
export function benchmarkPage(sections: readonly Section[], targets: readonly Target[], sizes: readonly string[]): string {
  return `# Benchmarks

Written by \`npm run bench\`. Whole processes, from start to exit, run in turn; each after a round that is not counted. Ratios hold from
machine to machine, seconds don't. The floor is a bundle of \`unified\` and \`remark-parse\` that reads the same files, parses them and does
nothing else; the check is \`zhenggai check\` with default settings, all rules, no cache.

Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores.

${sizes.map((size) => `- ${size}`).join('\n')}

## Targets

| Ratio | Measured | At most | | Of processor time |
| --- | --- | --- | --- | --- |
${targets.map((target) => `| ${target.name} | ${target.value.toFixed(2)} | ${target.limit} | ${isMet(target) ? 'met' : '**missed**'} | ${target.cpu.toFixed(2)} |`).join('\n')}

## Times

| | Median s | Fastest | Slowest | Processor s | Peak MB | Runs |
| --- | --- | --- | --- | --- | --- | --- |
${sections.flatMap(sectionRows).join('\n')}
`;
}

function sectionRows({ title, timings }: Section): readonly string[] {
  return timings.map((timing) => {
    const wall = valuesOf(timing, 'wall');
    const [middle, fastest, slowest, cpu] = [median(wall), Math.min(...wall), Math.max(...wall), median(valuesOf(timing, 'cpu'))].map((time) => time.toFixed(3));
    const memory = median(valuesOf(timing, 'megabytes')).toFixed(0);
    return `| ${title}: ${timing.name} | ${middle ?? ''} | ${fastest ?? ''} | ${slowest ?? ''} | ${cpu ?? ''} | ${memory} | ${timing.runs.length} |`;
  });
}
