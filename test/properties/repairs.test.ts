import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import { fixDocument } from '../../server/src/core/check/fix-document.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import { applyEdits, editsCollide } from '../../server/src/core/text/edit.ts';
import { dialects } from '../planted/dialects.ts';
import { createRandom } from '../planted/random.ts';
import { cleanText } from '../planted/run-planted.ts';
import { damage } from '../support/damage.ts';
import { wordsOf } from '../support/words.ts';

const runs = Number(process.env['ZHENGGAI_PROPERTY_RUNS'] ?? 100);

/** A bulletin of some dialect after some damages. */
const damagedBulletins = fc
  .record({ dialect: fc.constantFrom(...dialects), seed: fc.nat(), count: fc.integer({ min: 0, max: 8 }) })
  .map(({ dialect, seed, count }) => damage(cleanText(dialect, seed), count, createRandom(seed + 1)));

function check(text: string): readonly Finding[] {
  return checkBulletin(readBulletin(text), defaultSettings, { today: null }).findings;
}

function fixSafely(text: string): string {
  return fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe' }).text;
}

const mendSafely = new Set(allRules.filter(({ repairs }) => Object.values(repairs ?? {}).some(({ safety }) => safety === 'safe')).map(({ id }) => id));

function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

vi.setConfig({ testTimeout: 900_000 });

describe('any damaged bulletin', () => {
  it('is checked without a failure, every range inside the text', () => {
    fc.assert(
      fc.property(damagedBulletins, (text) => {
        for (const { ruleId, data, range, related, repairs } of check(text)) {
          expect(ruleId === 'internal-error' ? data : null).toBeNull();
          for (const place of [range, ...related.map((other) => other.range), ...repairs.flatMap((repair) => repair.edits)]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: runs },
    );
  });

  it('keeps its words under all safe repairs, which reach a fixed point', () => {
    fc.assert(
      fc.property(damagedBulletins, (text) => {
        const fixed = fixSafely(text);
        expect(wordsOf(fixed)).toBe(wordsOf(text));
        expect(fixSafely(fixed)).toBe(fixed);
      }),
      { numRuns: runs },
    );
  });

  it('has safe repairs that each remove their finding and add none', () => {
    fc.assert(
      fc.property(damagedBulletins, (text) => {
        const before = check(text);
        const safe = before.flatMap((finding) => finding.repairs.filter(({ safety }) => safety === 'safe').map((repair) => ({ finding, repair })));
        for (const { finding, repair } of safe.slice(0, 6)) {
          const after = tally(check(applyEdits(text, repair.edits)));
          const counts = tally(before);
          expect(after.get(finding.ruleId) ?? 0, finding.ruleId).toBeLessThan(counts.get(finding.ruleId) ?? 0);
          // Mending `整 改情况：` makes a label of it, and what the label lacks comes to light: that is no damage. What could
          // be damage are findings of the rules that mend safely themselves.
          const added = [...after].filter(([ruleId, count]) => mendSafely.has(ruleId) && count > (counts.get(ruleId) ?? 0)).map(([ruleId]) => ruleId);
          expect(added, `added by a repair of ${finding.ruleId}`).toEqual([]);
        }
      }),
      { numRuns: runs },
    );
  });

  it('has repairs whose own edits never touch one another', () => {
    fc.assert(
      fc.property(damagedBulletins, (text) => {
        for (const { repairs } of check(text)) {
          for (const { edits } of repairs) {
            edits.forEach((edit, index) => {
              const next = edits[index + 1];
              expect(next !== undefined && editsCollide(edit, next)).toBe(false);
            });
          }
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('the canonical form of any damaged bulletin', () => {
  it('keeps the words, is reached in one go and is free of what safe repairs mend', () => {
    fc.assert(
      fc.property(damagedBulletins, (text) => {
        const formatted = formatBulletin(text).text;
        expect(wordsOf(formatted)).toBe(wordsOf(text));
        expect(formatBulletin(formatted).text).toBe(formatted);
        expect(fixSafely(formatted)).toBe(formatted);
      }),
      { numRuns: runs },
    );
  });
});
