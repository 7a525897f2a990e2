// Hostile input and faults, many of each: npm run torture [-- KIND[=TRIALS] … [--seed N] [--minutes N]]; the table goes to docs/reliability.md.
// Without a kind all of them run, each as often as the table asks. One trial again: npm run torture -- documents=1 --seed N. Exit 1 with a loss.
import { isMainThread } from 'node:worker_threads';
import { faultKinds } from '../test/torture/all-kinds.ts';
import type { FaultKind, Outcome } from '../test/torture/fault-kind.ts';
import { measured } from '../test/torture/measured.ts';
import { runTrials } from '../test/torture/run-trials.ts';
import { runWatched, servePiece } from '../test/torture/run-watched.ts';
import { writeReliability } from './torture/reliability-page.ts';

if (isMainThread) await torture(process.argv.slice(2));
else await servePiece(faultKinds);

async function torture(args: readonly string[]): Promise<void> {
  const option = (name: string): number | null => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : null);
  const firstSeed = option('--seed') ?? Date.now() % 1_000_000_007;
  const isEnded = endOfRun(option('--minutes') ?? 100_000);
  const named = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1]?.startsWith('--') !== true).map((arg) => arg.split('='));
  const plans = named.length === 0
    ? faultKinds.map((kind) => ({ kind, count: kind.full }))
    : named.map(([id = '', count]) => ({ kind: kindOf(id), count: count === undefined ? kindOf(id).full : Number(count) }));
  for (const { kind, count } of plans) {
    console.log(`${kind.id}: ${count} from seed ${firstSeed}`);
    const outcome = kind.place === 'thread'
      ? await runWatched(kind, { firstSeed, count, isEnded, program: new URL(import.meta.url), tell: tell(kind, count) })
      : await runTrials(kind, { firstSeed, count, begin: begin(kind, count), isEnded });
    conclude(outcome);
    // A trial that is shown again is no run.
    if (count >= kind.full) writeReliability(outcome, faultKinds.map(({ id }) => id));
  }
}

/** True once the minutes are over or the run was asked to end (Ctrl+C, `kill`): the row then tells how many were tried. */
function endOfRun(minutes: number): () => boolean {
  const until = Date.now() + 60_000 * minutes;
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { asked = true; });
  return () => asked || Date.now() > until;
}

function kindOf(id: string): FaultKind {
  const kind = faultKinds.find((each) => each.id === id);
  if (kind === undefined) throw new Error(`no kind ${id}; there are ${faultKinds.map((each) => each.id).join(', ')}`);
  return kind;
}

function tell(kind: FaultKind, count: number): (done: number, piece: Outcome) => void {
  return (done, { tried, survived, lost }) => {
    console.log(`${kind.id}: ${done} of ${count}, ${tried - survived} lost in the last ${tried}`);
    for (const loss of lost) console.log(`  ${loss}`);
  };
}

function begin(kind: FaultKind, count: number): (index: number) => void {
  const step = Math.max(1, Math.floor(count / 20));
  return (index) => { if (index > 0 && index % step === 0) console.log(`${kind.id}: ${index} of ${count}`); };
}

function conclude(outcome: Outcome): void {
  const { id, tried, survived, lost, seconds } = outcome;
  console.log(`${id}: ${[`${tried} tried, ${survived} survived, ${seconds} s`, ...measured(outcome)].join('; ')}`);
  for (const loss of lost) console.log(`  ${loss}`);
  if (survived < tried) process.exitCode = 1;
}
