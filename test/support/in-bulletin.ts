/** A sentence as part of a problem's rectification in an otherwise sound bulletin. */
export function inRectification(sentence: string): string {
  return `# 关于巡察整改进展情况的通报\n\n问题一：制度执行不严格\n\n整改情况：\n\n1. ${sentence}\n`;
}
