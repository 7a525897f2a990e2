import type { CalendarDate } from '../text/calendar-date.ts';
import { spanOf, textOf, type Block, type Located, type Span } from './block.ts';
import { keyNames, keyOf } from './front-matter/keys.ts';
import { readValue } from './front-matter/values.ts';
import { parseMapping, type Entry } from './front-matter/parse-mapping.ts';
import type { DocumentKind } from './model.ts';
import { nearestName } from '../text/nearest-name.ts';
import { overlaps } from '../text/range.ts';

/** The canonical keys; Chinese synonyms are resolved to them. */
export interface FrontMatterValues {
  readonly kind?: DocumentKind;
  readonly title?: string;
  readonly issuer?: string;
  readonly documentNumber?: string;
  readonly dateOfIssue?: CalendarDate;
  readonly mainRecipients?: readonly string[];
  readonly copyRecipients?: readonly string[];
  readonly secrecy?: string;
  readonly urgency?: string;
  readonly copyNumber?: string;
  readonly signatory?: string;
  readonly printingOffice?: string;
  readonly printingDate?: CalendarDate;
  readonly attachments?: readonly string[];
  readonly rectificationPeriod?: string;
}

/** Something wrong in the front matter; offsets are those of the front-matter block's `text`. */
export interface FrontMatterProblem extends Located<string> {
  readonly code: 'syntax' | 'unknown-key' | 'wrong-value' | 'duplicate-key';
  /** The nearest known key, or what was expected. */
  readonly expected: string | null;
}

export interface FrontMatter {
  readonly values: FrontMatterValues;
  readonly problems: readonly FrontMatterProblem[];
}

/** Reads the YAML front matter. Unknown keys, wrong values and broken YAML are problems at their place, never exceptions. */
export function readFrontMatter(block: Block): FrontMatter {
  const { entries, broken } = parseMapping(block);
  const values = new Map<string, unknown>();
  const problems: FrontMatterProblem[] = broken.map((place) => problem('syntax', place, null));
  for (const entry of entries) {
    const found = readEntry(entry, values);
    // What stands on a broken line is wrong already.
    if (found !== null && !broken.some((place) => overlaps(place, found))) problems.push(found);
  }
  return { values: Object.fromEntries(values), problems: problems.sort((a, b) => a.start - b.start) };
}

function readEntry({ key, value }: Entry, values: Map<string, unknown>): FrontMatterProblem | null {
  const name = keyOf(key.value);
  if (name === null) return problem('unknown-key', key, nearestName(key.value, keyNames));
  if (values.has(name)) return problem('duplicate-key', key, null);
  if (value === null) return null;
  const read = readValue(name, value);
  if (read.kind === 'wrong') return problem('wrong-value', value.at, read.expected);
  values.set(name, read.value);
  return null;
}

function problem(code: FrontMatterProblem['code'], at: Span, expected: string | null): FrontMatterProblem {
  return { ...spanOf(at.block, at.start, at.end), value: textOf(at), code, expected };
}
