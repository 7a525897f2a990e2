import { describe, expect, it } from 'vitest';
import { fixDocument } from '../../../server/src/core/check/fix-document.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

const title = '# 关于巡察整改进展情况的通报\n\n';

function fixed(ruleId: string, text: string): string {
  return fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', only: [ruleId] }).text;
}

function problem(head: string, answer = '整改情况：每月集中学习一次。'): string {
  return `${head}\n\n${answer}\n`;
}

describe('missing-title', () => {
  it('is reported at the start', () => {
    const text = `根据县委统一部署，县委巡察组对本局进行了巡察。\n\n${problem('问题一：学习不够深入')}`;
    expect(findingsOf('missing-title', text, { kind: 'bulletin' }).map(({ range }) => range.start)).toEqual([0]);
  });

  it.each(['关于巡察整改进展情况的通报', '中共云溪县水务局委员会\n关于巡察整改进展情况的通报', '**关于巡察整改进展情况的通报**', '## 中共云溪县水务局委员会 关于巡察整改进展情况的通报'])('sees %s', (head) => {
    expectFindings('missing-title', `${head}\n\n${problem('### 问题一：学习不够深入')}`);
  });
});

describe('inconsistent-heading-level', () => {
  const levels = (second: string): string => `${title}${problem('#### 问题一：学习不够深入')}\n${problem(second)}\n${problem('#### 问题三：台账不完整')}`;

  it.each(['### 问题二：测试不严格', '**问题二：测试不严格**', '问题二：测试不严格', '##### **问题二：测试不严格**'])('aligns %s and keeps it', (second) => {
    const text = levels(second);
    const [finding] = findingsOf('inconsistent-heading-level', text);
    expect(finding?.messageId).toBe('problem');
    expect(finding?.related).toHaveLength(1);
    const expected = second.startsWith('#') && second.includes('**') ? '#### **问题二：测试不严格**' : '#### 问题二：测试不严格';
    expect(fixed('inconsistent-heading-level', text)).toBe(levels(expected));
    expect(findingsOf('inconsistent-heading-level', levels(expected))).toEqual([]);
  });

  it.each([
    ['bold', '**问题一：学习不够深入**', '**问题三：台账不完整**', '**问题二：测试不严格**'],
    ['plain', '问题一：学习不够深入', '问题三：台账不完整', '问题二：测试不严格'],
  ])('makes a heading %s, a paragraph of its own', (_name, first, third, expected) => {
    const text = `${title}${problem(first)}\n#### 问题二：测试不严格\n整改情况：每月测试一次。\n\n${problem(third)}`;
    expect(fixed('inconsistent-heading-level', text)).toBe(`${title}${problem(first)}\n${expected}\n\n整改情况：每月测试一次。\n\n${problem(third)}`);
  });

  it('finds categories, sections and labels', () => {
    const text = `${title}## 一、组织情况\n\n成立领导小组。\n\n### ⟦二、整改进展情况⟧\n\n### （一）学习方面\n\n${problem('问题一：学习不够深入', '整改情况：\n\n1. 每月学习。')}\n**⟦（二）管理方面⟧**\n\n${problem('问题二：台账不完整', '**⟦整改情况：⟧**\n\n1. 每月核对。')}\n### （三）作风方面\n\n${problem('问题三：调研流于形式', '整改情况：\n\n1. 每月调研。')}\n## 三、下一步工作\n\n继续抓好整改。\n`;
    expectFindings('inconsistent-heading-level', text);
  });

  it.each([
    ['one of a rank', `${title}## 一、整改情况\n\n${problem('**问题一：学习不够深入**')}`],
    ['bold within headings', `${title}${problem('### **问题一：学习不够深入**')}\n${problem('### 问题二：台账不完整')}`],
    ['titles within paragraphs', `${title}1.关于学习不够深入的问题。一是每月学习。二是组织测试。\n\n**2.关于台账不完整的问题。**一是补齐台账。二是专人管理。\n`],
    ['problems with and without category', `${title}## 一、总体情况\n\n### 问题一：学习不够深入\n\n整改情况：每月学习。\n\n## 二、具体情况\n\n### （一）管理方面\n\n#### 问题二：台账不完整\n\n整改情况：每月核对。\n`],
  ])('is silent: %s', (_name, text) => {
    expectFindings('inconsistent-heading-level', text);
  });
});

describe('skipped-heading-level', () => {
  it.each([
    ['short reports', '# 关于整改情况的报告\n\n一、组织情况\n\n1. 成立领导小组。\n\n二、整改情况\n\n1. 关于学习不够深入的问题。每月学习。\n'],
    ['measures of a problem', `${title}## 一、整改情况\n\n### （一）学习方面\n\n问题一：学习不够深入\n\n1. 每月学习。\n\n### （二）管理方面\n\n问题二：台账不完整\n\n1. 每月核对。\n`],
  ])('is silent: %s', (_name, text) => {
    expectFindings('skipped-heading-level', text);
  });
});

describe('broken-paragraph', () => {
  it.each([
    ['plain', '坚持会上集体讨论作出\n\n决定的制度，每月检查一次。', '坚持会上集体讨论作出决定的制度，每月检查一次。'],
    ['within bold', '**坚持会上集体讨论作出**\n\n**决定的制度**，每月检查一次。', '**坚持会上集体讨论作出决定的制度**，每月检查一次。'],
    ['bold up to the cut', '一是**坚持会上集体讨论，**\n\n作出决定并公开，每月检查一次。', '一是**坚持会上集体讨论**，作出决定并公开，每月检查一次。'],
    ['with CRLF', '坚持会上集体讨论作出\r\n\r\n决定的制度，每月检查一次。', '坚持会上集体讨论作出决定的制度，每月检查一次。'],
    ['with blanks', '坚持会上集体讨论作出 \n\n　　决定的制度，每月检查一次。', '坚持会上集体讨论作出决定的制度，每月检查一次。'],
  ])('joins the halves: %s', (_name, broken, joined) => {
    const before = `${title}### 问题一：学习不够深入\n\n整改情况：\n\n1. 每月学习一次。\n\n2. `;
    const after = '\n\n3. 每季度测试一次。\n';
    expect(findingsOf('broken-paragraph', before + broken + after)).toHaveLength(1);
    expect(fixed('broken-paragraph', before + broken + after)).toBe(before + joined + after);
    expect(findingsOf('broken-paragraph', before + joined + after)).toEqual([]);
  });

  it.each([
    ['units and a deadline on a line of their own', '（一）底数不清\n\n（责任单位：自然资源所；完成时限：2023年9月）\n\n逐户核实，登记群众87户。整改到位。'],
    ['a title that ends in its status', '问题一：“八小时以外”管理空白（长期坚持）\n\n与职工家属签订承诺书93份，每季度走访一次。'],
    ['a title, and what was done together with somebody', '问题一：廉政教育缺失\n\n与县纪委联合开展警示教育2次，参加180人。'],
  ])('takes no half for one: %s', (_name, text) => {
    expectFindings('broken-paragraph', `${title}${text}\n`);
  });

  it('points at the end of the first half', () => {
    expectFindings('broken-paragraph', `${title}根据县委统一部署，县委第一巡察组对本局进行了巡察。截至目前，⟦所有⟧\n\n问题均已整改完毕。\n`);
  });
});

describe('unnumbered-measure', () => {
  it.each([
    ['one paragraph', '整改情况：\n\n修订学习制度，每月学习一次。'],
    ['an enumeration', '整改情况：\n\n一是修订学习制度。\n\n二是每月学习一次。'],
    ['bullets', '整改情况：\n\n- 修订学习制度。\n- 每月学习一次。'],
    ['a status behind', '整改情况：\n\n修订学习制度，每月学习一次。\n\n目前，该问题已整改到位。'],
    ['a paragraph a label', '整改措施：修订学习制度。\n\n整改成效：干部学习更加主动。'],
    ['a deadline line', '整改情况：\n\n修订学习制度。\n\n整改时限：2023年6月底前'],
  ])('is silent: %s', (_name, answer) => {
    expectFindings('unnumbered-measure', `${title}${problem('### 问题一：学习不够深入', answer)}`);
  });
});
