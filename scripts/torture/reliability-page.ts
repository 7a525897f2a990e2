import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Outcome } from '../../test/torture/fault-kind.ts';
import { measured } from '../../test/torture/measured.ts';

const page = 'docs/reliability.md';
const results = 'docs/reliability.json';
const [begin, end] = ['<!-- torture:begin -->', '<!-- torture:end -->'];

/** Puts a run's outcome into the results, and the table of all results into the page. */
export function writeReliability(outcome: Outcome, order: readonly string[]): void {
  const known = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as readonly Outcome[]) : [];
  const outcomes = [...known.filter(({ id }) => id !== outcome.id), outcome].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  writeFileSync(results, `${JSON.stringify(outcomes, null, 2)}\n`);
  writeFileSync(page, pageWith(readFileSync(page, 'utf8'), outcomes));
}

/** The page with its table made anew. */
export function pageWith(text: string, outcomes: readonly Outcome[]): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no place for the table`);
  return `${text.slice(0, from + begin.length)}\n${tableOf(outcomes)}${text.slice(to)}`;
}

function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const { id, what, tried, survived, lost, firstSeed } = outcome;
    return `| \`${id}\` | ${what} | ${count(tried)} | ${count(survived)} | ${lost.length === 0 ? 'nothing' : lost.map(cell).join('<br>')} | ${firstSeed} | ${cell(measured(outcome).join('; '))} |\n`;
  });
  return `| Kind | What was tried | Tried | Survived | Lost | First seed | Measured |\n| --- | --- | ---: | ---: | --- | ---: | --- |\n${rows.join('')}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/gu, ' ').slice(0, 400);
}
