import type { Block } from '../../bulletin/block.ts';

/** ——2023年12月26日在某县人民代表大会常务委员会第十六次会议上 */
const occasion = /^[—―─－-]{1,4}[^。；]{0,80}(?:人民代表大会|人大|常务委员会|政协|政治协商会议)[^。；]{0,40}上$/u;
const longest = 100;

/** True for the line below the title of a report that is delivered to a congress: it names place and day, and nobody signs at the end. */
export function isOfSpokenReport({ role, text }: Block): boolean {
  return role === 'metadata' && text.length <= longest && text.includes('上') && occasion.test(text.trim());
}
