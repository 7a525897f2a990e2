import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import type { FaultKind } from '../fault-kind.ts';
import { scalingInputs, type ScalingInput } from '../scaling-inputs.ts';

const today = { year: 2024, month: 6, day: 1 };
const characters = 4000;
const sizes = [1, 2, 4] as const;
/** What takes less than this many milliseconds at four times the size is no matter, whatever it grew from. */
const unimportant = 15;
/** Four times the text may take ten times as long: a quadratic rule takes sixteen times, one that is not, four and what the machine adds. */
const mostGrowth = 10;
const mostRounds = 8;

/** Null stands for the reader. */
type Subject = Rule | null;

const subjects: readonly Subject[] = [null, ...allRules.filter(({ scope }) => scope !== 'engine')];
const pairs = Object.entries(scalingInputs).flatMap(([name, make]) => subjects.map((subject) => ({ name, make, subject })));

/** Milliseconds of processor time for a document that was read anew: what is kept with a block would make the second time cheap. */
function cost(subject: Subject, text: string, rules: readonly Rule[]): number {
  const bulletin = subject === null ? null : readBulletin(text);
  const started = process.cpuUsage();
  if (bulletin === null || subject === null) readBulletin(text);
  else checkBulletin(bulletin, defaultSettings, { today, only: [subject.id], rules });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** @returns null where the time grows with the text; else what it grew like */
export function growthOf(subject: Subject, make: ScalingInput, rules: readonly Rule[] = allRules): string | null {
  const texts = sizes.map((size) => make(characters * size));
  const least = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < mostRounds; round += 1) {
    // The largest first: nearly always it is told from that alone. Sizes take turns, so that what disturbs one disturbs the others.
    for (let index = texts.length - 1; index >= 0; index -= 1) {
      least[index] = Math.min(least[index] ?? 0, cost(subject, texts[index] ?? '', rules));
      if (index === texts.length - 1 && (least[index] ?? 0) < unimportant) return null;
    }
    const [one = 0, , four = 0] = least;
    if (four <= one * mostGrowth) return null;
  }
  return `${least.map((milliseconds) => milliseconds.toFixed(1)).join(' → ')} ms at 1, 2 and 4 × ${characters} characters`;
}

export const scaling: FaultKind = {
  id: 'scaling',
  what: `each rule, and the reader, over each of ${Object.keys(scalingInputs).length} texts that repeat one thing, of 4,000, 8,000 and 16,000 characters: four times the text takes at most ten times the processor time`,
  full: pairs.length, short: 150, place: 'thread',
  start: () =>
    Promise.resolve({
      // A stride that is prime to their number goes through all pairs, and a few of them are of all kinds.
      trial: (seed) => {
        const pair = pairs[(seed * 1009) % pairs.length];
        if (pair === undefined) return Promise.resolve('there is no such pair');
        const growth = growthOf(pair.subject, pair.make);
        return Promise.resolve(growth === null ? null : `${pair.subject?.id ?? 'reading'} on ${pair.name}: ${growth}`);
      },
      note: () => null,
      stop: () => Promise.resolve(),
    }),
};
