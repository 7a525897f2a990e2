import { grid, type Indent } from '../gbt-9704.ts';
import type { DocumentSettings } from './document-settings.ts';
import type { PrintedBlock, PrintedParagraph, Run } from './document.ts';
import type { Composition } from './make-paragraph.ts';
import { paragraphText } from './paragraph-text.ts';
import { widthInCells } from './text-width.ts';

/** `中共…委员会 2021年1月13日` on one line is the signature and the date under it. */
export function splitSignature({ bulletin }: Composition, block: PrintedBlock): readonly PrintedBlock[] {
  const { issuer, dateOfIssue } = bulletin.signature;
  if (block.kind === 'table' || block.role !== 'signature' || dateOfIssue === null || issuer?.block !== dateOfIssue.block) return [block];
  if (bulletin.startOf(issuer.block) !== block.source.start) return [block];
  const at = dateOfIssue.start;
  const [first, second] = splitAt(block.runs, at);
  return [
    { ...block, runs: trimEnd(first) },
    { ...block, role: 'date-of-issue', runs: second },
  ];
}

function splitAt(runs: readonly Run[], offset: number): readonly [readonly Run[], readonly Run[]] {
  const first: Run[] = [];
  const second: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.kind === 'text' ? run.text.length : run.kind === 'break' ? 1 : 0;
    if (run.kind !== 'text' || at >= offset || at + length <= offset) (at < offset ? first : second).push(run);
    else {
      const inStep = run.source.end - run.source.start === length;
      const middle = run.source.start + offset - at;
      first.push({ ...run, text: run.text.slice(0, offset - at), source: inStep ? { start: run.source.start, end: middle } : run.source });
      second.push({ ...run, text: run.text.slice(offset - at), source: inStep ? { start: middle, end: run.source.end } : run.source });
    }
    at += length;
  }
  return [first, second];
}

function trimEnd(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last?.kind === 'break') return trimEnd(runs.slice(0, -1));
  if (last?.kind !== 'text') return runs;
  const text = last.text.trimEnd();
  if (text === '') return trimEnd(runs.slice(0, -1));
  const inStep = last.source.end - last.source.start === last.text.length;
  return [...runs.slice(0, -1), { ...last, text, source: inStep ? { start: last.source.start, end: last.source.start + text.length } : last.source }];
}

/** Blank on the right: under a signature without a seal, and under a date that a seal covers. */
const blank = 2;
const blankUnderSeal = 4;

/** 7.3.5: where signature and date stand, by how long they are. */
export function alignSignature(content: readonly PrintedBlock[], seal: DocumentSettings['seal']): readonly PrintedBlock[] {
  const widths = (role: string): readonly number[] => content.flatMap((block) => (block.kind === 'paragraph' && block.role === role ? [widthInCells(paragraphText(block))] : []));
  const issuer = Math.max(0, ...widths('signature'));
  const date = Math.max(0, ...widths('date-of-issue'));
  const starts = seal === 'with-seal' ? startsWithSeal(issuer, date) : startsWithoutSeal(issuer, date);
  return content.map((block) => (block.kind === 'paragraph' ? aligned(block, starts) : block));
}

interface Starts {
  readonly issuer: number;
  readonly date: number;
}

/** 7.3.5.2: the date two cells right of the issuer; the longer of both leaves two cells blank on the right. */
function startsWithoutSeal(issuer: number, date: number): Starts {
  const start = date > issuer ? grid.cells - blank - date - 2 : grid.cells - blank - issuer;
  return { issuer: Math.max(0, start), date: Math.max(0, start + 2) };
}

/** 7.3.5.1: the date four cells from the right, the issuer centred over it, within the line. */
function startsWithSeal(issuer: number, date: number): Starts {
  const dateStart = Math.max(0, grid.cells - blankUnderSeal - date);
  const centred = dateStart + date / 2 - issuer / 2;
  return { issuer: Math.max(0, Math.min(centred, grid.cells - issuer)), date: dateStart };
}

function aligned(block: PrintedParagraph, starts: Starts): PrintedParagraph {
  if (block.role !== 'signature' && block.role !== 'date-of-issue') return block;
  const indent: Indent = { firstLine: 0, left: block.role === 'signature' ? starts.issuer : starts.date, right: 0 };
  return { ...block, indent };
}
