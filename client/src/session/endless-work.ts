import type { EndlessWork, ServerWork, WorkNote } from '../../../server/src/lsp/protocol.ts';

/** What a server was at when it hung. */
export type Hang =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'document'; readonly uri: string }
  /** `everywhere`: a rule that is not run on any document any more. */
  | { readonly kind: 'work'; readonly work: ServerWork; readonly everywhere: boolean };

/** Remembers what servers hung on, so that those that follow leave it out. */
export interface EndlessWorkMemory {
  /** The server says what it is at. */
  note(note: WorkNote): void;
  /** Milliseconds that the server may be silent. */
  limit(): number;
  /** The server hangs and is ended. */
  hung(): Hang;
  /** For the next server. */
  known(): EndlessWork;
  /** A document was closed: what did not end on it is tried again when it is opened. */
  closed(uri: string): void;
  /** Somebody asked for another server: everything is tried again. */
  forget(): void;
}

/** For a server that has said nothing yet, in milliseconds. */
const patience = 20_000;

export function createEndlessWorkMemory(): EndlessWorkMemory {
  const suspects = new Set<string>();
  let stopped: readonly ServerWork[] = [];
  let now: WorkNote | null = null;
  /** Rules that did not end on more than one document: another try costs the server each time. */
  const rules = (): readonly string[] => {
    const documents = new Map<string, Set<string>>();
    for (const work of stopped) if (work.kind === 'rule') documents.set(work.rule, (documents.get(work.rule) ?? new Set()).add(work.uri));
    return [...documents].flatMap(([rule, uris]) => (uris.size > 1 ? [rule] : []));
  };
  return {
    note: (note) => { now = note; },
    limit: () => now?.limit ?? patience,
    hung: () => {
      const note = now;
      now = null;
      if (note === null) return { kind: 'unknown' };
      const { uri, work } = note;
      suspects.add(uri);
      if (work === null) return { kind: 'document', uri };
      stopped = [...stopped, work];
      return { kind: 'work', work, everywhere: work.kind === 'rule' && rules().includes(work.rule) };
    },
    known: () => ({ suspects: [...suspects], stopped, rules: rules() }),
    closed: (uri) => { stopped = stopped.filter((work) => work.uri !== uri); },
    forget: () => { stopped = []; },
  };
}
