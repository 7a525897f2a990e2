import type { Bulletin } from '../bulletin/model.ts';
import type { SuppressionComment } from '../bulletin/suppression.ts';
import type { TextRange } from '../text/range.ts';

/** Key under which comments that name no rule are kept. */
export const everyRule = '*';

/** A stretch of the document, in absolute offsets, in which a comment switches a rule (or every rule) off. */
export interface Stretch extends TextRange {
  readonly comment: SuppressionComment;
  /** Rules switched on again inside a stretch that switches off every rule. */
  readonly except: ReadonlySet<string>;
}

interface OpenStretch {
  readonly start: number;
  readonly comment: SuppressionComment;
  readonly except: ReadonlySet<string>;
}

/** Stretches by rule id (`*` = every rule), in the order in which they start. */
export function suppressedStretches(bulletin: Bulletin): ReadonlyMap<string, readonly Stretch[]> {
  const closed = new Map<string, Stretch[]>();
  const open = new Map<string, OpenStretch>();
  const add = (key: string, stretch: Stretch): void => {
    const list = closed.get(key);
    if (list === undefined) closed.set(key, [stretch]);
    else list.push(stretch);
  };
  const close = (key: string, end: number): void => {
    const stretch = open.get(key);
    if (stretch === undefined) return;
    open.delete(key);
    add(key, { ...stretch, end });
  };
  for (const comment of bulletin.suppressions) {
    const start = bulletin.startOf(comment.at.block);
    const keys = keysOf(comment);
    switch (comment.kind) {
      case 'file':
        for (const key of keys) add(key, { start: 0, end: bulletin.text.length, comment, except: new Set() });
        break;
      case 'next-block':
        for (const key of keys) for (const range of coveredRanges(bulletin, comment)) add(key, { ...range, comment, except: new Set() });
        break;
      case 'disable':
        for (const key of keys) if (!open.has(key)) open.set(key, { start, comment, except: new Set() });
        break;
      case 'enable':
        reopen(open, keys, start, close);
    }
  }
  for (const key of [...open.keys()]) close(key, bulletin.text.length);
  for (const list of closed.values()) list.sort((a, b) => a.start - b.start);
  return closed;
}

function keysOf(comment: SuppressionComment): readonly string[] {
  return comment.rules.length === 0 ? [everyRule] : comment.rules.map((rule) => rule.value);
}

function reopen(open: Map<string, OpenStretch>, keys: readonly string[], at: number, close: (key: string, end: number) => void): void {
  const all = open.get(everyRule);
  if (keys.includes(everyRule)) {
    for (const key of [...open.keys()]) close(key, at);
    return;
  }
  for (const key of keys) close(key, at);
  if (all === undefined) return;
  close(everyRule, at);
  open.set(everyRule, { start: at, comment: all.comment, except: new Set([...all.except, ...keys]) });
}

function coveredRanges(bulletin: Bulletin, comment: SuppressionComment): readonly TextRange[] {
  return comment.covers.map((block) => {
    const start = bulletin.startOf(block);
    return { start, end: start + block.source.length };
  });
}
