import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

function within(sentence: string): string {
  return `# 关于巡察整改进展情况的通报\n\n### 问题一：违规发放津补贴\n\n整改情况：${sentence}\n`;
}

const templates = [
  '共清退违规资金T万元，其中津补贴A万元、培训费B万元。',
  '共清退违规资金T万元，其中：津补贴A万元，培训费B万元。',
  '追缴资金T万元，其中上缴财政A万元，退还个人B万元，已全部到位。',
  '共收回T万元（本金A万元、利息B万元）。',
  '退缴餐费A万元、话费B万元，合计T万元。',
  '退缴餐费A万元、话费B万元，共T万元。',
  '共清退违规资金T万元，其中退还个人A万元（12人）、上缴财政B万元。',
  '违规发放补贴共计T元，其中2019年A元，2020年B元。',
  '问题资金T万元，已追回A万元，尚未追回B万元。',
  '清理闲置场地T平方米，其中办公楼A平方米、仓库B平方米。',
];

function fill(template: string, total: string, a: string, b: string): string {
  return template.replace('T', total).replace('A', a).replace('B', b);
}

const amounts = [[8.2, 4.3], [120, 35.5], [15.36, 9.08], [52800, 33600]] as const;

describe('amount-sum-mismatch', () => {
  it.each(templates)('adds up: %s', (template) => {
    for (const [a, b] of amounts) {
      expect(findingsOf('amount-sum-mismatch', within(fill(template, (a + b).toFixed(2), a.toFixed(2), b.toFixed(2))))).toEqual([]);
    }
  });

  it.each(templates)('finds a slip: %s', (template) => {
    for (const [a, b] of amounts) {
      const slip = (a + b) * 0.08;
      for (const sentence of [
        fill(template, (a + b + slip).toFixed(2), a.toFixed(2), b.toFixed(2)),
        fill(template, (a + b - slip).toFixed(2), a.toFixed(2), b.toFixed(2)),
        fill(template, (a + b).toFixed(2), (a + slip).toFixed(2), b.toFixed(2)),
        fill(template, (a + b).toFixed(2), a.toFixed(2), (b + 2 * slip).toFixed(2)),
      ]) {
        expect(findingsOf('amount-sum-mismatch', within(sentence)), sentence).toHaveLength(1);
      }
    }
  });

  it.each([
    '问题资金251023.54万元，整改到位资金215587.84万元，未整改资金35435.70万元。',
    '整改资金201783.20万元（含部分整改），其中：追缴资金77038.68万元，归还原资金渠道1580万元，统筹盘活20万元等。',
    '全年培训支出35.6万元，其中餐费12.3万元、住宿费5.1万元。',
    '全年培训支出35.6万元，其中餐费12.3万元。',
    '清退违规资金66.57万元、追回应由个人承担的资金146万元，挽回经济损失1369.5万元。',
    '前期已退8万元，本次退还餐费1万元、话费2万元，共计3万元。',
    '共清退资金近13万元，其中津补贴8.2万元、培训费4.3万元。',
    '共清退资金12.6万元，其中津补贴8.2万元、培训费43000元。',
    '两个项目分别投入12万元、8万元，合计拨付30万元。',
    '共清退资金100万元，主要是津补贴60万元、培训费30万元。',
    '涉及金额237054.47万元，部分整改4项，已整改2项，整改资金201783.20万元。',
    '人均补助1200元，其中交通300元、餐费700元。',
  ])('stays silent: %s', (sentence) => {
    expect(findingsOf('amount-sum-mismatch', within(sentence))).toEqual([]);
  });

  it('names the figures', () => {
    const [finding] = expectFindings('amount-sum-mismatch', within('共清退违规资金⟦12.5万元，其中津补贴8.2万元、培训费4.8万元⟧。'));
    expect(finding?.data).toMatchObject({ total: '12.5', sum: '13.0', unit: '万元' });
  });
});
