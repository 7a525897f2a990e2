/** A guess needs no more than this. */
const sampleSize = 65_536;
/** Share of what is read that must be usual in Chinese text. */
const plausible = 0.9;

/** Which UTF-16 the bytes look like, BOM or not; null = neither. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(sampleSize, bytes.length & ~1));
  if (sample.length < 4) return null;
  const counts = { little: 0, big: 0 };
  for (let at = 0; at < sample.length; at += 2) {
    const first = sample[at] ?? 0;
    const second = sample[at + 1] ?? 0;
    if (isUsual(first | (second << 8))) counts.little += 1;
    if (isUsual((first << 8) | second)) counts.big += 1;
  }
  const units = sample.length / 2;
  const best = Math.max(counts.little, counts.big);
  // In UTF-8 and GBK too many pairs of bytes happen to be Han characters; only UTF-16 has line ends and spaces of two bytes.
  if (best < units * plausible || !sample.includes(0)) return null;
  return counts.little >= counts.big ? 'utf-16le' : 'utf-16be';
}

function isUsual(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x7f) || unit === 9 || unit === 10 || unit === 13 || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x2010 && unit <= 0x2027);
}

/** True where nearly every pair of bytes is a common character of GB 2312: its marks (A1–A3) or level-one characters (B0–D7). */
export function looksLikeGbk(bytes: Uint8Array): boolean {
  const end = Math.min(sampleSize, bytes.length);
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < end; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at];
    if (trail === undefined) break;
    pairs += 1;
    const usualLead = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
    if (usualLead && trail >= 0xa1 && trail !== 0xff) common += 1;
  }
  return pairs > 0 && common >= pairs * plausible;
}

/** Offset of the first byte that is no valid UTF-8. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0 || at + length > bytes.length || !hasContinuations(bytes, at, length)) return at;
    at += length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function hasContinuations(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false;
  const second = bytes[at + 1] ?? 0;
  switch (bytes[at] ?? 0) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second <= 0x9f;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second <= 0x8f;
    default:
      return true;
  }
}
