import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { FaultKind, Figure, Outcome } from './fault-kind.ts';
import { runTrials } from './run-trials.ts';

const patience = 60_000;
const pieceSize = 25_000;

/** Cells of the memory that a piece's two threads share. */
const [indexCell, endCell] = [0, 1];

interface Piece {
  readonly kind: string;
  readonly firstSeed: number;
  readonly count: number;
  readonly shared: SharedArrayBuffer;
}

export interface WatchedPlan {
  readonly firstSeed: number;
  readonly count: number;
  /** The module that calls `servePiece` in a thread. */
  readonly program: URL;
  /** Asked every second: true where no further trial is wanted. */
  readonly isEnded: () => boolean;
  /** After each piece. */
  readonly tell: (done: number, piece: Outcome) => void;
}

/** Trials in a thread of their own, a new one for each piece: one that never ends is seen from here, named, and passed over. */
export async function runWatched(kind: FaultKind, { firstSeed, count, program, isEnded, tell }: WatchedPlan): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  let done = 0;
  while (done < count && !isEnded()) {
    const piece = await runPiece({ kind: kind.id, firstSeed: firstSeed + done, count: Math.min(pieceSize, count - done) }, program, isEnded);
    outcomes.push(piece);
    done += piece.tried;
    tell(done, piece);
  }
  return sumOf(kind, firstSeed, outcomes);
}

function runPiece(piece: Omit<Piece, 'shared'>, program: URL, isEnded: () => boolean): Promise<Outcome> {
  const shared = new SharedArrayBuffer(8);
  const cells = new Int32Array(shared);
  const worker = new Worker(program, { workerData: { ...piece, shared } satisfies Piece, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
  return new Promise((resolve, reject) => {
    let last = { index: 0, at: Date.now() };
    const stopAt = (index: number, fault: string): void => {
      void worker.terminate();
      resolve({ id: piece.kind, what: '', tried: index + 1, survived: index, lost: [`seed ${piece.firstSeed + index}: ${fault}`], firstSeed: piece.firstSeed, seconds: 0, note: null, figures: [] });
    };
    const watch = setInterval(() => {
      if (isEnded()) Atomics.store(cells, endCell, 1);
      const index = Atomics.load(cells, indexCell);
      if (index !== last.index) last = { index, at: Date.now() };
      else if (Date.now() - last.at > patience) stopAt(index, `not ended after ${patience / 1000} s`);
    }, 1000);
    worker.once('message', (outcome: Outcome) => { resolve(outcome); });
    worker.once('error', (error) => {
      // Memory that ran out ends the thread.
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') stopAt(Atomics.load(cells, indexCell), error.message);
      else reject(error);
    });
    worker.once('exit', () => { clearInterval(watch); });
  });
}

/** The thread's side. */
export async function servePiece(kinds: readonly FaultKind[]): Promise<void> {
  const { kind: id, firstSeed, count, shared } = workerData as Piece;
  const cells = new Int32Array(shared);
  const kind = kinds.find((each) => each.id === id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  parentPort?.postMessage(await runTrials(kind, { firstSeed, count, begin: (index) => { Atomics.store(cells, indexCell, index); }, isEnded: () => Atomics.load(cells, endCell) === 1 }));
}

function sumOf(kind: FaultKind, firstSeed: number, outcomes: readonly Outcome[]): Outcome {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    id: kind.id, what: kind.what, firstSeed, tried: sum(({ tried }) => tried), survived: sum(({ survived }) => survived), lost: outcomes.flatMap(({ lost }) => lost).slice(0, 20),
    seconds: sum(({ seconds }) => seconds), note: outcomes.at(-1)?.note ?? null, figures: figuresOf(outcomes),
  };
}

function figuresOf(outcomes: readonly Outcome[]): readonly Figure[] {
  const byWords = new Map<string, Figure>();
  for (const figure of outcomes.flatMap(({ figures }) => figures)) {
    const known = byWords.get(figure.words);
    byWords.set(figure.words, known === undefined ? figure : together(known, figure));
  }
  return [...byWords.values()];
}

function together(a: Figure, b: Figure): Figure {
  return { ...a, value: a.together === 'sum' ? a.value + b.value : Math.max(a.value, b.value) };
}
