import { median, ratio, valuesOf, type Measure, type Timing } from './measure.ts';
import type { Section, Target } from './report.ts';

const [small, many, large, huge] = ['one bulletin', '1,000 bulletins', '1 MB', '10 MB'] as const;

/** What whole processes are held against. Targets of peers that were not measured are left out. */
export function bulkTargets(sections: readonly Section[]): readonly Target[] {
  const find = (title: string, name: string): Timing | null => sections.find((section) => section.title === title)?.timings.find((timing) => timing.name === name) ?? null;
  const to = (title: string, name: string, limit: number, of = 'check'): readonly Target[] => {
    const [one, other] = [find(title, of), find(title, name)];
    if (one === null || other === null || one.outOfTime || other.outOfTime) return [];
    return [{ name: `${title}, ${of} : ${name}`, value: ratio(one, other, 'wall'), cpu: ratio(one, other, 'cpu'), limit }];
  };
  const growth = (name: string, limit: number, title: string): readonly Target[] => {
    const [one, ten] = [find(large, name), find(huge, name)];
    if (one === null || ten === null) return [];
    // The two were not measured in the same rounds.
    const of = (measure: Measure): number => median(valuesOf(ten, measure)) / median(valuesOf(one, measure));
    return [{ name: title, value: of('wall'), cpu: of('cpu'), limit }];
  };
  const memory = find(huge, 'check');
  return [
    ...to(small, 'autocorrect --lint', 1),
    ...to(small, 'node -e 0', 1.7),
    ...to(many, 'autocorrect --lint', 0.8),
    ...to(many, 'floor', 0.25),
    ...to(many, 'check', 0.15, 'check, warm cache'),
    ...to(large, 'autocorrect --lint', 1),
    ...to(huge, 'autocorrect --lint', 1),
    ...(memory === null ? [] : [{ name: '10 MB, check, peak memory', value: median(valuesOf(memory, 'megabytes')), limit: 200, unit: 'MB' }]),
    ...growth('check', 11, 'check, 10 MB : 1 MB'),
    // micromark 4.0.3 rebuilds its list of events each time a container closes: there this ratio is 35 and more.
    ...growth('floor', 12, 'floor, 10 MB : 1 MB (is the parser linear?)'),
  ];
}
