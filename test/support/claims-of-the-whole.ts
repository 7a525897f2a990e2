import type { Random } from '../planted/random.ts';

const shared = '组织办公室、财务科、人事科逐项核对2019年以来的固定资产登记卡片，对盘盈盘亏的设备逐台查明原因并补办手续';
const claims = ['截至目前，所有问题均已整改完毕。', '巡察反馈的问题已全部整改到位。', '对尚未完成整改的问题，持续跟踪督办。'] as const;
const deadlines = ['将于2020年10月底前完成', '将于2030年6月底前完成', '正在推进，计划于2021年3月底前完成', '尚未完成验收'] as const;

/**
 * A bulletin with what rules hold against the rest of it: numbers that count its measures, claims that all is done beside what is not, deadlines, blanks
 * around many numbers, long words that several measures share, characters that were lost. Without it hardly any edit would come near these rules.
 */
export function withClaimsOfTheWhole(text: string, random: Random): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line, index) => index > 0 && line.length > 20);
  if (random.chance(0.7)) lines.splice(Math.max(1, first), 0, `共制定整改措施${random.int(1, 40)}条。${random.pick(claims)}`, '');
  const sentences = lines.flatMap((line, index) => (index > first && line.endsWith('。') ? [index] : []));
  const changed = (share: number, change: (line: string) => string): void => {
    for (const index of sentences) if (random.chance(share)) lines[index] = change(lines[index] ?? '');
  };
  if (random.chance(0.5)) changed(0.4, (line) => `${line.slice(0, -1)}，${shared}。`);
  if (random.chance(0.5)) changed(0.2, (line) => `${line.slice(0, -1)}，${random.pick(deadlines)}。`);
  if (random.chance(0.5)) changed(0.95, (line) => line.replaceAll(/(?<=\p{Script=Han})(\d+)(?=\p{Script=Han})/gu, ' $1 '));
  if (random.chance(0.2)) changed(0.2, (line) => `${line.slice(0, -1)}\uFFFD\uFFFD。`);
  return lines.join('\n');
}
