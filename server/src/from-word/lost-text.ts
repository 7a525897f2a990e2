import { readBulletin } from '../core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../core/check/check-bulletin.ts';
import { defaultSettings } from '../core/config/settings.ts';
import { certainDamage, privateLetters, questionMarkRuns, textDamage } from '../core/text/damaged-text.ts';
import type { TextRange } from '../core/text/range.ts';

export type LossKind = 'replacement' | 'mojibake' | 'question-marks' | 'private-letters' | 'damaged-date';

/** A place where text was decoded wrongly or lost characters; offsets of the Markdown. What stood there is not guessed. */
export interface Loss extends TextRange {
  readonly kind: LossKind;
  readonly sample: string;
}

const sampleLength = 12;

/** Every place of a Markdown text where something was lost on the way, in order. */
export function findLosses(markdown: string): readonly Loss[] {
  const damage = certainDamage(textDamage(markdown), ({ kind }) => kind);
  const places: readonly (TextRange & { readonly kind: LossKind })[] = [
    ...damage.map(({ start, end, kind }) => ({ start, end, kind: kind === 'replacement' ? kind : ('mojibake' as const) })),
    ...questionMarkRuns(markdown).map((range) => ({ ...range, kind: 'question-marks' as const })),
    ...privateLetters(markdown).map((range) => ({ ...range, kind: 'private-letters' as const })),
    ...damagedDates(markdown).map((range) => ({ ...range, kind: 'damaged-date' as const })),
  ];
  return places
    .map(({ start, end, kind }) => ({ start, end, kind, sample: markdown.slice(start, Math.min(end, start + sampleLength)).replaceAll('\u0000', '\uFFFD') }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function damagedDates(markdown: string): readonly TextRange[] {
  const { findings } = checkBulletin(readBulletin(markdown), defaultSettings, { today: null });
  return findings.filter(({ ruleId }) => ruleId === 'damaged-date').map(({ range }) => range);
}
