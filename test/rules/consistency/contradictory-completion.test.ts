import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

interface Parts {
  readonly statement: string;
  readonly measure?: string;
  readonly problem?: string;
  readonly closing?: string;
}

function document({ statement, measure = '修订内部审计制度，印发各单位执行。', problem = '审计监督不到位', closing = '持续巩固整改成果，完善长效机制。' }: Parts): string {
  return [
    '# 关于巡察整改进展情况的通报',
    '根据区委统一部署，2020年4月15日至7月10日，区委第一巡察组对局党组进行了巡察，2020年10月15日反馈了巡察意见，指出2个问题。现将整改情况予以公布。',
    '## 一、整改工作情况',
    statement,
    '## 二、巡察反馈问题整改情况',
    `### 问题一：${problem}`,
    '整改情况：',
    `1. ${measure}`,
    '2. 召开专题会议研究部署，明确责任科室。',
    '### 问题二：学习不够深入',
    '整改情况：',
    '1. 已制定学习计划，每月集中学习一次。',
    '## 三、下一步工作打算',
    closing,
    '中共青泽县教育局委员会',
    '2021年1月13日',
  ].join('\n\n');
}

const statements = [
  '截至目前，所有问题均已整改完毕。',
  '目前，反馈的问题已全部整改到位。',
  '截至目前，全部问题均已完成整改。',
  '巡察反馈的2个问题已全部完成整改。',
  '经过集中整改，巡察组指出的问题均已整改到位，违规发放的资金已清退。',
  '截至2020年12月底，各项整改任务已全部完成。',
  '对照清单逐项销号，整改工作已全面完成。',
  '目前，问题整改完成率达100%。',
  '截至目前，反馈的各类问题已全部办结销号。'.replace('各类', ''),
  '2个问题，现已全部整改到位。',
  '区委巡察组反馈的意见已全部整改落实。',
];

const unfinished = [
  '拟引入第三方审计公司开展审计工作。',
  '科室拟于明年聘请专业机构开展评估。',
  '严格按照程序尽快完成招标。',
  '相关手续正在办理。',
  '不动产权证正在抓紧办理中。',
  '项目验收尚未完成，已成立专班协调。',
  '管理办法正在修订。',
  '预计2021年6月底前完成整改。',
  '计划于2021年3月完成系统升级。',
  '该项资金暂未全部收回。',
  '目前仍在推进中。',
  '主体工程正在建设，力争2021年底竣工。',
  '待上级批复后组织实施。',
  '有待进一步协调解决。',
];

describe('contradictory-completion', () => {
  it.each(statements)('finds “%s” against what is open', (statement) => {
    for (const measure of unfinished) {
      const findings = findingsOf('contradictory-completion', document({ statement, measure }));
      expect(findings, measure).toHaveLength(1);
      expect(findings[0]?.related, measure).toHaveLength(1);
    }
  });

  it.each([
    '需要长期整改的，加强跟踪督促，早日见到效果。',
    '对尚未完成整改的问题，持续跟踪督办。',
    '对正在整改的问题，明确专人负责。',
    '紧盯剩余整改任务，逐项销号。',
    '尚有个别问题未整改到位，将继续攻坚。',
  ])('reads the closing section where it speaks of unfinished problems: %s', (closing) => {
    expect(findingsOf('contradictory-completion', document({ statement: '截至目前，所有问题均已整改完毕。', closing }))).toHaveLength(1);
  });

  it.each([
    '草拟并印发管理办法，模拟测试2次，拟定计划3份。',
    '对尚未签订合同的单位逐一走访，已全部签订。',
    '针对正在建设的项目开展检查12次。',
    '将举一反三，加强监管。',
    '原正在办理的手续现已办结。',
    '会议要求尽快退还，目前资金已全部退还。',
    '责令A公司尽快退还多收费用，已到账3.2万元。',
    '印发《关于尽快完成招标工作的通知》。',
    '对“正在办理”状态的事项全部核销。',
    '对拟提拔干部进行廉政审查，对拟采购的设备进行论证。',
    '在整改推进中，坚持边查边改。',
    '进行了整改，长期坚持每月检查一次。',
    '防止问题尚未解决就销号。',
    '坚持党的领导，发挥中心作用，推进中小学建设。',
    '未发现新的违规问题，未再发生类似情况。',
    '按计划完成2021年度轮训。',
  ])('stays silent on a measure that leaves nothing open: %s', (measure) => {
    for (const statement of statements) expect(findingsOf('contradictory-completion', document({ statement, measure })), statement).toEqual([]);
  });

  it.each([
    '建立台账，确保所有问题整改到位。',
    '力争全部问题于年底前整改完毕。',
    '除2个问题外，其余问题均已整改到位。',
    '立行立改的问题均已整改完毕。',
    '反馈问题基本整改到位。',
    '反馈的2个问题中，1个问题已整改到位。',
    '已整改到位的问题全部纳入台账管理。',
    '所有问题均已明确责任领导和完成时限。',
    '巡察反馈的问题均已制定整改措施。',
    '3个信访问题已全部办结。',
    '对所有问题逐一研究，推动全部问题按期整改到位。',
    '巡察组指出的2个问题均已纳入整改。',
  ])('stays silent where not all is said to be done: %s', (statement) => {
    for (const measure of unfinished) expect(findingsOf('contradictory-completion', document({ statement, measure })), measure).toEqual([]);
  });

  it('reads neither the problem’s own text nor a closing section on future work', () => {
    const statement = '截至目前，所有问题均已整改完毕。';
    expect(findingsOf('contradictory-completion', document({ statement, problem: '产权证正在办理，招标尚未完成' }))).toEqual([]);
    expect(findingsOf('contradictory-completion', document({ statement, closing: '对已完成的整改任务，适时组织“回头看”，正在建立长效机制。' }))).toEqual([]);
  });

  it('points at the statement, and at each place', () => {
    const text = document({ statement: '截至目前，⟦所有问题均已整改完毕⟧，违规资金已清退。', measure: '拟引入第三方审计公司开展审计工作。', closing: '需要长期整改的，加强督促。' });
    const [finding] = expectFindings('contradictory-completion', text);
    expect(finding?.data).toMatchObject({ count: 2 });
    expect(finding?.related.map(({ messageId }) => messageId)).toEqual(['unfinished', 'closing']);
  });
});
