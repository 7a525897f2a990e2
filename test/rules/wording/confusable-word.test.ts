import { describe, expect, it } from 'vitest';
import { confusableWords, wordSources } from '../../../server/src/core/rules/wording/confusable-words.ts';
import { createWordFinder } from '../../../server/src/core/rules/wording/word-finder.ts';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';
import { inRectification } from '../../support/in-bulletin.ts';

const id = 'confusable-word';

describe('the list', () => {
  it('has a right word and a source for each of at least 80 wrong ones', () => {
    expect(confusableWords.length).toBeGreaterThan(80);
    for (const { wrong, right, source } of confusableWords) {
      expect(wrong).not.toBe(right);
      expect(right.trim()).not.toBe('');
      expect(Object.keys(wordSources)).toContain(source);
    }
  });

  it('names no right word as a wrong one', () => {
    const find = createWordFinder(confusableWords);
    for (const { right } of confusableWords) expect(find(right).map(({ word }) => word.wrong), right).toEqual([]);
  });

  it('finds each of its words where nothing speaks against it', () => {
    const find = createWordFinder(confusableWords);
    const missed = confusableWords.filter(({ wrong, before, after }) => before === undefined && after === undefined && find(`，${wrong}。`).length === 0);
    expect(missed).toEqual([]);
  });
});

describe('reports', () => {
  it.each([
    '⟦截止目前⟧，已完成整改12项。',
    '⟦截止⟧2020年12月31日，已追回资金3.2万元。',
    '会议要求，⟦截止⟧6月底全部完成，⟦截止今年⟧底建成。',
    '严格按照“专户储存、专人管理、单独⟦设帐⟧、专项核算”的原则管理。',
    '规范⟦帐务⟧处理，确保⟦帐实⟧相符，建立⟦台帐⟧，注销闲置⟦帐户⟧。',
    '杜绝将外出学习⟦当做⟧福利的情况。',
    '不得⟦当做⟧个人福利发放。',
    '把制度建设⟦做为⟧根本之策，整治⟦不做为⟧、⟦慢做为⟧。',
    '及时约谈相关公司，⟦切消除⟧相关风险，提高学校安全。',
    '3⟦月低⟧前完成，2023⟦年低⟧前建成。',
    '⟦既使⟧工作再忙，也要按时学习。',
    '⟦既将⟧召开专题会议。',
    '对该问题⟦己完成⟧整改，⟦末按⟧规定公示的事项全部补公示。',
    '党组专题⟦研究部属⟧，逐级⟦布署⟧落实。',
    '对责任人给予⟦诫免⟧谈话，⟦处份⟧2人。',
    '为⟦近一步⟧规范管理，⟦签定⟧责任书12份，逐一对账⟦消号⟧。',
    '⟦再接再励⟧，⟦一如继往⟧抓好整改，做到⟦持之以衡⟧、⟦面面具到⟧。',
    '⟦付局长⟧牵头负责，相关⟦部们⟧配合。',
  ])('%s', (sentence) => {
    expectFindings(id, inRectification(sentence));
  });

  it('in titles, headings and cells as well', () => {
    expectFindings(id, '# 关于⟦帐户⟧整改情况的报告\n\n## 一、⟦帐目⟧管理\n\n| 问题 | 措施 |\n| --- | --- |\n| ⟦帐款⟧不清 | 已核对 |\n', { kind: 'report' });
  });
});

describe('stays silent on', () => {
  it.each([
    '信访截止时间、报名截止日期和截止期限均已公布，报名已于3月5日截止，截止到6月底。',
    '报名截止2020年12月31日。',
    '发放帐篷20顶、蚊帐30顶，搭设帐篷5处，青纱帐。',
    '领导干部应当做好表率，适当做好解释，当做好职工的贴心人，不当做法已纠正。',
    '既使干部受到教育，又使群众得到实惠；既使制度管用，也使流程清晰；既使群众受益，也提高了效率。',
    '自己经手、自己完成、律己落实，克己经年。',
    '周末完成值守，12月末落实到位，始末经过，期末按时考核。',
    '一切消除隐患的措施、密切加强联系、迫切提高能力。',
    '本月低于上月，每月低保金按时发放，增速比上月低。',
    '3座落地式水箱、一座落后的泵站。',
    '按装备清单核对，按装修合同结算，按排名通报，按排查结果整改。',
    '超过份额部分退回，支部份额不变，各处份额相同，水份额已核定。',
    '维修定点单位，抽签定向，标签定制。',
    '预防犯罪，公布署名文章，登记律师事务所，办公涵盖5个科室，问题醒目公示，引进人材料齐全。',
    '研究竞聘办法，成功克服困难，严格守纪，友好象征，支付予以核减。',
    '内部资料齐全，关注消防安全，通报消防检查结果，审核消费凭证。',
    '最近一步一步推进，干部们积极参与，过度期待得到纠正。',
    '支付主任医师津贴，交付书记阅示，垫付组长差旅费。',
    '制定制度、制订计划，作出承诺、做出成绩，其它事项、其他事项，权利与权力。',
    '将“截止目前”统一改为“截至目前”。',
    '明显着力于制度建设，彰显着担当，浅显着眼。',
    '沟通迅速、交通迅捷，贯彻低碳理念，贯彻低保政策，第一批覆盖5个乡镇，审批露天烧烤，习惯彻底改变。',
    '先行支付予以追回，应付予以核销，专题讲座落实到人，带头做到书记律己，一张帖子，多重迭代，力图象征团结。',
    '汇报消化情况，打折除外，完成份数不足，全部份额，成份股，堪察加，号召标兵示范，预防犯错，立功坚守岗位。',
    '坐落于青泽路，座谈会，座右铭，截至目前，账户，台账，当作，作为。',
  ])('%s', (sentence) => {
    expectFindings(id, inRectification(sentence));
  });
});

describe('the user’s words', () => {
  it('take a word off the list by mapping it to itself', () => {
    expectFindings(id, inRectification('核对帐户和⟦帐目⟧。'), { words: { 帐户: '帐户' } });
  });

  it('are found and come before the list’s own', () => {
    const findings = expectFindings(id, inRectification('⟦街道办⟧与云岭街道办事处核对⟦帐户⟧。'), { words: { 街道办: '街道办事处', 帐户: '资金账户' } });
    expect(findings.map(({ messageId, data }) => [messageId, data['right']])).toEqual([
      ['own', '街道办事处'],
      ['own', '资金账户'],
    ]);
  });

  it('of one character, of other scripts and outside the BMP are found', () => {
    expectFindings(id, inRectification('⟦A4⟧纸、⟦𠮷⟧利、⟦𠮷祥⟧物，末⟦尾⟧。'), { words: { A4: '四号', '𠮷': '吉', '𠮷祥': '吉祥', 尾: '端' } });
  });
});

it.each([['截止', 0], ['帐', 0], ['切消除', 1], ['将当做', 10_000], ['既使', 0], ['月低', 0]] as const)('reads %s ten thousand times in a row', (piece, found) => {
  expect(findingsOf(id, inRectification(piece.repeat(10_000)))).toHaveLength(found);
});
