import { describe, expect, it } from 'vitest';
import { checkTogether } from '../../server/src/cli/check/check-together.ts';
import type { CheckedText, TextJob } from '../../server/src/cli/check/check-text.ts';
import { createChecker } from '../../server/src/cli/check/create-checker.ts';
import type { Watch } from '../../server/src/core/check/watch.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { nodeWatch } from '../../server/src/host/node-watch.ts';

const jobOf = (text: string): TextJob => ({ text, settings: defaultSettings, today: { year: 2024, month: 6, day: 1 }, named: true, repair: 'none' });
const forever = (): never => {
  for (;;);
};

/** The real watchdog with another patience; counts its threads. */
function counting(milliseconds: number): { readonly watch: Watch; readonly runs: () => number } {
  let runs = 0;
  return {
    watch: (work) => {
      runs += 1;
      return nodeWatch(work, milliseconds);
    },
    runs: () => runs,
  };
}

interface Seen {
  readonly outcomes: readonly string[];
  /** Texts in the order in which they were begun; `!` behind one that had a watchdog of its own. */
  readonly begun: readonly string[];
}

/** A check that says nothing of any text, throws at one and does not end at another. */
function checkAll(texts: readonly string[], watch: Watch): Seen {
  const begun: string[] = [];
  const outcomes: string[] = [];
  const check = ({ text }: TextJob, { watch: own }: { readonly watch?: Watch } = {}): CheckedText => {
    begun.push(own === undefined ? text : `${text}!`);
    if (text === 'throws') throw new Error('planted');
    if (text === 'endless' && (own === undefined ? forever() : own(forever, 300).kind) === 'stopped') throw new Error('stopped');
    return { kind: 'passed-over' };
  };
  const waiting = texts.map((text, index) => ({
    job: jobOf(text),
    resolve: ({ kind }: CheckedText): void => { outcomes[index] = kind; },
    reject: (error: unknown): void => { outcomes[index] = String(error); },
  }));
  checkTogether(waiting, watch, check);
  return { outcomes, begun };
}

describe('texts that are ready at the same time', () => {
  it('are checked under one watchdog, each with its own outcome', () => {
    const { watch, runs } = counting(300);
    const { outcomes, begun } = checkAll(['a', 'throws', 'b'], watch);
    expect(outcomes).toEqual(['passed-over', 'Error: planted', 'passed-over']);
    expect(begun).toEqual(['a', 'throws', 'b']);
    expect(runs()).toBe(1);
  });

  it('are checked one by one from the one on that does not end; what was done stays done', () => {
    const { outcomes, begun } = checkAll(['a', 'throws', 'endless', 'b'], counting(300).watch);
    expect(outcomes).toEqual(['passed-over', 'Error: planted', 'Error: stopped', 'passed-over']);
    expect(begun).toEqual(['a', 'throws', 'endless', 'endless!', 'b!']);
  });

  it('have a watchdog of their own where there is one of them', () => {
    expect(checkAll(['a'], counting(300).watch).begun).toEqual(['a!']);
  });
});

describe('the checker of one thread', () => {
  it('gives each text its own findings, however many are asked for at once', async () => {
    const { watch, runs } = counting(60_000);
    const checker = createChecker({ threads: 1, unitsPerThread: 0 }, { startThread: null, watch });
    const one = (number: number): string => `# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划${','.repeat(number)}每月组织1次集中学习。\n`;
    const texts = Array.from({ length: 20 }, (_, index) => one(index % 3));
    const alone: CheckedText[] = [];
    for (const text of texts) alone.push(await checker.check(jobOf(text)));
    expect(runs()).toBe(20);
    expect(await Promise.all(texts.map((text) => checker.check(jobOf(text))))).toEqual(alone);
    expect(runs()).toBe(25);
  });
});
