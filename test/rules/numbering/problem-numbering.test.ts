import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../server/src/core/check/render-finding.ts';
import { expectFindings } from '../../support/check-rule.ts';

const id = 'problem-numbering';
const han = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const topics = ['学习不够深入', '制度不够健全', '档案管理不规范', '培训偏少', '考核不严', '公开不及时', '督促不够', '账实不符', '分工不清', '台账缺失'];

/** Problems marked by the given texts, with a label and an answer each. */
function problems(markers: readonly string[], shape: (marker: string, topic: string) => string): string {
  return markers.map((marker, index) => `${shape(marker, topics[index % topics.length] ?? '')}\n\n整改情况：已于2023年${(index % 9) + 1}月完成，补齐材料${index + 2}份。`).join('\n\n');
}

function bulletin(body: string): string {
  return `# 关于巡察整改进展情况的通报\n\n${body}\n`;
}

const shapes: readonly (readonly [string, (marker: string, topic: string) => string])[] = [
  ['headings', (marker, topic) => `#### 问题${marker}：${topic}`],
  ['bold lines', (marker, topic) => `**问题${marker}：${topic}**`],
  ['plain lines', (marker, topic) => `问题${marker}：${topic}。`],
  ['feedback', (marker, topic) => `**反馈问题${marker}：${topic}**`],
];

describe.each(shapes)('problem numbers as %s', (_name, shape) => {
  const numbers = (values: readonly number[], wrong: readonly number[]): string[] =>
    values.map((value, index) => (wrong.includes(index) ? `¤${han[value] ?? value}` : (han[value] ?? String(value))));
  const marked = (values: readonly number[], wrong: readonly number[]): string =>
    bulletin(problems(numbers(values, wrong), (marker, topic) => (marker.startsWith('¤') ? mark(shape(marker.slice(1), topic)) : shape(marker, topic))));
  const mark = (line: string): string => line.replace(/(?:反馈)?问题.+?：/u, (found) => `⟦${found}⟧`);

  it.each([
    ['a gap', [1, 2, 4, 5], [2]],
    ['a gap at the end', [1, 2, 3, 5], [3]],
    ['a repeat', [1, 2, 2, 3, 4], [2]],
    ['a single wrong number', [1, 2, 9, 4, 5], [2]],
    ['two exchanged', [1, 3, 2, 4], [1]],
    ['a wrong start', [2, 3, 4], [0]],
    ['two defects', [1, 2, 2, 4, 6], [2, 4]],
    ['nothing', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], []],
  ] as const)('tell of %s', (_defect, values, wrong) => {
    expectFindings(id, marked(values, wrong));
  });
});

describe('problem-numbering', () => {
  it('says what was found and what was expected', () => {
    const [finding] = expectFindings(id, bulletin(`问题1：学习不够\n\n整改情况：已补课。\n\n问题2：制度不全\n\n整改情况：已修订。\n\n⟦问题4：⟧考核不严\n\n整改情况：已考核。`));
    expect(finding === undefined ? '' : renderMessage(finding, 'zh-CN')).toBe('问题编号不连续：“问题2”之后应为“问题3”，这里写成“问题4”');
    expect(finding === undefined ? '' : renderMessage(finding, 'en')).toContain('“问题3” should follow “问题2”');
  });

  const category = (number: number, markers: readonly string[]): string =>
    `### （${han[number] ?? ''}）第${han[number] ?? ''}类方面\n\n${problems(markers, (marker, topic) => `${marker}.关于${topic}的问题。一是已补齐材料3份。二是每月检查1次。`.replace(/^¤(.*?\.)/u, '⟦$1⟧'))}`;

  it('lets numbers begin anew in each category', () => {
    expectFindings(id, bulletin([category(1, ['1', '2', '3']), category(2, ['1', '2']), category(3, ['1', '2', '3'])].join('\n\n')));
  });

  it('lets numbers run through the categories', () => {
    expectFindings(id, bulletin([category(1, ['1', '2', '3']), category(2, ['4', '5']), category(3, ['6', '7', '8'])].join('\n\n')));
  });

  it('tells one defect in numbers that run through', () => {
    expectFindings(id, bulletin([category(1, ['1', '2', '3']), category(2, ['4', '¤6']), category(3, ['7', '8', '9'])].join('\n\n')));
  });

  it('tells one defect in numbers that begin anew', () => {
    expectFindings(id, bulletin([category(1, ['1', '2', '3']), category(2, ['1', '¤3']), category(3, ['1', '2', '3'])].join('\n\n')));
    expectFindings(id, bulletin([category(1, ['1', '2', '3']), category(2, ['¤2', '3']), category(3, ['1', '2', '3'])].join('\n\n')));
  });

  it('holds a category that begins anew against the ones before it', () => {
    expectFindings(id, bulletin([category(1, ['1', '2', '3']), category(2, ['4', '5']), category(3, ['¤1', '2', '3'])].join('\n\n')));
  });

  it('reads the numbers of a ledger', () => {
    const table = (rows: readonly string[]): string =>
      `# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 完成情况 |\n| --- | --- | --- | --- | --- |\n${rows.map((number, index) => `| ${number} | ${topics[index] ?? ''} | 补齐材料${index + 2}份 | 办公室 | 已完成 |`).join('\n')}\n`;
    expectFindings(id, table(['1', '2', '3', '4']), { kind: 'ledger' });
    expectFindings(id, table(['1', '2', '⟦4⟧', '5']), { kind: 'ledger' });
  });
});
