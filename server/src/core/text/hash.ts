const prime = 0x01000193;
const seeds = [0x811c9dc5, 0x9747b28c] as const;

/** 64 bits as 16 hexadecimal digits, from two runs of FNV-1a: to tell texts apart by accident, not against an adversary. */
export function shortHash(text: string): string {
  return seeds.map((seed) => fnv1a(text, seed)).join('');
}

function fnv1a(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    state = Math.imul(state ^ (code & 0xff), prime);
    state = Math.imul(state ^ (code >> 8), prime);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}
