/** Where one version of a text differs from the one before: all of it that lies between what begins and what ends alike. */
export interface ChangedStretch {
  readonly start: number;
  /** Its end in the old text and in the new one. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Compared at once, so that equal text costs next to nothing. */
const chunk = 4096;

/** Null where the two are equal. */
export function changedStretch(before: string, after: string): ChangedStretch | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + chunk <= shorter && before.slice(start, start + chunk) === after.slice(start, start + chunk)) start += chunk;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  const most = shorter - start;
  while (same + chunk <= most && endOf(before, same) === endOf(after, same)) same += chunk;
  while (same < most && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1)) same += 1;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

function endOf(text: string, skipped: number): string {
  return text.slice(text.length - skipped - chunk, text.length - skipped);
}
