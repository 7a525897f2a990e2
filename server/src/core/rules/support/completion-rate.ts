import { toNumber, type Decimal } from './decimal.ts';

/** True where `part` of `whole` is the stated percentage, rounded or cut at the precision in which it is stated. */
export function isRate(part: Decimal, whole: Decimal, stated: Decimal): boolean {
  return rateCut(part, whole, stated.scale) === stated.units || rateRounded(part, whole, stated.scale) === stated.units;
}

/** The percentage with so many decimals, rounded. */
export function rateOf(part: Decimal, whole: Decimal, scale: number): Decimal {
  return { units: rateRounded(part, whole, scale), scale };
}

// 0.29 × 100 is 28.999… in binary fractions: a hair is added before cutting.
const hair = 1e-9;

function rateCut(part: Decimal, whole: Decimal, scale: number): number {
  return Math.floor((toNumber(part) * 100 * 10 ** scale) / toNumber(whole) + hair);
}

function rateRounded(part: Decimal, whole: Decimal, scale: number): number {
  return Math.round((toNumber(part) * 100 * 10 ** scale) / toNumber(whole) + hair);
}

