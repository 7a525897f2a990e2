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
