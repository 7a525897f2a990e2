import type { Block } from '../../bulletin/block.ts';

/** ——2023年12月26日在某县人民代表大会常务委员会第十六次会议上 */
const occasion = /^[—―─－-]{1,4}[^。；]{0,80}(?:会议|大会|全会)上$/u;
const submitted = /^(?:以上|上述)?报告[，,]?(?:妥否[，,])?(?:请予|提请|请)(?:常委会|大会|会议|各位[^，。]{0,8})?审议/u;
const longest = 100;

/** True for a line of a report that is delivered at a meeting: its place and day stand below the title, and nobody signs at its end. */
export function isOfSpokenReport({ text }: Block): boolean {
  const line = text.length <= longest ? text.trim() : '';
  return line.includes('上') && (occasion.test(line) || submitted.test(line));
}
