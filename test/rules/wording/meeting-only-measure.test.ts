import { describe, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';

function answered(title: string, text: string): string {
  return `# 关于巡察整改进展情况的通报\n\n问题一：${title}\n\n整改情况：${text}\n`;
}

describe('meeting-only-measure', () => {
  it.each([
    ['⟦固定资产账实不符⟧', '召开党组会议专题研究，组织全体人员学习资产管理规定，提高了思想认识。'],
    ['⟦公务用车管理混乱⟧', '一是召开专题会议，研究部署整改工作。二是印发《公务用车管理办法》。三是组织干部学习文件精神，强化责任意识。'],
    ['⟦库存物资积压⟧', '制定整改方案，成立由党组书记任组长的领导小组，统一思想认识。'],
  ])('reports %s', (title, text) => {
    expectFindings('meeting-only-measure', answered(title, text));
  });

  it.each([
    ['固定资产账实不符', '召开党组会议专题研究，对全部资产重新盘点。'],
    ['理论学习不深入', '制定学习计划，组织集中学习，召开研讨会。'],
    ['库存物资积压', '召开会议研究，将积压物资调剂给基层站所使用。'],
    ['内部管理制度不健全', '修订完善《财务管理办法》。'],
    ['公务用车管理混乱', '公车全部加装定位装置。'],
  ])('stays silent on %s', (title, text) => {
    expectFindings('meeting-only-measure', answered(title, text));
  });

  it('counts only what the option names', () => {
    expectFindings('meeting-only-measure', answered('公务用车管理混乱', '印发《公务用车管理办法》。'), { options: { count: ['meeting', 'study'] } });
  });
});
