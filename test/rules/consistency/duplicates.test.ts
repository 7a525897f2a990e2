import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

interface ProblemText {
  readonly title: string;
  readonly measures: readonly string[];
}

function document(...problems: readonly ProblemText[]): string {
  const body = problems.map(({ title, measures }, index) => `### 问题${'一二三四五六七八九十'.charAt(index)}：${title}\n\n整改情况：\n\n${measures.map((measure, at) => `${at + 1}. ${measure}`).join('\n\n')}`);
  return `# 关于巡察整改进展情况的通报\n\n## 一、整改情况\n\n${body.join('\n\n')}\n`;
}

const copied = '组织办公室、财务科、人事科逐项核对固定资产登记卡片，对盘盈盘亏的设备逐台查明原因并补办入账手续';

describe('duplicate-measure', () => {
  it('finds words copied from one problem to another, in whatever surroundings', () => {
    const text = document({ title: '账实不符', measures: [`一季度起${copied}，已完成。`] }, { title: '台账不全', measures: ['修订制度2项。', `召开会议，⟦${copied}，⟧每月检查。`] });
    const [finding] = expectFindings('duplicate-measure', text);
    expect(finding?.data).toMatchObject({ length: copied.length + 1 });
    expect(finding?.related).toHaveLength(1);
  });

  it('finds them over a line break and through bold marks', () => {
    const broken = `${copied.slice(0, 20)}\n${copied.slice(20)}`;
    const bold = `**${copied.slice(0, 9)}**${copied.slice(9)}`;
    expect(findingsOf('duplicate-measure', document({ title: '账实不符', measures: [broken] }, { title: '台账不全', measures: [bold] }))).toHaveLength(1);
  });

  it('names each copy once, against the first', () => {
    const problem = (title: string): ProblemText => ({ title, measures: [`${copied}。`] });
    const findings = findingsOf('duplicate-measure', document(problem('账实不符'), problem('台账不全'), problem('资产闲置'), problem('处置不规范')));
    expect(findings).toHaveLength(3);
  });

  it('finds two of one list', () => {
    const [finding] = findingsOf('duplicate-measure', document({ title: '账实不符', measures: [`${copied}。`, `${copied}，并公示。`] }));
    expect(finding?.messageId).toBe('duplicateWithin');
  });

  it('counts from 40 characters on', () => {
    const words = copied.slice(0, 39);
    const pair = (shared: string): string => document({ title: '账实不符', measures: [`甲${shared}乙。`] }, { title: '台账不全', measures: [`丙${shared}丁。`] });
    expect(findingsOf('duplicate-measure', pair(words))).toEqual([]);
    expect(findingsOf('duplicate-measure', pair(copied.slice(0, 40)))).toHaveLength(1);
  });

  it.each([
    '认真学习《中国共产党纪律处分条例》《中国共产党廉洁自律准则》《中国共产党党内监督条例》《中国共产党问责条例》，',
    '深入学习贯彻习近平新时代中国特色社会主义思想和党的二十大精神，增强“四个意识”、坚定“四个自信”、做到“两个维护”，',
    '学习《关于进一步加强和改进新时代县级以下单位内部控制建设与监督检查工作若干问题的实施意见》，',
  ])('passes over titles and set phrases: %s', (shared) => {
    expect(findingsOf('duplicate-measure', document({ title: '账实不符', measures: [`${shared}开展测试2次。`] }, { title: '台账不全', measures: [`${shared}观看警示片。`] }))).toEqual([]);
  });

  it('lets a result repeat its measure within one problem', () => {
    const text = `# 关于巡察整改情况的报告\n\n### 问题一：账实不符\n\n整改措施：${copied}。\n\n整改完成情况：${copied}，已完成。\n`;
    expect(findingsOf('duplicate-measure', text)).toEqual([]);
  });

  it('names each of many copies once', () => {
    const problems = Array.from({ length: 400 }, (_, index) => `### 问题${index + 1}：事项${index + 1}不规范\n\n整改情况：\n\n1. ${copied}，${copied}，第${index}次。`);
    expect(findingsOf('duplicate-measure', `# 关于巡察整改进展情况的通报\n\n${problems.join('\n\n')}\n`)).toHaveLength(399);
  });
});

describe('duplicate-problem', () => {
  const measures = ['修订制度2项。'];

  it.each([['固定资产账实不符', '固定资产账实不符'], ['“三重一大”制度执行不严', '三重一大制度执行不严。'], ['关于固定资产账实不符的问题', '固定资产账实不符']])('finds %s and %s', (first, second) => {
    const findings = findingsOf('duplicate-problem', document({ title: first, measures }, { title: '学习不够深入', measures }, { title: second, measures }, { title: '台账登记不全', measures }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.related).toHaveLength(1);
  });

  it.each([['固定资产账实不符', '低值易耗品账实不符'], ['其他问题', '其他问题'], ['有关问题', '有关问题'], ['学习不够深入', '学习不够经常']])('does not confuse %s and %s', (first, second) => {
    expect(findingsOf('duplicate-problem', document({ title: first, measures }, { title: second, measures }, { title: '台账登记不全', measures }))).toEqual([]);
  });

  it('reads several rows of a table as one problem', () => {
    const ledger = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 完成情况 |\n| --- | --- | --- | --- |\n| 1 | 固定资产账实不符 | 盘点资产 | 已完成 |\n| 1 | 固定资产账实不符 | 修订制度 | 已完成 |\n| 2 | 台账登记不全 | 补登台账 | 已完成 |\n';
    expect(findingsOf('duplicate-problem', ledger, { kind: 'ledger' })).toEqual([]);
  });
});

describe('inconsistent-term', () => {
  const pair = (first: string, second: string): string => document({ title: '责任落实不够有力', measures: [`${first}，已完成。`] }, { title: '制度执行不严', measures: [`${second}，每季度检查一次。`] });

  it.each([
    ['层层签订“一岗双责”责任书', '推行“⟦一岗三责⟧”制'],
    ['推行“⟦一岗三责⟧”制', '层层签订“一岗双责”责任书'],
    ['坚持“三会一课”', '落实“⟦三会两课⟧”制度'],
    ['增强“四个意识”', '增强“⟦五个意识⟧”'],
    ['修订《青泽县教育局公务接待管理办法》', '执行《⟦青泽县教育局公务接待管理规定⟧》'],
    ['制定《青泽县党员积分管理实施细则》', '执行《⟦青泽县党员积分管理实施办法⟧》'],
    ['制定《芙蓉区教育系统跟班学习人员管理制度》', '执行《⟦芙蓉区教育系统跟班学习管理制度⟧》'],
  ])('finds %s beside %s', (first, second) => {
    expectFindings('inconsistent-term', pair(first, second));
  });

  it.each([
    ['开展“四个一”活动', '开展“五个一”活动'],
    ['增强“四个意识”', '坚定“四个自信”'],
    ['坚持“三会一课”', '落实“三重一大”'],
    ['学习《中国共产党纪律处分条例》', '学习《纪律处分条例》'],
    ['修订《青泽县教育局公务接待管理办法》', '制定《青泽县教育局公务接待管理办法实施细则》'],
    ['修订《青泽县教育局公务接待管理办法》', '执行《青泽县教育局公务接待管理办法（试行）》'],
    ['修订《青泽县教育局公务接待管理办法》', '执行《青泽县教育局公务接待管理实施办法》'],
    ['废止《青泽县教育局公务接待暂行办法》', '执行《青泽县教育局公务接待办法》'],
    ['印发《2022年度机关作风建设工作要点》', '印发《2023年度机关作风建设工作要点》'],
    ['印发《机关第一党支部学习管理制度》', '印发《机关第二党支部学习管理制度》'],
    ['修订《局属单位财务管理办法》和《局属单位财务管理制度》', '执行《局属单位财务管理办法》'],
    ['“第一季度”检查', '“第二季度”检查'],
    ['成立“一组三专班”', '建立“一库两清单”'],
  ])('stays silent on %s beside %s', (first, second) => {
    expect(findingsOf('inconsistent-term', pair(first, second))).toEqual([]);
  });
});
