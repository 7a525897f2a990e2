import type { Random } from './random.ts';

/** An 18-digit number that is formally an identity number (GB 11643), with the sequence 000 that is never given out. */
export function chinaIdNumber(random: Random): string {
  const region = random.pick(['110101', '310104', '430102', '510107', '610113']);
  const body = `${region}19${random.int(60, 99)}0${random.int(1, 9)}${random.int(10, 28)}000`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}

/** A 19-digit number with a card's prefix and a valid Luhn digit. */
export function luhnCardNumber(random: Random): string {
  const body = `6222${String(random.int(10_000_000, 99_999_999))}${String(random.int(100_000, 999_999))}`;
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    const digit = Number(body.charAt(body.length - 1 - index));
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${body}${(10 - (sum % 10)) % 10}`;
}
