import { describe, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';

const id = 'measure-numbering';

function bulletin(...answers: readonly (readonly string[])[]): string {
  const problems = answers.map((lines, index) => `### 问题${index + 1}：第${index + 1}项工作不规范\n\n整改情况：\n\n${lines.join('\n\n')}\n`);
  return `# 关于巡察整改进展情况的通报\n\n${problems.join('\n')}`;
}

describe.each([
  ['1. ', (number: number) => `${number}. `],
  ['1．', (number: number) => `${number}．`],
  ['1、', (number: number) => `${number}、`],
  ['（1）', (number: number) => `（${number}）`],
  ['(1)', (number: number) => `(${number})`],
  ['①', (number: number) => '①②③④⑤⑥⑦⑧⑨'.charAt(number - 1)],
])('measures written %s', (_name, marker) => {
  const lines = (numbers: readonly number[], wrong = -1): string[] =>
    numbers.map((number, index) => `${index === wrong ? `⟦${marker(number).trim()}⟧${marker(number).endsWith(' ') ? ' ' : ''}` : marker(number)}已补齐材料${number + 2}份，每月检查1次。`);

  it('are counted under each problem', () => {
    expectFindings(id, bulletin(lines([1, 2, 3]), lines([1, 2]), lines([1, 2, 3, 4])));
    expectFindings(id, bulletin(lines([1, 2, 4], 2), lines([1, 2])));
    expectFindings(id, bulletin(lines([1, 2]), lines([1, 3, 4], 1)));
    expectFindings(id, bulletin(lines([1, 2, 2, 3], 2), lines([1, 2])));
    expectFindings(id, bulletin(lines([1, 3, 2, 4], 1)));
  });

  it('may run through the document', () => {
    expectFindings(id, bulletin(lines([1, 2, 3]), lines([4, 5]), lines([6, 7])));
  });
});

describe('measure-numbering', () => {
  it('accepts a second series', () => {
    expectFindings(id, bulletin(['1. 已制定学习计划。', '2. 已学习6次。', '整改成效：', '1. 参学率98%。', '2. 考核全部合格。']));
  });

  it('accepts a list that Markdown numbers', () => {
    expectFindings(id, bulletin(['1. 已制定学习计划。\n1. 已学习6次。\n1. 已考核2次。']));
  });
});

describe('measures that begin at another number than 1', () => {
  it('are told as such under their own problem', () => {
    expectFindings(id, bulletin(['1. 已补齐材料3份。', '2. 每月检查1次。'], ['⟦2.⟧ 已补发津贴1.5万元。', '3. 已收回多发的2400元。']));
  });
});

describe('measures that answer no problem', () => {
  it('are counted where a number stands behind their own', () => {
    const text = (second: string, third: string): string => `# 关于巡察整改进展情况的通报\n\n## 一、关于党的建设方面\n\n1、修订学习制度，集中学习12次。\n\n${second}\n\n${third}清缴党费1.2万元。\n`;
    expectFindings(id, text('2、5人补交思想汇报，通报2次。', '3、'));
    expectFindings(id, text('2、3号楼支部改选，通报2次。', '3、'));
    expectFindings(id, text('2、5人补交思想汇报，通报2次。', '⟦4、⟧'));
    expectFindings(id, text('3、5月份各检查支部1次，通报2次。', '2、'));
  });

  it('are counted under their heading', () => {
    const text = '# 关于巡察整改进展情况的通报\n\n## 一、关于党的建设方面\n\n1.修订学习制度，集中学习12次。\n\n2.检查支部6个，通报2次。\n\n⟦4.⟧清缴党费1.2万元。\n\n## 二、关于作风建设方面\n\n1.开展调研9次。\n\n2.精简文件12份。\n\n## 三、下一步打算\n\n（1）压实责任。\n\n（2）强化督导。\n\n⟦（2）⟧建章立制。\n';
    expectFindings(id, text);
  });

  it('are left alone where they are no series', () => {
    expectFindings(id, '# 关于巡察整改进展情况的通报\n\n## 一、总体情况\n\n2. 压实责任，召开专题会3次。\n\n3. 强化督导，通报2次。\n\n## 二、下一步打算\n\n1. 压实责任。\n1. 强化督导。\n');
  });
});

describe('answers that are paired with problems by number', () => {
  const report = (numbers: readonly string[]): string =>
    `# 村党支部巡察整改情况报告\n\n## 一、存在的问题\n\n${['党务公开不及时', '村务监督不够', '资产台账不清', '发展党员把关不严'].map((topic, index) => `${index + 1}. ${topic}。`).join('\n')}\n\n## 二、整改情况\n\n${numbers.map((number, index) => `${number} 已补齐材料${index + 2}份，每季度检查一次。`).join('\n')}\n`;

  it('are counted as written', () => {
    expectFindings(id, report(['1.', '2.', '3.', '4.']), { kind: 'report' });
    expectFindings(id, report(['1.', '2.', '⟦4.⟧', '5.']), { kind: 'report' });
  });
});

it('pairs by place where a problem’s number is doubled', () => {
  expectFindings(
    'measure-numbering',
    '# 关于检查反馈问题整改情况的报告\n\n## 一、存在的问题\n\n1、公开内容不全。\n2、会议记录不规范。\n2、印章管理混乱。\n\n## 二、整改措施\n\n1、补齐公开内容9项。\n2、补签会议记录。\n3、建立用印登记簿。\n',
    { kind: 'report' },
  );
});
