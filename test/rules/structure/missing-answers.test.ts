import { describe, expect, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';

const title = '# 关于巡察整改进展情况的通报\n\n';

describe('missing-rectification', () => {
  it.each([
    ['headings and labels', `${title}### 问题一：⟦学习不够深入⟧\n\n### 问题二：台账不完整\n\n整改情况：\n\n1. 补齐台账12册。\n`],
    ['the last problem of a category', `${title}## 二、整改进展情况\n\n### （一）学习方面\n\n问题1：学习不够深入。\n\n整改落实情况：一是每月学习。二是组织测试。\n\n问题2：⟦测试不严格⟧。\n\n### （二）管理方面\n\n问题3：台账不完整。\n\n整改落实情况：一是补齐台账。二是专人管理。\n`],
    ['titles in one paragraph with their measures', `${title}## 二、整改进展情况\n\n### （一）学习方面\n\n1.关于学习不够深入的问题。一是每月学习。二是组织测试。\n\n2.⟦关于测试不严格的问题⟧。\n\n3.关于台账不完整的问题。一是补齐台账。二是专人管理。\n`],
    ['bold titles without labels', `${title}**1.关于“学习不够深入”问题的整改**\n\n一是每月学习。\n\n**2.⟦关于“测试不严格”问题的整改⟧**\n\n**3.关于“台账不完整”问题的整改**\n\n一是补齐台账。\n`],
    ['a description is left where label and measures are gone', `${title}### 问题一：学习不够深入\n\n主要表现在：集中学习次数偏少。\n\n整改情况：\n\n1. 每月集中学习一次。\n\n### 问题二：⟦超范围发放补助⟧\n\n向借调人员发放加班补助。\n\n### 问题三：台账不完整\n\n两个科室长期没有台账。\n\n整改情况：\n\n1. 补齐台账12册。\n`],
    ['only what was wrong is left, however it ends', `${title}### 问题一：⟦合同管理不规范⟧\n\n未经集体研究，合同已签订。\n\n### 问题二：⟦整改不彻底⟧\n\n措施不落实，3个问题虚报已整改。\n\n### 问题三：台账不完整\n\n补齐台账12册。\n`],
    ['only a fault is left that opens with a verb of undoing', `${title}### 问题一：⟦拆除不彻底⟧\n\n拆除未到位23处。\n\n### 问题二：⟦整治走过场⟧\n\n县城管局拆除违规搭建仅3处。\n\n### 问题三：台账不完整\n\n补齐台账12册。\n`],
    ['only a fault is left, of which a part was set right or more was paid', `${title}### 问题一：⟦整改不彻底⟧\n\n上轮反馈的问题存在虚报，已整改7个，仍有3个未整改。\n\n### 问题二：⟦资金拨付不规范⟧\n\n项目未验收，已支付300万元。\n\n### 问题三：台账不完整\n\n补齐台账12册。\n`],
    ['only what the auditors found is left', '# 关于审计查出问题整改情况的报告\n\n### （一）预算编制不够精准问题\n\n审计指出，11个部门代编预算规模较大。\n\n针对这一问题，压减代编预算规模，2023年6月底收回结余资金3.9亿元。\n\n### （二）⟦租金未及时上缴问题⟧\n\n审计指出，5家单位租金滞留往来账户。\n'],
  ])('finds a problem without answer: %s', (_name, text) => {
    expectFindings('missing-rectification', text);
  });

  it('says it once where no problem has an answer', () => {
    const [finding] = expectFindings('missing-rectification', `${title}## 一、存在的问题\n\n### 问题一：⟦学习不够深入⟧\n\n### 问题二：台账不完整\n\n### 问题三：测试不严格\n`);
    expect(finding?.messageId).toBe('none');
    expect(finding?.data['count']).toBe(3);
  });

  it.each([
    ['measures only', `${title}## 二、整改情况\n\n### （一）关于学习方面\n\n1.制定学习计划，每月集中学习一次。\n\n2.组织测试2次。\n`],
    ['lists paired by number', '# 关于整改情况的报告\n\n## 一、存在的问题\n\n1. 学习不够深入。\n2. 台账不完整。\n\n## 二、整改情况\n\n1. 每月集中学习一次。\n2. 补齐台账12册。\n'],
    ['an empty label is another matter', `${title}### 问题一：学习不够深入\n\n整改情况：\n\n### 问题二：台账不完整\n\n整改情况：\n\n1. 补齐台账12册。\n`],
    ['针对这一问题 below numbered lines', '# 关于检查问题整改情况的报告\n\n## 一、检查发现的问题及整改情况\n\n1. 库房食品未离墙存放\n\n针对此问题，当天购置货架6组，9月19日整改完毕。\n\n2. 冷藏柜生熟混放\n\n针对这一问题，增购冷藏柜1台，已于9月20日完成整改。\n'],
    ['a shortcoming and how it was set right in one sentence', `${title}### 问题一：食品离墙不足\n\n货架尺寸不合适，已调整。\n\n### 问题二：台账不完整\n\n补齐台账12册。\n`],
    ['the fault undone named behind the verb', `${title}### 问题一：营商环境不优\n\n取消违规设置的投标门槛14项。\n\n### 问题二：基金监管不严\n\n市医保局追回违规使用基金23万元。\n\n### 问题三：台账不完整\n\n补齐台账12册。\n`],
    ['a fault and how far it is set right in one sentence', `${title}### 问题一：拖欠账款\n\n审计指出的12家单位拖欠账款412万元，已支付387万元，其余25万元6月底前付清。\n\n### 问题二：违规发放补贴\n\n违规发放补贴23万元，已追回21万元。\n\n### 问题三：台账不完整\n\n补齐台账12册。\n`],
    ['a standing as opening', `${title}**任务一：积水未清运**\n\n该任务未完成。积水已抽排3万吨，预计10月底前清完。\n\n**任务二：台账不完整**\n\n该任务达到序时进度。补齐台账12册。\n`],
    ['针对此问题 as opening', `${title}### 问题一：学习不够深入\n\n针对此问题，制定了学习计划。\n\n### 问题二：台账不完整\n\n针对这一问题，补齐台账12册。\n`],
  ])('is silent: %s', (_name, text) => {
    expectFindings('missing-rectification', text);
  });
});

describe('missing-measure', () => {
  it.each([
    ['a label with nothing behind it', `${title}### 问题一：学习不够深入\n\n⟦整改情况：⟧\n\n### 问题二：台账不完整\n\n整改情况：\n\n1. 补齐台账12册。\n`],
    ['an empty cell beside a status and a tick', '# 整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 | 是否销号 |\n|---|---|---|---|---|---|---|\n| 1 | 学习不够深入 | 每月集中学习一次 | 办公室 | 2023年6月 | 已完成 | 是 |\n| 2 | 台账不完整 |  | 财务科 | 2023年7月 | ⟦已完成⟧ | 是 |\n'],
    ['a label before a status alone', `# 关于检查问题的整改报告\n\n### 问题一：学习不够深入\n\n⟦整改措施：⟧\n\n责任科室：医务科\n\n完成情况：已完成\n\n### 问题二：台账不完整\n\n整改措施：\n\n1. 补齐台账12册。\n\n责任科室：医务科\n\n完成情况：已完成\n`],
    ['a bracketed label', `${title}问题（一）：学习不够深入\n\n⟦【整改情况】⟧\n\n问题（二）：台账不完整\n\n【整改情况】\n\n1、补齐台账12册。\n`],
    ['a bold label', `${title}**反馈问题1：学习不够深入**\n\n**⟦整改措施：⟧**\n\n**反馈问题2：台账不完整**\n\n**整改措施：**\n\n（1）补齐台账12册。\n`],
    ['a number in the middle', `${title}### 问题一：学习不够深入\n\n整改情况：\n\n1. 制定学习计划。\n\n⟦2.⟧\n\n3. 组织测试2次。\n`],
    ['a bracketed number at the end', `${title}### 问题一：学习不够深入\n\n整改情况：\n\n（1）制定学习计划。\n\n⟦（2）⟧\n\n### 问题二：台账不完整\n\n整改情况：\n\n（1）补齐台账12册。\n`],
    ['a status alone', `${title}问题1：学习不够深入。\n\n整改落实情况：⟦已完成整改⟧。\n\n问题2：台账不完整。\n\n整改落实情况：一是补齐台账。二是专人管理。\n`],
    ['a status alone behind the title', `${title}1.关于学习不够深入的问题。⟦该问题已整改到位⟧。\n\n2.关于台账不完整的问题。一是补齐台账。二是专人管理。\n`],
    ['the last label of several', `${title}### 问题一：学习不够深入\n\n整改措施：制定学习计划。\n\n⟦整改成效：⟧\n\n### 问题二：台账不完整\n\n整改措施：补齐台账。\n\n整改成效：台账齐全。\n`],
  ])('finds %s', (_name, text) => {
    expectFindings('missing-measure', text);
  });

  it.each([
    ['short done results', `${title}### 问题一：设施老化\n\n整改情况：已更换。\n\n### 问题二：违规发放\n\n整改情况：已清退到位。\n\n### 问题三：合同不规范\n\n整改情况：全部签订完成\n`],
    ['a status label before the measures', `${title}### 问题一：设施老化\n\n整改情况：未整改到位，预计6月整改到位\n\n整改措施：分两批更换设施18处。\n`],
    ['a label above another', `${title}### 问题一：设施老化\n\n整改情况：\n\n整改措施：\n\n1. 分两批更换设施18处。\n`],
    ['what was done before a bare status', `${title}### 问题一：执法记录仪未按规定开机\n\n清查视频1.4万段，未按规定开机19次，责任人均予扣罚。已完成。\n\n### 问题二：台账不完整\n\n补齐台账12册，已完成。\n`],
    ['a number above （1）', `${title}### 问题一：设施老化\n\n整改情况：\n\n1. 更换设施。\n\n（1）第一批6处。\n\n（2）第二批12处。\n`],
    ['a placeholder', `${title}### 问题一：设施老化\n\n整改情况：【待补充】\n`],
    ['a status in brackets behind the title', `${title}### 问题一：设施老化（已完成）\n\n整改措施：分两批更换设施18处。\n`],
  ])('is silent: %s', (_name, text) => {
    expectFindings('missing-measure', text);
  });

  it('judges a row of a ledger as a whole', () => {
    const head = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n';
    expectFindings('missing-measure', `${head}| 1 | 设施老化 | 分两批更换设施18处 | 办公室 | 2023年6月底前 | 已完成 |\n| 2 | 台账不完整 | 补齐台账 | 财务科 | 2023年6月底前 | 已完成 |\n`, { kind: 'ledger' });
  });

  it.each(['整改过程', '整改经过', '整改说明', '整改动作', '办理经过', '处置结果', '处理意见', '怎么改的'])('finds the measures in the column %s', (head) => {
    expectFindings('missing-measure', `# 关于检查意见整改情况的报告\n\n| 检查发现问题 | 责任部门 | ${head} | 整改状态 |\n| --- | --- | --- | --- |\n| 设施老化 | 办公室 | 分两批更换设施18处 | 整改完成 |\n| 台账不完整 | 财务科 | ⟦已整改⟧ | 整改完成 |\n`, { kind: 'report' });
  });

  it('does not take a property of the problem for what was done', () => {
    expectFindings('missing-measure', '# 关于检查意见整改情况的报告\n\n| 检查发现问题 | 整改类型 | 整改依据 | 整改状态 |\n| --- | --- | --- | --- |\n| 设施老化 | 甲类 | 消防法 | ⟦整改完成⟧ |\n| 台账不完整 | 乙类 | 档案法 | ⟦整改完成⟧ |\n', { kind: 'report' });
  });

  it('finds the row whose measures are left out, and leaves the row without any answer to missing-rectification', () => {
    const head = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 设施老化 | 更换设施18处 | 办公室 | 2023年6月底前 | 已完成 |\n';
    expectFindings('missing-measure', `${head}| 2 | 台账不完整 |  | 财务科 | 2023年6月底前 | ⟦已完成⟧ |\n`, { kind: 'ledger' });
    expectFindings('missing-rectification', `${head}| 2 | ⟦台账不完整⟧ |  | 财务科 | 2023年6月底前 |  |\n`, { kind: 'ledger' });
    expectFindings('missing-measure', `${head}| 2 | 台账不完整 |  | 财务科 | 2023年6月底前 |  |\n`, { kind: 'ledger' });
  });

  it('says once that all problems have a status and nothing else', () => {
    const [finding] = expectFindings('missing-measure', `${title}### 问题一：甲事项不规范\n\n整改情况：⟦已整改⟧。\n\n### 问题二：乙事项不规范\n\n整改情况：已整改到位。\n\n### 问题三：丙事项不规范\n\n整改情况：已完成整改。\n`);
    expect(finding?.messageId).toBe('statusOnlyEverywhere');
  });
});

describe('orphan-rectification', () => {
  it('finds a label before the first problem', () => {
    expectFindings('orphan-rectification', `${title}## 二、整改进展情况\n\n### （一）学习方面\n\n⟦整改情况：⟧\n\n1. 制定学习计划。\n\n### 问题二：台账不完整\n\n整改情况：\n\n1. 补齐台账12册。\n`);
  });

  it.each([
    ['a section of that name', `${title}## 二、整改情况\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 制定学习计划。\n`],
    ['a deadline for all', `${title}整改时限：2023年6月底前\n\n### 问题一：学习不够深入\n\n整改情况：\n\n1. 制定学习计划。\n`],
  ])('is silent: %s', (_name, text) => {
    expectFindings('orphan-rectification', text);
  });
});
