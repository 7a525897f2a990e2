import type { Block } from '../../core/bulletin/block.ts';
import type { Bulletin } from '../../core/bulletin/model.ts';
import type { PrintedParagraph, Run } from './document.ts';
import { runsOfPart, withoutWholeBold, type Composition } from './make-paragraph.ts';
import { breakTitle, titleCells } from './title-lines.ts';
import { widthInCells } from './text-width.ts';

/** The title's blocks, in which it is printed where the first one stands. */
export function titleBlocks({ title }: Bulletin): ReadonlyMap<Block, 'first' | 'further'> {
  const blocks = [...new Set(title?.spans.map(({ block }) => block) ?? [])];
  return new Map(blocks.map((block, index) => [block, index === 0 ? 'first' : 'further']));
}

/** The document's title over balanced lines; where its writer broke it well, the lines stay. */
export function makeTitle(composition: Composition): PrintedParagraph {
  const { bulletin } = composition;
  const blocks = [...titleBlocks(bulletin).keys()];
  const lines = blocks.map((block) => withoutWholeBold(runsOfPart(composition, { block, base: bulletin.startOf(block), note: null, start: 0, end: block.text.length })));
  const isWellBroken = lines.length > 1 && lines.every((runs) => isGoodLine(textOf(runs)));
  const start = bulletin.startOf(blocks[0] ?? firstBlock);
  const last = blocks.at(-1) ?? firstBlock;
  const runs = isWellBroken ? lines.flatMap((line, index) => (index === 0 ? line : [breakBefore(line), ...line])) : balanced(lines.flat());
  return titleParagraph(runs, { start, end: bulletin.startOf(last) + last.source.length });
}

const firstBlock = { source: '' } as Block;

export function titleParagraph(runs: readonly Run[], source: PrintedParagraph['source']): PrintedParagraph {
  return { kind: 'paragraph', role: 'title', runs, source, indent: null, blankLinesBefore: 0, startsPage: false, keep: 'as-role' };
}

function isGoodLine(text: string): boolean {
  const width = widthInCells(text);
  return width > 4 && width <= titleCells;
}

function breakBefore(line: readonly Run[]): Run {
  const at = line[0]?.source.start ?? 0;
  return { kind: 'break', source: { start: at, end: at } };
}

/** Runs with breaks where the title breaks; what stands on lines of its own already is balanced by itself. */
export function balanced(runs: readonly Run[]): readonly Run[] {
  const stretches: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'break') stretches.push([run]);
    else stretches.at(-1)?.push(run);
  }
  return stretches.flatMap((stretch) => insertBreaks(stretch));
}

function insertBreaks(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  const text = textOf(runs);
  const breaks = [...breakTitle(text)];
  let at = 0;
  for (const run of runs) {
    if (run.kind !== 'text') {
      result.push(run);
      continue;
    }
    let from = 0;
    for (let next = breaks[0]; next !== undefined && next < at + run.text.length; next = breaks[0]) {
      breaks.shift();
      pushBroken(result, run, from, next - at);
      from = next - at;
    }
    pushSlice(result, run, from, run.text.length);
    at += run.text.length;
  }
  return result;
}

type TextRun = Extract<Run, { readonly kind: 'text' }>;

/** A blank where the line ends stands for the break. */
function pushBroken(result: Run[], run: TextRun, from: number, to: number): void {
  const kept = run.text.slice(from, to).trimEnd().length;
  pushSlice(result, run, from, from + kept);
  const at = sliceOf(run, to, to).source.start;
  result.push({ kind: 'break', source: { start: at, end: at } });
}

function pushSlice(result: Run[], run: TextRun, from: number, to: number): void {
  if (to > from) result.push(sliceOf(run, from, to));
}

function sliceOf(run: TextRun, from: number, to: number): TextRun {
  const inStep = run.source.end - run.source.start === run.text.length;
  const source = inStep ? { start: run.source.start + from, end: run.source.start + to } : run.source;
  return { ...run, text: run.text.slice(from, to), source };
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
}
