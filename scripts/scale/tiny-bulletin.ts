/** A document of a few lines, for where their number matters rather than their length. */
export function tinyBulletin(seed: number): string {
  return `# 关于巡察整改进展情况的通报\n\n问题一：第${seed}号台账登记不及时\n\n整改情况：已补记，${seed % 7 === 0 ? '2022年07月' : '2022年7月'}底前完成。\n`;
}
