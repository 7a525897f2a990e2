import type { EndlessWork, ServerWork, WorkNote } from '../../../server/src/lsp/protocol.ts';

/** What a server was at when it hung. */
export type Hang =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'document'; readonly uri: string }
  | { readonly kind: 'work'; readonly work: ServerWork }
  /** Not the first document on which the rule does not end: it is not run on any any more. */
  | { readonly kind: 'rule-everywhere'; readonly rule: string; readonly uri: string };

/** Remembers what servers hung on, so that those that follow leave it out. */
export interface EndlessWorkMemory {
  /** The server says what it is at. */
  note(note: WorkNote): void;
  /** What was noted holds no more: the server has answered since, or it is another one that is being started. */
  idle(): void;
  /** Milliseconds that the server may be silent. */
  limit(): number;
  /** The server hangs and is ended. */
  hung(): Hang;
  /** What is left out; for a server that is about to be started. */
  known(): EndlessWork;
  /** A document was closed: what did not end on it is tried again when it is opened, but for a rule that is run on no document. */
  closed(uri: string): void;
  /** Somebody asked for another server: everything is tried again, on suspects still one by one. */
  forget(): void;
}

/** For a server of which nobody knows what it is at, in milliseconds. */
const patience = 20_000;

export function createEndlessWorkMemory(): EndlessWorkMemory {
  const suspects = new Set<string>();
  let stopped: readonly ServerWork[] = [];
  let now: WorkNote | null = null;
  /** The documents on which a rule did not end, also those that were closed since. */
  const documentsOf = new Map<string, Set<string>>();
  /** Rules that did not end on more than one document: another try costs the server each time. */
  const rules = (): readonly string[] => [...documentsOf].flatMap(([rule, uris]) => (uris.size > 1 ? [rule] : []));
  return {
    note: (note) => { now = note; },
    idle: () => { now = null; },
    limit: () => now?.limit ?? patience,
    hung: () => {
      const note = now;
      now = null;
      if (note === null) return { kind: 'unknown' };
      const { uri, work } = note;
      suspects.add(uri);
      if (work === null) return { kind: 'document', uri };
      stopped = [...stopped, work];
      if (work.kind !== 'rule') return { kind: 'work', work };
      const { rule } = work;
      documentsOf.set(rule, (documentsOf.get(rule) ?? new Set()).add(uri));
      return rules().includes(rule) ? { kind: 'rule-everywhere', rule, uri } : { kind: 'work', work };
    },
    known: () => ({ suspects: [...suspects], stopped, rules: rules() }),
    closed: (uri) => { stopped = stopped.filter((work) => work.uri !== uri); },
    forget: () => {
      stopped = [];
      documentsOf.clear();
      now = null;
    },
  };
}
