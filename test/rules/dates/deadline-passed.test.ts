import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

function bulletin(measure: string, problem = '学习不够深入'): string {
  return [
    '# 关于巡察整改进展情况的通报',
    '根据区委统一部署，2020年4月15日至7月10日，区委第一巡察组对局党组进行了巡察。2020年10月15日反馈了巡察意见。现将整改情况予以公布。',
    '## 一、巡察反馈问题整改情况',
    `### 问题一：${problem}`,
    '整改情况：',
    `1. ${measure}`,
    '2. 每月集中学习一次。',
    '中共青泽县教育局委员会',
    '2021年3月13日\n',
  ].join('\n\n');
}

interface Row {
  readonly deadline: string;
  readonly status: string;
}

function ledger(rows: readonly Row[]): string {
  const lines = rows.map(({ deadline, status }, index) => `| ${index + 1} | 问题事项之${'甲乙丙丁戊己'.charAt(index)} | 修订管理制度 | 办公室 | ${deadline} | ${status} |`);
  return `# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

function plan(deadlines: readonly string[], issue = ''): string {
  const problems = deadlines.map((deadline, index) => `### 问题${'一二三四五六'.charAt(index)}：事项${'甲乙丙丁戊己'.charAt(index)}办理不规范\n\n整改措施：修订管理制度。\n\n责任单位：办公室\n\n整改时限：${deadline}`);
  const signature = issue === '' ? '' : `\n\n中共青泽县教育局委员会\n\n${issue}`;
  return `# 巡察整改工作方案\n\n## 一、整改任务\n\n${problems.join('\n\n')}${signature}\n`;
}

describe('deadline-passed in bulletins and reports', () => {
  it.each([
    '将于⟦2020年12月底⟧前完成验收。', '预计⟦2020年11月⟧完成整改。', '拟于⟦2021年1月10日⟧前组织测试。', '计划在⟦2020年底⟧前建成投用。', '力争⟦2021年2月底⟧前全部收回。', '确保⟦2020年12月31日⟧前办结。', '有望于⟦2020年第四季度⟧竣工。', '将于⟦2020年⟧完成。', '下一步，将在⟦2020年12月31日⟧前收回。',
  ])('finds %s', (measure) => {
    const [finding] = expectFindings('deadline-passed', bulletin(measure));
    expect(finding?.messageId).toBe('promised');
    expect(finding?.related).toHaveLength(1);
  });

  it.each([
    '已于2020年12月底前完成验收。', '将于2021年3月底前完成验收。', '将于2021年12月底前完成验收。', '将于12月底前完成验收。', '2020年12月底前完成了验收。', '原计划于2020年12月底前完成，因疫情推迟。', '要求各校于2020年12月底前完成自查。',
    '印发《关于确保2020年12月底前完成整改的通知》。', '按照力争2020年12月底前完成的要求，现已完成整改。', '预计2020年底完成的项目，目前已建成投用。', '2020年12月5日召开会议，将长期坚持。', '自2020年12月起执行。',
    '为确保2020年高考顺利进行，开展检查12次。', '将2020年12月底前的账目全部核对。', '计划2020年度预算时从严控制。', '确保2020年12月的补助发放准确。', '力争2020年度考核进入先进行列。',
  ])('stays silent: %s', (measure) => {
    expect(findingsOf('deadline-passed', bulletin(measure))).toEqual([]);
  });

  it('does not read the problem’s own text', () => {
    expect(findingsOf('deadline-passed', bulletin('修订制度。', '计划于2020年6月底前完成的测试未开展'))).toEqual([]);
  });

  it('finds what is open after its deadline', () => {
    const open = bulletin('修订制度。').replace('2. 每月', '整改时限：2020年12月底前\n\n完成情况：正在推进\n\n2. 每月');
    expect(findingsOf('deadline-passed', open).map(({ messageId }) => messageId)).toEqual(['overdue']);
    expect(findingsOf('deadline-passed', open.replace('正在推进', '已完成'))).toEqual([]);
  });
});

describe('deadline-passed in ledgers', () => {
  const today = '2023-06-15';

  it('finds open problems whose deadline is behind today', () => {
    const text = ledger([{ deadline: '⟦2023年3月底⟧前', status: '正在推进' }, { deadline: '2023年9月底前', status: '正在推进' }, { deadline: '2023年3月底前', status: '已完成' }, { deadline: '⟦2023年6月14日⟧', status: '未完成' }]);
    expectFindings('deadline-passed', text, { kind: 'ledger', today });
  });

  it.each<readonly Row[]>([
    [{ deadline: '2023年6月底前', status: '正在推进' }, { deadline: '2023年3月底前', status: '已完成' }, { deadline: '2023年3月底前', status: '基本完成' }, { deadline: '2023年3月底前', status: '长期坚持' }, { deadline: '3月底前', status: '正在推进' }],
    [{ deadline: '长期坚持', status: '正在推进' }, { deadline: '立行立改', status: '已完成' }],
    [{ deadline: '2023年2月30日', status: '正在推进' }],
  ])('stays silent', (...rows) => {
    expect(findingsOf('deadline-passed', ledger(rows), { kind: 'ledger', today })).toEqual([]);
  });

  it('needs to know the day', () => {
    expect(findingsOf('deadline-passed', ledger([{ deadline: '2023年3月底前', status: '正在推进' }]), { kind: 'ledger' })).toEqual([]);
  });
});

describe('deadline-passed in plans', () => {
  it('finds a deadline before the date of issue, and one behind today', () => {
    expectFindings('deadline-passed', plan(['2023年9月底前', '⟦2022年9月底⟧前', '2023年12月底前'], '2023年5月10日'), { kind: 'plan', today: '2023-06-15' });
    expectFindings('deadline-passed', plan(['2023年9月底前', '⟦2023年5月底⟧前', '2023年12月底前']), { kind: 'plan', today: '2023-06-15' });
  });

  it('leaves old plans alone', () => {
    expect(findingsOf('deadline-passed', plan(['2023年9月底前', '2023年6月底前', '2023年12月底前'], '2023年5月10日'), { kind: 'plan', today: '2026-06-15' })).toEqual([]);
  });
});
