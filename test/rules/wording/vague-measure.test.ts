import { describe, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';

function measures(...texts: readonly string[]): string {
  return `# 关于巡察整改进展情况的通报\n\n问题一：管理不规范\n\n整改情况：\n\n${texts.map((text, index) => `${index + 1}. ${text}`).join('\n\n')}\n`;
}

describe('vague-measure', () => {
  it('reports measures that say nothing one could check', () => {
    expectFindings('vague-measure', measures('⟦进一步提高思想认识⟧，切实增强责任意识。', '⟦不断改进工作作风⟧，持续强化服务理念，把要求落到实处。'));
  });

  it('is content with a number, a document, a unit, a time or a result', () => {
    expectFindings('vague-measure', measures('走访群众32户，虚心听取意见。', '严格落实《物资采购验收办法》的各项要求。', '由财务科负责审核把关。', '每季度开展一次警示提醒。', '相关责任人已作出检查，多付款项已清退。', '加强管理。'));
  });

  it('asks for what the option names', () => {
    expectFindings('vague-measure', measures('⟦走访群众32户⟧，虚心听取意见。', '严格落实《物资采购验收办法》的各项要求。'), { options: { accept: ['document'] } });
  });
});
