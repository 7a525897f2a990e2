import type { Locale } from '../../../core/locale/locale.ts';
import type { Report } from '../../../core/output/report-schema.ts';
import { reportWord } from '../report-words.ts';
import { figure, round, wholeWidth as width } from './svg-charts.ts';
import { markupText } from './markup.ts';

const height = 200;
const floor = 165;
const maxMonths = 18;

interface Month {
  readonly name: string;
  readonly count: number;
  readonly past: number;
}

/** Open problems by the month of their deadline; what has passed is hatched. */
export function deadlineChart(report: Report, locale: Locale): string {
  const months = openByMonth(report);
  if (months.length === 0) return `<p class="note">${reportWord(locale, 'noDeadlines')}</p>`;
  const most = Math.max(...months.map(({ count }) => count));
  const step = Math.min(90, width / months.length);
  const bars = months.map(({ name, count, past }, index) => {
    const x = round(index * step + step * 0.2);
    const w = round(step * 0.6);
    const tall = (value: number): number => round((value / most) * (floor - 25));
    const whole = tall(count);
    const over = tall(past);
    return [
      `<rect class="m0" x="${x}" y="${round(floor - whole)}" width="${w}" height="${round(whole - over)}"/>`,
      `<rect class="m1" x="${x}" y="${round(floor - over)}" width="${w}" height="${over}"/>`,
      `<text class="value" x="${round(x + w / 2)}" y="${round(floor - whole - 6)}" text-anchor="middle">${count}</text>`,
      `<text class="tick" x="${round(x + w / 2)}" y="${floor + 18}" text-anchor="middle">${markupText(name)}</text>`,
    ].join('');
  });
  const described = months.map(({ name, count }) => `${name} ${count}`).join(', ');
  const axis = `<path class="axis" d="M0 ${floor + 0.5}H${width}"/>`;
  return `${figure(`${reportWord(locale, 'byMonth')}: ${described}`, { width, height }, `${bars.join('')}${axis}`)}<p class="note">${reportWord(locale, 'byMonthNote')}</p>`;
}

/** The latest months, those before them taken together. */
function openByMonth({ documents }: Report): readonly Month[] {
  const months = new Map<string, { count: number; past: number }>();
  for (const { problems } of documents) {
    for (const { deadline, status, due } of problems) {
      if (deadline === null || status === 'completed' || status === 'continuing' || status === 'substantially-completed') continue;
      const name = deadline.slice(0, 7);
      const month = months.get(name) ?? { count: 0, past: 0 };
      month.count += 1;
      if (due !== null) month.past += 1;
      months.set(name, month);
    }
  }
  const sorted = [...months].map(([name, figures]) => ({ name, ...figures })).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (sorted.length <= maxMonths) return sorted;
  const early = sorted.slice(0, sorted.length - maxMonths + 1);
  const sum = (of: (month: Month) => number): number => early.reduce((all, month) => all + of(month), 0);
  return [{ name: `≤${early.at(-1)?.name ?? ''}`, count: sum(({ count }) => count), past: sum(({ past }) => past) }, ...sorted.slice(-maxMonths + 1)];
}
