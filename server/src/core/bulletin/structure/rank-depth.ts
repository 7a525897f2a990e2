import type { RankKey } from './candidate.ts';

const depths: Readonly<Record<string, number>> = {
  chapter: 0, 'han-comma': 1, 'han-bracket': 2, bold: 2.8, targeted: 2.9, problem: 3, label: 3.1, bare: 3.2, bullet: 3.4,
  'arabic-dot': 4, decimal: 4.5, 'decimal-deep': 4.7, 'arabic-bracket': 5, circled: 6, enumeration: 7, nested: 8,
};

/** How deep a rank lies by custom (GB/T 9704-2012 7.3.3): 一、 above （一） above 1. above （1）. */
export function depthOf(key: RankKey): number {
  return key.startsWith('heading-') ? 1.5 + Number(key.slice('heading-'.length)) / 10 : (depths[key] ?? 9);
}
