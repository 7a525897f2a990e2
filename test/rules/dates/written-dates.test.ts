import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

function within(sentence: string): string {
  return `# 关于巡察整改进展情况的通报\n\n## 一、巡察反馈问题整改情况\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. ${sentence}\n`;
}

describe('invalid-date', () => {
  it.each([
    '已于⟦2023年2月30日⟧印发计划。', '⟦2023年2月29日⟧前完成。', '⟦2022年13月5日⟧组织测试。', '⟦4月31日⟧召开会议。', '于⟦2023年6月31日⟧办结。', '自2023年4月1日至⟦4月31日⟧集中整改。',
    '⟦2021.02.30⟧召开会议。', '⟦2021-11-31⟧召开会议。', '⟦2023年0月5日⟧召开会议。', '⟦2023年5月0日⟧召开会议。', '⟦2023年5月32日⟧召开会议。', '⟦２０２３年２月３０日⟧召开会议。',
  ])('finds %s', (sentence) => {
    expectFindings('invalid-date', within(sentence));
  });

  it.each([
    '2024年2月29日召开会议。', '2月29日召开会议。', '2023年12月31日前完成。', '学习持续13个月。', '2018/19/20三个学年均已覆盖。', '系统升级到2.30.31版。', '得分30.2分，详见http://www.example.cn/2018/02/30/a.html。',
    '每月31日前报送报表。', '服务热线12345，2-30楼均已检查。', '第13月工资已停发。', '青教发〔2023〕13号文件，13月度报表。', '房号2023-13-05室已腾退。'.replace('2023-13-05', '3-13-05'),
  ])('stays silent: %s', (sentence) => {
    expect(findingsOf('invalid-date', within(sentence))).toEqual([]);
  });
});

describe('damaged-date', () => {
  it.each([
    '⟦2024717日⟧至⟦830日⟧集中整改。', '⟦20247月17日⟧印发计划。', '⟦2024年717日⟧印发计划。', '于⟦830日⟧印发通知。', '⟦202年4月15日⟧印发计划。', '⟦20204年5月6日⟧印发计划。', '⟦2023年5月日⟧组织测试。',
    '⟦2023年月15日⟧组织测试。', '已于⟦2023928日⟧完成。',
  ])('finds %s', (sentence) => {
    expectFindings('damaged-date', within(sentence));
  });

  it.each([
    '退缴相关资金1491158.5元。', '120日内完成整改，全年365日值守。', '电话84683253，0434-3515228。', '2024年7月17日至8月30日集中整改。', '累计投工2024工日，人均日工作量830件。', '2023年度考核，2023年级学生630人。',
    '100日攻坚行动，30日内答复。', '编号20240717，金额202元。', '今年4月15日召开会议。', '每年5月10日前报送。', '历时202天。',
  ])('stays silent: %s', (sentence) => {
    expect(findingsOf('damaged-date', within(sentence))).toEqual([]);
  });
});

describe('date-format', () => {
  it.each([
    ['⟦2021年01月13日⟧印发计划。', '2021年1月13日'],
    ['⟦2021年1月03日⟧印发计划。', '2021年1月3日'],
    ['⟦2021年01月⟧印发计划。', '2021年1月'],
    ['⟦2018.06.15⟧组织测试。', '2018年6月15日'],
    ['于⟦2018-6-5⟧组织测试。', '2018年6月5日'],
    ['截至⟦2018/06/15⟧，已完成。', '2018年6月15日'],
    ['2021年1月5日至⟦02月06日⟧集中整改。', '2月6日'],
    ['⟦２０２１年０１月１３日⟧印发计划。', '２０２１年１月１３日'],
  ])('mends %s', (sentence, expected) => {
    const [finding] = expectFindings('date-format', within(sentence));
    expect(finding?.data).toMatchObject({ expected });
    expect(finding?.repairs[0]?.safety).toBe('safe');
  });

  it('finds a date with a tag among its digits, but leaves it to the writer where that belongs', () => {
    const [finding] = findingsOf('date-format', within('于2018-6-<u>5组织测试。'));
    expect(finding?.repairs).toEqual([]);
  });

  it('offers the full year, but does not write it unasked', () => {
    const [finding] = expectFindings('date-format', within('⟦21年03月⟧印发计划。'));
    expect(finding?.repairs).toMatchObject([{ safety: 'unsafe', data: { expected: '2021年3月' } }]);
  });

  it.each([
    '2021年1月13日印发计划。', '2020年10月20日印发计划。', '得分提高6.15分，平均6.15。', '青教发〔2021〕03号文件。', '系统v2018.06.15升级。', '详见http://www.example.cn/2021-01-13/a.html。', '从教21年来坚持学习。',
    '服务期21年，工龄20年3个月。', '于2021年1月13日09:30召开会议。', '修订《2021年01月工作安排》。', '2018-2020年度资金已清查。', '支出2018.06元。', '编号2021-01-13-005。', '2021年度计划，101月度。',
  ])('stays silent: %s', (sentence) => {
    expect(findingsOf('date-format', within(sentence))).toEqual([]);
  });

  it('leaves metadata lines, cells and entries alone', () => {
    expect(findingsOf('date-format', `2023-05-04 08:46:31 来源：局办公室\n\n${within('召开会议。')}`)).toEqual([]);
    expect(findingsOf('date-format', `发布日期：2023-05-04\n\n${within('召开会议。')}`)).toEqual([]);
    const ledger = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 整改时限 |\n| --- | --- | --- | --- |\n| 1 | 学习不够深入 | 制定计划 | 2023.06.30 |\n';
    expect(findingsOf('date-format', ledger, { kind: 'ledger' })).toEqual([]);
  });

  it('is silent on what is no date or has lost characters', () => {
    expect(findingsOf('date-format', within('2021年02月30日、202101月13日召开会议。'))).toEqual([]);
  });
});

describe('date-without-year', () => {
  const report = (sentence: string): string => `# 关于整改情况的报告\n\n问题一：学习不够深入\n\n整改情况：${sentence}\n`;

  it.each(['将于⟦12月底⟧前组织测试。', '⟦6月30日⟧前完成。', '⟦8月下旬⟧至9月底集中整改。', '2023年已经启动。⟦12月⟧底前完成。'.replace('⟦12月⟧底', '⟦12月底⟧')])('finds %s', (sentence) => {
    expectFindings('date-without-year', report(sentence), { kind: 'report' });
  });

  it.each([
    '2023年3月5日至4月10日组织学习，6月底前完成。', '今年6月底前完成。', '每年12月组织测试。', '6个月内完成。', '每月5日前报送。', '印发《关于做好12月份工作的通知》。', '当年9月已完成。', '2023年底前完成，其中9月底完成一半。',
  ])('stays silent: %s', (sentence) => {
    expect(findingsOf('date-without-year', report(sentence), { kind: 'report' })).toEqual([]);
  });

  it('takes the year of lead or title', () => {
    const lead = '2020年10月15日，区委第一巡察组向局党组反馈了巡察意见。现将整改情况予以公布。';
    expect(findingsOf('date-without-year', `# 关于巡察整改进展情况的通报\n\n${lead}\n\n## 一、整改情况\n\n问题一：学习不够深入\n\n整改情况：将于12月底前组织测试。\n`)).toEqual([]);
    expect(findingsOf('date-without-year', '# 关于2023年审计整改情况的报告\n\n问题一：学习不够深入\n\n整改情况：将于12月底前组织测试。\n', { kind: 'report' })).toEqual([]);
  });
});
