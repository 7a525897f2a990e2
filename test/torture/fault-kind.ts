/** A kind of fault. Trial N of a run has the seed SEED + N, so that each can be repeated alone. */
export interface FaultKind {
  readonly id: string;
  /** What is tried, for the table. */
  readonly what: string;
  /** Trials of a full run, and of the one in CI. */
  readonly full: number;
  readonly short: number;
  /** `thread`: a thread of its own, so that a trial that never ends is seen from outside; `process`: it starts processes and watches them itself; `editor`: so it does, in a real VS Code. */
  readonly place: 'thread' | 'process' | 'editor';
  /** @param count how many trials there will be */
  start(count: number): Promise<Trials>;
}

export interface Trials {
  /** @returns null where all held, else what was lost or broke */
  trial(seed: number): Promise<string | null>;
  /** What is worth telling beside the counts, a memory curve say; null where there is nothing. */
  note(): string | null;
  /** Figures that are put together where trials run in several pieces. */
  figures?(): readonly Figure[];
  stop(): Promise<void>;
}

export interface Figure {
  /** `{}` stands for the value. */
  readonly words: string;
  readonly value: number;
  /** What the figures of several pieces come to. */
  readonly together: 'sum' | 'most';
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
  readonly figures: readonly Figure[];
}
