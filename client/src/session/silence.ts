/** What is asked and told about one server. Times in milliseconds. */
export interface SilenceHost {
  /** Asks the server whether it is there; `answered` is called with its answer. */
  readonly ping: () => void;
  /** How long it may be silent by what it said it is at. */
  readonly limit: () => number;
  /** It hangs. Called once. */
  readonly hung: () => void;
  /** Never runs backwards. */
  readonly now: () => number;
  /** Time between two looks. */
  readonly period: number;
}

/** Tells a server that hangs from one that is idle, from one that is busy and from an editor that slept. */
export interface Silence {
  sent(): void;
  /** Anything but the answer to a ping. */
  heard(): void;
  answered(): void;
  end(): void;
}

/** A look that comes later than so many periods after the last: the editor slept, was in the background or stood at a breakpoint. */
const late = 1.5;

/** So many follow the last message: the first may be answered before the work that the message leads to has begun. */
const pings = 2;

/**
 * A server hangs where a ping was not answered and nothing else was heard either for as long as the work that it announced may take. Only time
 * counts in which this side was awake itself: a look that comes late takes one back. Any message is a sign of life,
 * so that a server that has much to do may take its time. As long as nothing is sent or heard there are no looks and no pings; and before
 * the first message, while its program is still being loaded, there are none.
 */
export function createSilence({ ping, limit, hung, now, period }: SilenceHost): Silence {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isKnown = false;
  let isOver = false;
  let isAsked = false;
  let last = 0;
  let silent = 0;
  let rounds = 0;
  /** Since the last look. */
  let since = { sent: false, heard: false };

  const wait = (): void => {
    last = now();
    timer = setTimeout(look, period);
  };
  const look = (): void => {
    timer = null;
    const wasAwake = now() - last < late * period;
    silent = isAsked && !since.heard ? Math.max(0, silent + (wasAwake ? 1 : -1)) : 0;
    if (silent > 0 && silent * period >= limit()) {
      isOver = true;
      hung();
      return;
    }
    if (since.sent || since.heard) rounds = pings;
    if (!isAsked) {
      if (rounds === 0) return;
      rounds -= 1;
      isAsked = true;
      ping();
    }
    since = { sent: false, heard: false };
    wait();
  };
  const begin = (): void => {
    if (isKnown && !isOver && timer === null) wait();
  };
  return {
    sent: () => {
      since.sent = true;
      begin();
    },
    heard: () => {
      isKnown = true;
      since.heard = true;
      begin();
    },
    answered: () => { isAsked = false; },
    end: () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
