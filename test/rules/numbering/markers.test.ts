import { describe, expect, it } from 'vitest';
import { fixDocument } from '../../../server/src/core/check/fix-document.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { expectFindings } from '../../support/check-rule.ts';

function fix(id: string, text: string): string {
  return fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', only: [id] }).text;
}

describe('inconsistent-problem-marker', () => {
  const id = 'inconsistent-problem-marker';
  const bulletin = (markers: readonly string[], shape = (text: string) => `### ${text}`): string =>
    `# 关于巡察整改进展情况的通报\n\n${markers.map((marker, index) => `${shape(`${marker}第${index + 1}项工作不规范`)}\n\n整改情况：已于3月补齐材料${index + 2}份。\n`).join('\n')}`;

  it.each(['⟦问题三. ⟧', '⟦问题三：.⟧', '⟦问题三： ⟧', '⟦问题三、⟧', '⟦问题三:⟧', '⟦问题3：⟧', '⟦问题（三）：⟧', '⟦问题三.⟧', '⟦问题 三：⟧'])('tells %s from 问题三：', (odd) => {
    const text = bulletin(['问题一：', '问题二：', odd, '问题四：', '问题五：']);
    expectFindings(id, text);
    expect(fix(id, text.replace(/[⟦⟧]/gu, ''))).toBe(bulletin(['问题一：', '问题二：', '问题三：', '问题四：', '问题五：']));
  });

  it('goes by the majority, whatever it is', () => {
    expectFindings(id, bulletin(['问题1.', '问题2.', '⟦问题3：⟧', '问题4.']));
    expectFindings(id, bulletin(['反馈问题1：', '反馈问题2：', '反馈问题3：', '⟦反馈问题四：⟧']));
    expectFindings(id, bulletin(['问题（一）：', '问题（二）：', '⟦问题三：⟧']));
    expectFindings(id, bulletin(['1.关于', '2.关于', '⟦3、⟧关于', '4.关于'], (text) => `**${text}的问题**`));
  });

  it('keeps silent without a majority, and where only words differ', () => {
    expectFindings(id, bulletin(['问题一：', '问题2. ']));
    expectFindings(id, bulletin(['问题一：', '反馈问题二：', '问题三：']));
    expectFindings(id, bulletin(['问题一:', '问题二:', '问题三：', '问题四:']));
    expectFindings(id, bulletin(['（一）关于', '（二） 关于', '（三）关于'], (text) => `### ${text}的问题`));
  });

  it('keeps bold marks whole', () => {
    const text = bulletin(['**问题一：', '**问题二：', '**问题三. ', '**问题四：'], (line) => `${line}**`);
    expect(fix(id, text)).toBe(text.replace('问题三. ', '问题三：'));
  });
});

describe('numbering-punctuation', () => {
  const id = 'numbering-punctuation';
  const bulletin = (headings: readonly string[]): string => `# 关于巡察整改进展情况的通报\n\n${headings.map((heading) => `## ${heading}情况\n\n已召开专题会3次。\n`).join('\n')}`;

  it.each(['⟦二.⟧', '⟦二．⟧', '⟦二，⟧', '⟦二:⟧'])('tells %s from 二、', (odd) => {
    const text = bulletin(['一、组织', `${odd}整改`, '三、下步']);
    expectFindings(id, text);
    expect(fix(id, text.replace(/[⟦⟧]/gu, ''))).toBe(bulletin(['一、组织', '二、整改', '三、下步']));
  });

  it.each(['⟦（二）、⟧', '⟦(二)⟧', '⟦（二)⟧', '⟦(二)、⟧', '⟦（二）.⟧'])('tells %s from （二）', (odd) => {
    const text = bulletin(['（一）组织', `${odd}整改`, '（三）下步']);
    expectFindings(id, text);
    expect(fix(id, text.replace(/[⟦⟧]/gu, ''))).toBe(bulletin(['（一）组织', '（二）整改', '（三）下步']));
  });

  it('keeps silent where the whole document writes so', () => {
    expectFindings(id, bulletin(['一.组织', '二.整改', '三.下步']));
    expectFindings(id, bulletin(['（一）、组织', '（二）、整改', '（三）、下步']));
    expectFindings(id, bulletin(['(1)组织', '(2)整改', '1、整改']));
  });

  it('keeps silent at sentences that begin with numbers', () => {
    const text = '# 关于巡察整改进展情况的通报\n\n## 一、组织情况\n\n## 二、整改情况\n\n（一）、（二）项要求已落实。\n\n三、四号楼已完成改造。\n\n一是一，二是二。\n';
    expectFindings(id, text);
  });
});

describe('inconsistent-title-punctuation', () => {
  const id = 'inconsistent-title-punctuation';
  const bulletin = (titles: readonly string[]): string => `# 关于巡察整改进展情况的通报\n\n${titles.map((title, index) => `问题${index + 1}：${title}\n\n整改情况：已于3月补齐材料${index + 2}份。\n`).join('\n')}`;

  it('tells the odd one out, either way', () => {
    expectFindings(id, bulletin(['学习不够', '制度不全⟦。⟧', '考核不严']));
    expectFindings(id, bulletin(['学习不够。', '制度不⟦全⟧', '考核不严。', '公开不及时。']));
  });

  it('keeps silent where titles are alike, or no majority is', () => {
    expectFindings(id, bulletin(['学习不够。', '制度不全。']));
    expectFindings(id, bulletin(['学习不够', '制度不全。']));
    expectFindings(id, bulletin(['学习不够。', '为何制度不全？', '考核不严。']));
  });
});
