/** `stopped`: the work did not end in time, and was ended from outside of its thread. */
export type Watched<T> = { readonly kind: 'ended'; readonly value: T } | { readonly kind: 'stopped' };

/** Does something that must not take longer than so many milliseconds; a host that can stop nothing lets it go on. Passes exceptions on. */
export type Watch = <T>(work: () => T, milliseconds: number) => Watched<T>;

/** Reading a document or running all rules on it, or trying one of them. */
export type CheckPart = { readonly kind: 'check' } | { readonly kind: 'rule'; readonly rule: string };

/** A `Watch` that may want to know what it watches. */
export type CheckWatch = <T>(work: () => T, milliseconds: number, part: CheckPart) => Watched<T>;

export const unwatched: Watch = (work) => ({ kind: 'ended', value: work() });
