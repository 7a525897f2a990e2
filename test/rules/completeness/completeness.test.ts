import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

const title = '# 关于巡察整改进展情况的通报\n\n';
const problems = '### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n';
const contact = '欢迎广大干部群众监督。联系方式：电话0731-84000000；邮政信箱：云溪县人民路8号；电子邮箱：jiandu@example.gov.cn。\n\n';
const signature = '中共云溪县水务局委员会\n\n2023年11月8日\n';

function lead(text: string): string {
  return `${title}${text}\n\n${problems}${contact}${signature}`;
}

describe('missing-lead-fact', () => {
  const period = '2023年3月1日至4月20日，县委第一巡察组对本局党组进行了巡察。';
  const bare = '县委第一巡察组对本局党组进行了巡察。';
  const feedback = '2023年6月5日，巡察组反馈了巡察意见。';
  const publication = '按照有关要求，现将整改情况予以公布。';

  it.each([
    ['period', `根据县委统一部署，${bare}${feedback}${publication}`],
    ['feedbackDate', `根据县委统一部署，${period}${publication}`],
    ['publication', `根据县委统一部署，${period}${feedback}`],
  ])('misses the %s', (messageId, text) => {
    expect(findingsOf('missing-lead-fact', lead(text)).map((finding) => finding.messageId)).toEqual([messageId]);
  });

  it.each([
    ['all there', `根据县委统一部署，${period}${feedback}${publication}`],
    ['months only', `根据县委统一部署，2023年3月至4月，县委第一巡察组对本局开展了常规巡察。6月5日，巡察组向本局党组反馈了巡察意见。现将整改进展情况通报如下。`],
    ['damaged dates', `根据县委统一部署，2024717日至830日，县委第一巡察组对本局进行了巡察。2024年10月5日反馈了巡察意见。${publication}`],
  ])('is silent: %s', (_name, text) => {
    expectFindings('missing-lead-fact', lead(text));
  });

  it('is silent for other documents', () => {
    expectFindings('missing-lead-fact', `# 关于审计整改情况的通报\n\n现将整改情况通报如下。\n\n${problems}${contact}${signature}`);
    expectFindings('missing-lead-fact', lead(bare), { kind: 'report' });
  });
});

describe('missing-contact and incomplete-contact', () => {
  it('misses the contact', () => {
    expect(findingsOf('missing-contact', `${title}${problems}${signature}`).map(({ messageId }) => messageId)).toEqual(['missing']);
  });

  it.each([contact, '监督电话：0731-84000000。\n\n', '**联系方式**\n\n电话：0731-84000000\n\n邮箱：jiandu@example.gov.cn\n\n'])('sees %s', (text) => {
    expectFindings('missing-contact', `${title}${problems}${text}${signature}`);
  });

  it.each([
    ['联系方式：电话84683253。\n\n', ['oneChannel', 'noAreaCode']],
    ['联系电话：0731-84000000。\n\n', ['oneChannel']],
    ['联系方式：电话84683253；电子邮箱jiandu@example.gov.cn。\n\n', ['noAreaCode']],
    ['联系方式：电话0731-84000000、84000001；电子邮箱jiandu@example.gov.cn。\n\n', []],
    ['联系方式：电话13800000000；电子邮箱jiandu@example.gov.cn。\n\n', []],
    ['联系方式：电话（0731）84000000；电子邮箱jiandu@example.gov.cn。\n\n', []],
  ])('judges %s', (text, expected) => {
    expect(findingsOf('incomplete-contact', `${title}${problems}欢迎广大干部群众监督。${text}${signature}`).map(({ messageId }) => messageId)).toEqual(expected);
  });
});

describe('the end block', () => {
  it.each([
    ['missing-signature', '2023年11月8日\n'],
    ['missing-date-of-issue', '中共云溪县水务局委员会\n'],
  ])('%s', (ruleId, end) => {
    expect(findingsOf(ruleId, `${title}${problems}${contact}${end}`)).toHaveLength(1);
    expect(findingsOf(ruleId, `${title}${problems}${contact}${signature}`)).toEqual([]);
    expect(findingsOf(ruleId, `---\nissuer: 中共云溪县水务局委员会\ndateOfIssue: 2023-11-08\n---\n\n${title}${problems}${contact}`)).toEqual([]);
    expect(findingsOf(ruleId, `${title}${problems}`, { kind: 'ledger' })).toEqual([]);
  });

  it.each(['二〇二三年十一月八日', '2023年11月8日', '（2023年11月8日）', '2023-11-08'])('takes %s for the date', (date) => {
    expectFindings('missing-date-of-issue', `${title}${problems}${contact}中共云溪县水务局委员会\n\n${date}\n`);
  });
});

describe('leftover-placeholder', () => {
  it('counts one sort of placeholder once', () => {
    const [finding] = expectFindings('leftover-placeholder', `${title}### 问题一：学习不够深入\n\n整改情况：由⟦XX⟧局牵头，XX科配合，清退XX万元，每月学习一次。\n`);
    expect(finding?.messageId).toBe('repeated');
    expect(finding?.data['count']).toBe(3);
    expect(finding?.related).toHaveLength(2);
  });

  it.each([
    '由⟦XX⟧科具体负责，每月一次。', '于⟦20XX年⟧完成验收，每月一次。', '清退资金⟦【】⟧万元，每月一次。', '⟦（待补充）⟧', '印发⟦《》⟧，每月一次。', '**由⟦XX⟧科**具体负责，每月一次。',
  ])('finds %s', (text) => {
    expectFindings('leftover-placeholder', `${title}### 问题一：学习不够深入\n\n整改情况：${text}\n`);
  });

  it('is silent on code, quotations of problems and anonymised names', () => {
    expectFindings('leftover-placeholder', `${title}### 问题一：照搬照抄，仍有“XX街道”字样\n\n整改情况：约谈××街道张某某，每月检查一次，模板为\`XX科\`。\n`);
  });
});
