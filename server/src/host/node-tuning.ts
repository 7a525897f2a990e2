import { setFlagsFromString } from 'node:v8';

/** What is read before a run counts as a long one. */
const longRun = 150_000;
/** Functions are optimised earlier than at a command line's start, later than by V8 itself, with less of what they call taken into them: optimising takes a third less, and what comes of it is no slower here. */
const forLongRuns = ['--interrupt-budget=270000', '--no-turbo-loop-peeling', '--max-inlined-bytecode-size-cumulative=200'];
/** Of a document of this size on, what V8 keeps in reserve is much of what the check takes. */
const largeFile = 4_000_000;
/** The part of the heap for new objects does not grow any more. And there is so much to do that functions are worth to be optimised twice as early. */
const forLargeFiles = ['--semi-space-growth-factor=1', '--interrupt-budget=135168'];
/** Files that were listed and files that were read, together: of many little is kept of each. V8 collects the rest when what lives has grown by so many per cent: by itself it lets it grow fourfold, in each thread. */
const manyFiles = 1_000;
const forManyFiles = ['--heap-growing-percent=60'];

export interface Tuning {
  /** A folder, with so many names. */
  listed(names: number): void;
  /** A file, of so many bytes. */
  read(bytes: number): void;
}

/**
 * Sets V8 up for what there is to do, told of each folder and each file as it was read. The program is started with functions optimised late, which a short run
 * gains by and a long one loses by (docs/decisions/0006): once much was read, they are optimised earlier, but for the first round of loops, which
 * costs more to compile apart than it saves. Only on versions that are known to have the switches.
 */
export function createTuning(): Tuning {
  if (!knowsSwitches()) return { listed: () => undefined, read: () => undefined };
  let bytesRead = 0;
  let namesMet = 0;
  let metLarge = false;
  const meet = (names: number): void => {
    const before = namesMet;
    namesMet += names;
    if (before < manyFiles && namesMet >= manyFiles) set(forManyFiles);
  };
  return {
    listed: meet,
    read: (bytes) => {
      meet(1);
      const before = bytesRead;
      bytesRead += bytes;
      if (before < longRun && bytesRead >= longRun) set(forLongRuns);
      if (metLarge || bytes < largeFile) return;
      metLarge = true;
      set(forLargeFiles);
    },
  };
}

/**
 * Functions and expressions compiled at once, without optimising: between two keys hardly any function is called often enough for V8 to do more than
 * interpret it. What is called for each block of a long document is optimised as in a long run.
 */
const forServers = ['--always-sparkplug', '--no-regexp-tier-up', ...forLongRuns];

/** Sets V8 up for a server, which answers key by key. */
export function tuneServer(): void {
  if (knowsSwitches()) set(forServers);
}

function knowsSwitches(): boolean {
  return /^1[1-3]\./u.test(process.versions.v8);
}

function set(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
