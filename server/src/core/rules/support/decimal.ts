/** An exact decimal number: `units` × 10^-`scale`. Sums of money must not depend on binary fractions. */
export interface Decimal {
  readonly units: number;
  readonly scale: number;
}

/** Reads 1,234.50; null where the digits are too many to be exact. */
export function parseDecimal(text: string): Decimal | null {
  const plain = text.replace(/,/gu, '').replace('．', '.');
  const point = plain.indexOf('.');
  const scale = point < 0 ? 0 : plain.length - point - 1;
  const units = Number(plain.replace('.', ''));
  return Number.isSafeInteger(units) ? { units, scale } : null;
}

export function decimalOf(value: number): Decimal {
  return { units: value, scale: 0 };
}

export function addDecimals(values: readonly Decimal[]): Decimal {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  return { units: values.reduce((sum, value) => sum + atScale(value, scale), 0), scale };
}

/** Negative where `a` is smaller, 0 where equal, positive where greater. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  return atScale(a, scale) - atScale(b, scale);
}

export function toNumber({ units, scale }: Decimal): number {
  return units / 10 ** scale;
}

/** 12.50 stays 12.50: as precise as it was written. */
export function formatDecimal({ units, scale }: Decimal): string {
  if (scale === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const sign = units < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function atScale({ units, scale }: Decimal, wanted: number): number {
  return units * 10 ** (wanted - scale);
}
