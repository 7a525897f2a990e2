/** A kind of fault. Trial N of a run has the seed SEED + N, so that each can be repeated alone. */
export interface FaultKind {
  readonly id: string;
  /** What is tried, for the table. */
  readonly what: string;
  /** Trials of a full run, and of the one in CI. */
  readonly full: number;
  readonly short: number;
  /** `thread`: a thread of its own, so that a trial that never ends is seen from outside; `process`: it starts processes and watches them itself. */
  readonly place: 'thread' | 'process';
  start(): Promise<Trials>;
}

export interface Trials {
  /** @returns null where all held, else what was lost or broke */
  trial(seed: number): Promise<string | null>;
  /** Figures beside the counts, a memory curve say; null where there are none. */
  note(): string | null;
  stop(): Promise<void>;
}

export interface Outcome {
  readonly id: string;
  readonly what: string;
  readonly tried: number;
  readonly survived: number;
  /** The first few, each with its seed. */
  readonly lost: readonly string[];
  readonly firstSeed: number;
  readonly seconds: number;
  readonly note: string | null;
}
