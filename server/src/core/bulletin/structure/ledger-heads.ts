import { isWanting } from './wanting.ts';
import type { Candidate } from './candidate.ts';
import type { Entry } from './entry.ts';
import { presentationOf } from './presentation.ts';
import { listedProblems, type Row } from './read-table.ts';
import { namesOutright } from './problem-rank.ts';

/** A sentence between a heading and its table: 具体情况见下表。 */
const introduces = /(?:如下|下表|见表|附表|清单|台账)[^。；]{0,8}[。：:]?$/u;
const mostLines = 2;

/** A table of the body, and how many entries stand before it. */
export interface TableAt {
  readonly rows: readonly Row[];
  readonly before: number;
}

/** By index of the entry: true for the lines whose content is a ledger. Whatever they are called, they head problems and name none. */
export function findLedgerHeads(entries: readonly Entry[], candidates: readonly (Candidate | null)[], tables: readonly TableAt[]): readonly boolean[] {
  const heads = entries.map(() => false);
  for (const { rows, before } of tables) {
    const head = headAbove(entries, candidates, before);
    if (head !== null && heads[head.index] !== true && listsUnder(head, rows)) heads[head.index] = true;
  }
  return heads;
}

/** The heading right above a table, or above sentences that introduce it. */
function headAbove(entries: readonly Entry[], candidates: readonly (Candidate | null)[], before: number): Candidate | null {
  for (let passed = 0; passed <= mostLines; passed += 1) {
    const index = before - 1 - passed;
    const entry = entries[index];
    if (entry === undefined) return null;
    const candidate = candidates[index] ?? null;
    if (candidate !== null && isSet(candidate)) return candidate;
    if (entry.marker !== null || entry.label !== null || !introduces.test(entry.block.text)) return null;
  }
  return null;
}

function isSet({ entry: { block, marker }, signals }: Candidate): boolean {
  return signals.headline && (marker !== null || presentationOf(block).kind !== 'plain');
}

/** One row may answer the problem that its heading names. */
function listsUnder(head: Candidate, rows: readonly Row[]): boolean {
  const { count, numbered } = listedProblems(rows);
  if (count === 0) return false;
  return count > 1 || (numbered && head.key !== 'problem') || !namesOne(head);
}

function namesOne(head: Candidate): boolean {
  const { key, signals, entry: { block, textStart } } = head;
  return key === 'problem' || (signals.named && namesOutright(head)) || isWanting(block.text.slice(textStart));
}
