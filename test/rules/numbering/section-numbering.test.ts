import { describe, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';

const id = 'section-numbering';
const tail = '\n\n成立了工作专班，召开专题会3次。\n\n';

function bulletin(headings: readonly string[]): string {
  return `# 关于巡察整改进展情况的通报\n\n${headings.map((heading) => heading + tail).join('')}`;
}

describe('section-numbering', () => {
  it.each([
    ['headings', (text: string) => `## ${text}`],
    ['bold lines', (text: string) => `**${text}**`],
    ['plain lines', (text: string) => text],
  ])('counts 一、二、三、 as %s', (_name, shape) => {
    expectFindings(id, bulletin([shape('一、组织领导情况'), shape('二、问题整改情况'), shape('三、下一步打算')]));
    expectFindings(id, bulletin([shape('一、组织领导情况'), shape('⟦三、⟧问题整改情况'), shape('四、下一步打算')]));
    expectFindings(id, bulletin([shape('一、组织领导情况'), shape('⟦一、⟧问题整改情况'), shape('二、下一步打算')]));
    expectFindings(id, bulletin([shape('一、组织领导情况'), shape('二、问题整改情况'), shape('⟦四、⟧下一步打算')]));
    expectFindings(id, bulletin([shape('⟦二、⟧组织领导情况'), shape('三、问题整改情况'), shape('四、下一步打算')]));
  });

  it('counts chapters', () => {
    expectFindings(id, bulletin(['## 第一章 总体情况', '## ⟦第三章⟧ 整改情况', '## 第四章 下一步打算']));
  });

  it('counts （一）（二） anew in each part', () => {
    expectFindings(id, bulletin(['## 一、问题整改情况', '### （一）党的建设方面', '### （二）队伍建设方面', '## 二、下一步打算', '### （一）加强领导', '### （二）建章立制']));
    expectFindings(id, bulletin(['## 一、问题整改情况', '### （一）党的建设方面', '### ⟦（三）⟧队伍建设方面', '## 二、下一步打算', '### （一）加强领导', '### （二）建章立制']));
  });

  it('counts （一）（二） through where the document does', () => {
    expectFindings(id, bulletin(['## 一、问题整改情况', '### （一）党的建设方面', '### （二）队伍建设方面', '## 二、其他问题', '### （三）作风建设方面', '### （四）制度建设方面']));
  });

  it('accepts （一） without 一、', () => {
    expectFindings(id, bulletin(['### （一）党的建设方面', '### （二）队伍建设方面', '### （三）作风建设方面']));
  });
});

describe('numbers that are shared or hidden', () => {
  it('counts parts and problems of one form together', () => {
    const answer = '\n\n1、灭火器不足。已于3月补齐12具。\n\n2、应急灯损坏。已于3月更换6盏。\n\n';
    const text = (third: string): string =>
      `# 关于安全检查反馈问题的整改报告\n\n一、总体情况\n\n已召开专题会议2次。\n\n二、关于消防设施不完善的问题${answer}三、关于食堂管理不规范的问题${answer}${third}、下一步打算\n\n继续压实责任。\n`;
    expectFindings(id, text('四'), { kind: 'report' });
    expectFindings(id, text('⟦五').replace('、下一步', '、⟧下一步'), { kind: 'report' });
    expectFindings('problem-numbering', text('四'), { kind: 'report' });
  });

  it('counts numbered paragraphs of a part', () => {
    expectFindings(id, bulletin(['## 一、组织情况', '（一）提高站位。召开会议3次。', '（二）压实责任。', '⟦（四）⟧强化督导。', '## 二、整改情况']));
    expectFindings(id, bulletin(['## 一、组织情况', '（一）提高站位。召开会议3次。', '（二）压实责任。', '## 二、整改情况', '（一）逐条整改。', '（二）对账销号。']));
  });

  it('does not miss a number on a line that is no heading', () => {
    expectFindings(id, bulletin(['## 一、组织情况', '二、整改情况如下，各单位对照清单逐条整改，已全部完成，并建立台账。', '## 三、下一步打算']));
  });
});
