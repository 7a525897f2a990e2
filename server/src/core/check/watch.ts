/** `stopped`: the work did not end in time, and was ended from outside of its thread. */
export type Watched<T> = { readonly kind: 'ended'; readonly value: T } | { readonly kind: 'stopped' };

/** Does something that must not take longer than so many milliseconds; a host that can stop nothing lets it go on. Passes exceptions on. */
export type Watch = <T>(work: () => T, milliseconds: number) => Watched<T>;

export const unwatched: Watch = (work) => ({ kind: 'ended', value: work() });
