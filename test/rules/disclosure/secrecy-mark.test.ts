import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';
import { inRectification } from '../../support/in-bulletin.ts';

const id = 'secrecy-mark';
const title = '# 关于巡察整改进展情况的通报';

describe('reports a mark', () => {
  it.each([
    `⟦机密★1年⟧\n\n${title}\n`,
    `⟦秘密 ★ 6个月⟧\n\n${title}\n`,
    `⟦绝密★长期⟧\n\n${title}\n`,
    `000001 ⟦机密★1年⟧\n\n${title}\n`,
    `⟦机密★1年⟧ 特急\n\n${title}\n`,
    `⟦秘密⟧\n\n${title}\n`,
    `**⟦机密⟧**\n\n${title}\n`,
    `【⟦秘密⟧】\n\n${title}\n`,
    `⟦密级：秘密⟧\n\n${title}\n`,
    `# 关于巡察整改进展情况的通报（⟦机密⟧）\n`,
    `# 【⟦内部资料⟧】关于巡察整改进展情况的通报\n`,
    `${title}\n\n（⟦内部资料，注意保存⟧）\n`,
    `${title}\n\n⟦内部文件 严禁外传⟧\n`,
    `${title}\n\n⟦内部资料，不得公开⟧。\n`,
    `${title}\n\n⟦本通报为内部资料，不得公开⟧。\n`,
    `${title}\n\n⟦此件不予公开⟧\n`,
    `${title}\n\n（⟦此件不公开⟧）\n`,
    `${title}\n\n⟦本材料仅供内部参考，请勿外传⟧。\n`,
    `${title}\n\n⟦信息公开选项：不予公开⟧\n`,
    inRectification('已更新台账。⟦以上内容属内部资料，不得对外公开⟧。'),
    `---\nkind: bulletin\n密级: ⟦机密★1年⟧\n---\n\n${title}\n`,
    `---\nsecrecy: ⟦"秘密"⟧ # 待定\n---\n\n${title}\n`,
  ])('%j', (text) => {
    expectFindings(id, text, { kind: 'bulletin' });
  });
});

describe('stays silent on secrecy as a topic', () => {
  it.each([
    '组织涉密人员学习保守秘密有关规定，保密工作得到加强。',
    '对标注“机密★1年”的文件专柜存放，内部资料不得外传。',
    '涉密文件一律不得公开，涉及商业秘密、个人隐私的信息不予公开。',
    '对依法不得公开的政府信息逐条说明理由。',
    '清理应公开未公开事项12项，纠正不予公开的错误决定2件。',
    '编印《党建工作手册》（内部资料）200册。',
    '规范《会议纪要》（秘密★5年）的流转。',
    '将密级为“秘密”的文件全部登记。',
    '加强内部管理，完善内部控制，内部审计全覆盖。',
    '严格保密，对举报人信息不得外传。',
    '对举报线索严格保密。不得外传。',
    '办公内网电脑不得处理机密级信息。',
    '建立国家秘密、工作秘密、商业秘密分类台账。',
    '本通报内容已在政府网站公开。',
    '本报告涉及的问题均已公开。',
    '机密文件管理不规范的问题已整改。',
    '秘密级文件3份已销毁。',
  ])('%s', (sentence) => {
    expectFindings(id, inRectification(sentence), { kind: 'bulletin' });
  });

  it('in a table, and in front matter that says there is none', () => {
    expectFindings(id, `---\nsecrecy: 无\n---\n\n${title}\n\n| 文件 | 密级 |\n| --- | --- |\n| 甲 | 秘密 |\n`, { kind: 'bulletin' });
  });

  it('in other kinds of document', () => {
    expect(findingsOf(id, '机密★1年\n\n# 关于整改情况的报告\n', { kind: 'report' })).toEqual([]);
  });
});
