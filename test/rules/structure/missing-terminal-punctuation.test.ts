import { describe, expect, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';

const head = '# 关于巡察整改进展情况的通报\n\n根据县委统一部署，县委第一巡察组对本局党组进行了巡察。现将整改情况予以公布。\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 修订学习制度，每月集中学习一次。\n\n';
const tail = '\n\n### 问题二：台账不完整\n\n整改情况：\n\n1. 补齐台账12册，明确专人管理。\n';

function measure(text: string): string {
  return `${head}2. ${text}${tail}`;
}

describe('missing-terminal-punctuation', () => {
  it.each([
    ['missing', '完善内部监督，加强对重点岗位重点领域监⟦督⟧'],
    ['missing', '制定了《学习管理办法》，并印发各科室执⟦行⟧'],
    ['missing', '开展了检查。全部整改于6月底前结束，截止时间为6月30⟦日⟧'],
    ['missing', '开展了检查。发现的问题已交由《整改台账》管⟦理⟧'],
    ['missing', '出台了关于学习的文件，包括《学习管理办法（试行）⟦》⟧'],
    ['wrong', '完善内部监督，加强对重点岗位重点领域监督⟦；⟧'],
    ['wrong', '完善内部监督，加强对重点岗位重点领域监督⟦，⟧'],
  ])('finds a %s mark: %s', (messageId, text) => {
    const findings = expectFindings('missing-terminal-punctuation', measure(text));
    expect(findings.map((finding) => finding.messageId)).toEqual([messageId]);
  });

  it('finds it before the end block', () => {
    expectFindings('missing-terminal-punctuation', `${head}2. 组织测试2次，成绩张榜公⟦布⟧\n\n中共云溪县水务局委员会\n\n2023年6月1日\n`);
  });

  it.each([
    '完善内部监督，加强监督。', '“不打招呼，不提前通知。”', '完善内部监督，加强监督！', '按以下要求执行：', '修订制度，组织学习。（已完成）', '修订制度，组织学习（已完成）', '修订制度，组织学习（责任单位：办公室）',
    '责任单位：县水务局', '整改时限：2023年6月底前', '联系人：办公室，电话0731-84000000', '学习材料见 https://example.gov.cn/a', '完善制度', '2023年6月1日', '修订制度，组织学习……',
  ])('is silent: %s', (text) => {
    expectFindings('missing-terminal-punctuation', measure(text));
  });

  it('is silent of a unit below its label', () => {
    expectFindings('missing-terminal-punctuation', `${head}2. 完善内部监督，加强监督。\n\n责任科室\n\n重点岗位重点领域监督管理科${tail}`);
  });

  it('is silent where the document does without', () => {
    expectFindings('missing-terminal-punctuation', '# 整改情况报告\n\n### 问题一：学习不够深入\n\n整改措施：\n\n1. 修订学习制度，明确考勤\n\n2. 组织测试，公布成绩\n\n### 问题二：台账不完整\n\n整改措施：\n\n1. 补齐台账，专人管理\n', { kind: 'report' });
  });

  it('is silent before another paragraph of the same problem', () => {
    expectFindings('missing-terminal-punctuation', `${head}2. 组织测试，成绩张榜公布\n\n3. 组织交流，每季度一次。${tail}`);
  });
});
