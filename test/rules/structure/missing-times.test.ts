import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

const title = '# 关于巡察整改进展情况的通报\n\n';

function answered(rectification: string): string {
  return `${title}### 问题一：学习不够深入\n\n整改情况：${rectification}\n`;
}

describe('missing-deadline', () => {
  it.each([
    '修订学习制度，明确考勤要求。',
    '修订学习制度，形成长效机制，做到常态化。',
    '对2022年以来的学习材料进行核对。',
    '从2020年起执行新的学习制度。',
    '待采购招标完成后，更换设备。',
    '开展不定期检查。',
    '修订学习制度。\n\n整改目标：全面完成学习任务。',
  ])('finds no time in: %s', (rectification) => {
    expectFindings('missing-deadline', answered(rectification).replace('学习不够深入', '⟦学习不够深入⟧'));
  });

  it.each([
    '2023年6月底前修订学习制度。', '已于3月5日印发学习制度。', '每月集中学习一次。', '每季度检查一次。', '每逢节假日开展提醒。', '该问题已完成整改，修订制度2项。', '已修订学习制度，整改完毕。',
    '收到反馈后3天内修订学习制度。', '三日内退还费用。', '已清退到位。', '设施18处已更换。', '修订学习制度。整改时限：2023年6月底前。', '修订学习制度。（整改时限：2023年6月底前；责任单位：办公室）',
    '修订学习制度。（长期坚持）', '每学期制定工作计划。', '修订学习制度。\n\n整改时限：立行立改', '修订学习制度。\n\n整改时限：【待补充】',
  ])('finds the time in: %s', (rectification) => {
    expectFindings('missing-deadline', answered(rectification));
  });

  it('says in a second sentence what vague word there is', () => {
    const [finding] = expectFindings('missing-deadline', answered('修订学习制度，尽快组织学习。').replace('学习不够深入', '⟦学习不够深入⟧'));
    expect(finding?.messageId).toBe('missingVague');
    expect(finding?.data['word']).toBe('尽快');
  });

  it('takes what the options accept', () => {
    const text = answered('修订学习制度，每月集中学习一次。');
    expect(findingsOf('missing-deadline', text, { options: { accept: ['date'] } }).map(({ messageId }) => messageId)).toEqual(['missing']);
    expect(findingsOf('missing-deadline', text, { options: { accept: ['recurrence'] } })).toEqual([]);
  });

  it('reports each problem once, at its title', () => {
    expectFindings('missing-deadline', `${title}1.关于“⟦学习不够深入⟧”的问题。一是修订制度。二是组织测试。\n\n2.关于“台账不完整”的问题。一是每月核对台账。二是专人管理。\n`.replace('关于“⟦学习不够深入⟧”的问题', '⟦关于“学习不够深入”的问题⟧'));
  });

  it.each([
    ['a table with its column', '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 设施老化 | 更换设施 | 办公室 | 2023年6月底前 | 正在推进 |\n'],
    ['one line for a group', '# 整改情况报告\n\n## 一、消防方面\n\n1. 关于通道堵塞的问题。清理通道。\n\n2. 关于设施老化的问题。更换设施。\n\n问题整改责任单位：科技馆 整改时限：3天\n'],
    ['measures without problems', `${title}## 二、整改成效\n\n### （一）学习方面\n\n1. 修订学习制度，组织测试2次。\n2. 编印学习材料120册。\n`],
  ])('is silent: %s', (_name, text) => {
    expectFindings('missing-deadline', text);
  });
});

describe('vague-deadline', () => {
  it('leaves it to missing-deadline unless that is off', () => {
    const text = answered('修订学习制度，尽快组织学习。');
    expect(findingsOf('vague-deadline', text).map(({ messageId, data }) => [messageId, data['word']])).toEqual([['vague', '尽快']]);
  });

  it.each(['开展不定期检查。', '每月学习一次，及时通报。', '已于3月5日印发制度，定期检查。'])('is silent: %s', (rectification) => {
    expectFindings('vague-deadline', answered(rectification));
  });
});

describe('missing-status', () => {
  it.each([
    ['a report', '# 关于巡察反馈问题整改情况的报告\n\n### 问题一：⟦学习不够深入⟧\n\n整改措施：修订学习制度，2023年6月底前印发。\n\n### 问题二：台账不完整\n\n整改措施：补齐台账。\n\n完成情况：基本完成\n', 'report'],
    ['an empty cell beside measures that are done', '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | ⟦设施老化⟧ | 征求意见8条，已全部答复 | 办公室 | 2023年6月底前 |  |\n| 2 | 台账不完整 | 补齐台账 | 办公室 | 2023年6月底前 | 已完成 |\n', 'ledger'],
  ] as const)('finds %s', (_name, text, kind) => {
    expectFindings('missing-status', text, { kind });
  });

  it.each(['长期坚持', '未整改到位，预计6月整改到位。', '正在推进中。更换设施。', '已更换。', '该问题已完成整改。一是修订制度。'])('sees the status in: %s', (rectification) => {
    expectFindings('missing-status', answered(rectification), { kind: 'report' });
  });

  it.each(['【待补充】', '【】', '由______牵头', '（待补充）。'])('leaves an answer that is all to be filled in to leftover-placeholder, and so do its neighbours: %s', (rectification) => {
    const isLeft = !rectification.includes('牵头');
    for (const rule of ['missing-status', 'missing-deadline', 'missing-responsible-unit']) {
      expect(findingsOf(rule, answered(rectification), { kind: 'report' })).toHaveLength(isLeft ? 0 : 1);
    }
    expect(findingsOf('missing-measure', answered(rectification), { kind: 'report' })).toEqual([]);
  });

  it('asks none of measures without problems', () => {
    expectFindings('missing-status', '# 关于整改情况的报告\n\n## 一、整改成效\n\n### （一）学习方面\n\n1. 修订学习制度，组织测试2次。\n2. 编印学习材料120册。\n', { kind: 'report' });
  });
});

describe('completion that is said once for all', () => {
  const rules = ['missing-status', 'missing-deadline'];
  const sections = '# 关于巡察整改情况的报告\n\n## 一、总体情况\n\n反馈的两个问题已全部完成整改。\n\n## 二、具体情况\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度。\n\n### 问题二：台账不完整\n\n整改措施：补齐台账12册。\n';

  it.each([
    ['in a section of its own', sections],
    ['behind a table', '# 消防隐患整改情况的报告\n\n| 整改前 | 整改后 | 责任人 |\n| --- | --- | --- |\n| 通道堵塞 | 清空通道 | 后勤科 |\n| 探头失灵 | 测试正常 | 食堂 |\n\n以上2处隐患均已整改完毕，请予复查。\n'],
    ['at the end of the last answer', '# 落实整改意见的情况报告\n\n一、整改任务\n\n一是账款清理不彻底；二是结算无依据。\n\n二、整改完成情况\n\n一是账款逐笔函证，账实相符。二是补签合同6份。上述两项均于2020年8月31日前整改完毕。\n'],
  ])('counts for each: %s', (_name, text) => {
    for (const rule of rules) expect(findingsOf(rule, text, { kind: 'report' })).toEqual([]);
  });

  it.each([
    ['of some of them', sections.replace('反馈的两个', '立行立改的一个')],
    ['of another number', sections.replace('两个', '三个')],
    ['without a number', sections.replace('反馈的两个', '所有')],
    ['of what is planned for them', sections.replace('已全部完成整改', '均已完成整改方案编制')],
    ['of their money', sections.replace('已全部完成整改', '均已落实整改资金')],
    ['of an earlier round', sections.replace('反馈的两个', '上一轮巡察反馈的两个')],
    ['as an aim', sections.replace('反馈的', '确保反馈的')],
    ['within an answer that is not the last', sections.replace('反馈的两个问题已全部完成整改。', '总体进展顺利。').replace('修订学习制度。', '修订学习制度。以上两项均按要求整改完毕。').replace('以上两项均按要求', '以上两项均')],
  ])('does not: %s', (name, text) => {
    const expected = name.startsWith('within') ? 1 : 2;
    for (const rule of rules) expect(findingsOf(rule, text, { kind: 'report' })).toHaveLength(expected);
  });

  it('is an aim in a plan', () => {
    expect(findingsOf('missing-deadline', sections, { kind: 'plan' })).toHaveLength(2);
  });
});

describe('missing-responsible-unit', () => {
  it.each([
    ['a plan', '# 巡察整改工作方案\n\n### 问题一：⟦学习不够深入⟧\n\n整改措施：修订学习制度，2023年6月底前印发。\n\n### 问题二：台账不完整\n\n整改措施：补齐台账。\n\n责任单位：财务科\n', 'plan'],
    ['an empty cell', '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | ⟦设施老化⟧ | 更换设施 |  | 2023年6月底前 | 已完成 |\n| 2 | 台账不完整 | 补齐台账 | 办公室 | 2023年6月底前 | 已完成 |\n', 'ledger'],
  ] as const)('finds %s', (_name, text, kind) => {
    expectFindings('missing-responsible-unit', text, { kind });
  });

  it.each([
    ['behind the title', '# 巡察整改工作方案\n\n1.关于学习不够深入的问题（牵头单位：办公室；责任单位：各支部）。修订学习制度。\n'],
    ['a person', '# 巡察整改工作方案\n\n### 问题一：学习不够深入\n\n整改措施：修订学习制度。\n\n责任人：党组书记\n'],
    ['one line for a group', '# 整改工作方案\n\n## 一、消防方面\n\n1. 关于通道堵塞的问题。清理通道。\n\n2. 关于设施老化的问题。更换设施。\n\n问题整改责任单位：科技馆 整改时限：3天\n'],
  ])('is silent: %s', (_name, text) => {
    expectFindings('missing-responsible-unit', text, { kind: 'plan' });
  });
});
