import { describe, expect, it } from 'vitest';
import { textOf } from '../../../server/src/core/bulletin/block.ts';
import { datesIn } from '../../../server/src/core/bulletin/dates.ts';
import { readStatuses } from '../../../server/src/core/bulletin/statuses.ts';
import { readTimes } from '../../../server/src/core/bulletin/times.ts';
import { readUnits } from '../../../server/src/core/bulletin/units.ts';
import { spansOf } from '../../support/text-block.ts';
import { plainMeasures, timedMeasures } from './plain-measures.ts';

describe('measures without a time', () => {
  it.each(plainMeasures)('%s', (sentence) => {
    const spans = spansOf(`${sentence}。`);
    expect(readTimes(spans, 'problem').map(textOf)).toEqual([]);
    expect(readStatuses(spans).map(textOf)).toEqual([]);
    expect(readUnits(spans).map(textOf)).toEqual([]);
    expect(spans.flatMap(({ block }) => datesIn(block)).filter(({ damaged, valid }) => damaged || !valid)).toEqual([]);
  });
});

/** Many a document has half-width marks throughout; they divide clauses just as well. */
function halfWidth(text: string): string {
  return text.replace(/[，；：（）]/gu, (mark) => ',;:()'.charAt('，；：（）'.indexOf(mark)));
}

describe('with half-width marks', () => {
  it.each(plainMeasures.filter((sentence) => halfWidth(sentence) !== sentence))('%s', (sentence) => {
    expect(readTimes(spansOf(`${halfWidth(sentence)}。`), 'problem').map(textOf)).toEqual([]);
    expect(readUnits(spansOf(`${halfWidth(sentence)}。`)).map(textOf)).toEqual([]);
  });

  it.each(timedMeasures.filter(([sentence]) => halfWidth(sentence) !== sentence))('%s', (sentence, time) => {
    expect(readTimes(spansOf(`${halfWidth(sentence)}。`), 'problem').map(textOf)[0]).toBe(time);
  });
});

describe('measures with a time', () => {
  it.each(timedMeasures)('%s', (sentence, time) => {
    expect(readTimes(spansOf(`${sentence}。`), 'problem').map(textOf)[0]).toBe(time);
  });
});
