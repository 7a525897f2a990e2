import type { Connection } from 'vscode-languageserver';
import { unwatched, type CheckWatch, type Watched } from '../core/check/watch.ts';
import { allRules } from '../core/rules/registry.ts';
import type { ClientFacts } from './client-facts.ts';
import type { ServerHost } from './host.ts';
import { methods, type EndlessWork, type ServerWork } from './protocol.ts';
import { tellingWatch } from './telling-watch.ts';

/** As `Watch`, of work on a document. */
export type WorkWatch = <T>(work: () => T, milliseconds: number, on: ServerWork | WorkOnDocument) => Watched<T>;

/** Work of which nothing more is known than the document. */
export interface WorkOnDocument {
  readonly kind: 'document';
  readonly uri: string;
}

/** What stops work that does not end, and what it had to stop on which document: that is not tried again until the document is closed. */
export interface RuleGuard {
  readonly watch: WorkWatch;
  /** Ids of rules. */
  readonly stopped: Map<string, readonly string[]>;
  /** Methods of requests. */
  readonly stoppedRequests: Map<string, Set<string>>;
  /** Versions of documents whose check as a whole did not end in a server before this one. */
  readonly stoppedVersions: Map<string, number>;
  /** Documents on which the rules in doubt were tried one by one. */
  readonly triedOn: Set<string>;
  /** What is known of servers before this one. */
  readonly before: EndlessWork;
  /** What of that is left out, whatever the settings, until its document is closed. */
  readonly handedOver: Map<string, readonly ServerWork[]>;
  /** A guard that knows only what did not end in servers before this one. */
  anew(): RuleGuard;
}

const nothingBefore: EndlessWork = { suspects: [], stopped: [], rules: [] };

export function createGuard({ connection, client, host }: { readonly connection: Connection; readonly client: ClientFacts; readonly host: ServerHost }): RuleGuard {
  const { watchesServer } = client.options;
  if (host.watch !== null) return guardWith(host.watch, nothingBefore);
  if (watchesServer === undefined) return guardWith(unwatched, nothingBefore);
  const { watch, listens } = tellingWatch(new Set(watchesServer.suspects), (note) => void connection.sendNotification(methods.working, note));
  connection.onNotification(methods.ping, () => {
    listens();
    return connection.sendNotification(methods.alive);
  });
  return guardWith(watch, watchesServer);
}

function guardWith(watch: WorkWatch, before: EndlessWork): RuleGuard {
  const handedOver = new Map<string, readonly ServerWork[]>();
  for (const work of before.stopped) handedOver.set(work.uri, [...(handedOver.get(work.uri) ?? []), work]);
  const guard: RuleGuard = { watch, stopped: new Map(), stoppedRequests: new Map(), stoppedVersions: new Map(), triedOn: new Set(), before, handedOver, anew: () => guardWith(watch, before) };
  leaveOut(guard);
  return guard;
}

function leaveOut({ stopped, stoppedRequests, stoppedVersions, before, handedOver }: RuleGuard): void {
  for (const work of [...handedOver.values()].flat()) {
    if (work.kind === 'rule') stopped.set(work.uri, [...new Set([...(stopped.get(work.uri) ?? before.rules), work.rule])]);
    else if (work.kind === 'request') stoppedRequests.set(work.uri, (stoppedRequests.get(work.uri) ?? new Set()).add(work.request));
    else stoppedVersions.set(work.uri, work.version);
  }
}

/** Ids of the rules that are not to be run on a document: the same list while it holds the same. */
export function stoppedOn({ stopped, before }: RuleGuard, uri: string): readonly string[] {
  return stopped.get(uri) ?? before.rules;
}

/**
 * Ids of the rules that are to be tried one by one before a document is checked: once, and all where a server hung on it, else those
 * that did not end on another one. Null where there are none, as it is where no server had to be ended.
 */
export function triedFirst({ triedOn, before }: RuleGuard, uri: string): ReadonlySet<string> | null {
  if (triedOn.has(uri)) return null;
  const doubtful = before.suspects.includes(uri) ? allRules.map(({ id }) => id) : before.stopped.flatMap((work) => (work.kind === 'rule' ? [work.rule] : []));
  if (doubtful.length === 0) return null;
  triedOn.add(uri);
  return new Set(doubtful);
}

/** Only where the rules were tried first is it known that none of them alone is to blame. */
export function watchOn({ watch }: RuleGuard, { uri, version, tried }: { readonly uri: string; readonly version: number; readonly tried: ReadonlySet<string> | null }): CheckWatch {
  return (work, milliseconds, part) => watch(work, milliseconds, part.kind === 'rule' ? { uri, ...part } : tried === null ? { kind: 'document', uri } : { uri, kind: 'check', version });
}

/** The document was closed: all is tried again when it is opened. */
export function forgetStopped(guard: RuleGuard, uri: string): void {
  for (const memory of [guard.stopped, guard.stoppedRequests, guard.stoppedVersions, guard.triedOn, guard.handedOver]) memory.delete(uri);
}

/** Settings have changed: what this server stopped may end by others. */
export function forgetAllStopped(guard: RuleGuard): void {
  for (const memory of [guard.stopped, guard.stoppedRequests, guard.stoppedVersions, guard.triedOn]) memory.clear();
  leaveOut(guard);
}
