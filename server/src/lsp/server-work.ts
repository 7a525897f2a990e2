// Part of the protocol: what client and server say of work that may not end, where the client has to end the server.
/** What did not end in servers that the client had to end before it started this one; of use where the server cannot stop work itself. */
export interface EndlessWork {
  /** URIs of documents that a server hung on: their rules are tried one by one, and each piece of work is told. */
  readonly suspects: readonly string[];
  /** Not done again. */
  readonly stopped: readonly ServerWork[];
  /** Ids of rules that did not end on several documents: they are run on none. */
  readonly rules: readonly string[];
}

/** A piece of work that may not end: a version's check as a whole, one of the rules, or a request. */
export type ServerWork = { readonly uri: string } & ({ readonly kind: 'check'; readonly version: number } | { readonly kind: 'rule'; readonly rule: string } | { readonly kind: 'request'; readonly request: string });

/** What the server is at, said before it begins: once a document, or once a piece of work on documents that are suspected. */
export interface WorkNote {
  readonly uri: string;
  /** Null where nothing more precise is said than the document. */
  readonly work: ServerWork | null;
  /** Milliseconds after which it has to have ended. */
  readonly limit: number;
}
