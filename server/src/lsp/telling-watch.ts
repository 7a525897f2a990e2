import type { WorkNote } from './protocol.ts';
import type { WorkWatch } from './rule-guard.ts';

export interface TellingWatch {
  readonly watch: WorkWatch;
  /** The client is being told that the server is at nothing. */
  readonly listens: () => void;
}

/**
 * For a server that nothing can stop from inside: tells the client what it is at before it begins, so that the client knows what a server
 * was at that it had to end. Typing costs no message: while it is one document that is worked on, that is said once. On suspects each piece
 * of work is told, and that it has ended. Who has heard that the server listens knows by that that its work has ended: what comes after that is
 * told again.
 */
export function tellingWatch(suspects: ReadonlySet<string>, tell: (note: WorkNote) => void): TellingWatch {
  let told: WorkNote | null = null;
  const on = (uri: string, milliseconds: number): void => {
    // Whole seconds: a text that grows by a key changes nothing.
    const limit = Math.ceil(milliseconds / 1000) * 1000;
    if (told?.uri === uri && told.work === null && told.limit === limit) return;
    told = { uri, work: null, limit };
    tell(told);
  };
  const watch: WorkWatch = (work, milliseconds, at) => {
    if (at.kind === 'document' || (at.kind !== 'rule' && !suspects.has(at.uri))) {
      on(at.uri, milliseconds);
      return { kind: 'ended', value: work() };
    }
    told = { uri: at.uri, work: at, limit: milliseconds };
    tell(told);
    try {
      return { kind: 'ended', value: work() };
    } finally {
      // What follows a rule that was tried is told itself.
      if (at.kind !== 'rule') on(at.uri, milliseconds);
    }
  };
  return { watch, listens: () => { told = null; } };
}
