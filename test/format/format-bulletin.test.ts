import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { wordsOf } from '../support/words.ts';

const head = '# 关于巡察整改进展情况的通报\n\n## 一、整改情况\n\n';

function format(text: string): string {
  return formatBulletin(text).text;
}

describe('the canonical form', () => {
  it('puts title, sections, categories and problems on their levels', () => {
    expect(format('**关于巡察整改进展情况的通报**\n\n**一、整改情况**\n\n**（一）党的建设方面**\n\n**问题一：学习不深入**\n\n整改情况：每月学习一次，已完成。\n\n**问题二：台账不全**\n\n整改情况：补齐台账，已完成。\n')).toBe(
      '# 关于巡察整改进展情况的通报\n\n## 一、整改情况\n\n### （一）党的建设方面\n\n#### 问题一：学习不深入\n\n整改情况：每月学习一次，已完成。\n\n#### 问题二：台账不全\n\n整改情况：补齐台账，已完成。\n',
    );
  });

  it('writes numbered measures as a Markdown list', () => {
    expect(format(`${head}#### 问题一：学习不深入\n\n整改情况：\n\n1、每月学习一次。\n\n2．补齐记录。\n`)).toBe(`${head}#### 问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次。\n\n2. 补齐记录。\n`);
  });

  it('keeps each form\'s own marker', () => {
    expect(format(`${head}### （一）党建方面\n\n1.关于“学习不深入”的问题。\n\n（1）每月学习一次。\n\n（2）补齐记录。\n`)).toContain('#### 1.关于“学习不深入”的问题。\n\n（1）每月学习一次。');
  });

  it('keeps a key and its value on one line', () => {
    const text = `${head}#### 问题一：学习不深入\n\n责任单位：河湖管理股\n\n整改情况：\n\n1. 每月学习一次。\n\n#### 问题二：台账不全\n\n责任单位：办公室\n\n整改情况：\n\n1. 补齐台账。\n`;
    expect(format(text)).toBe(text);
  });

  it('joins torn paragraphs', () => {
    expect(format(`${head}#### 问题一：学习不深入\n\n整改情况：\n\n1. 建立学习制度，每月组织全体干部集\n\n中学习一次。\n\n2. 每季度检查学习记录。\n`)).toContain('1. 建立学习制度，每月组织全体干部集中学习一次。\n\n2.');
  });

  it('leaves tables, code, images, definitions and comments as they are', () => {
    const text = `${head}| 序号 | 问题 |\n| --- | --- |\n| 1 | 甲 |\n\n\`\`\`\n代码 1 ,\n\`\`\`\n\n![图](a.png)\n\n[甲]: b.md\n\n<!-- 备注 -->\n`;
    const formatted = format(text);
    for (const part of ['| 1 | 甲 |', '代码 1 ,', '![图](a.png)', '[甲]: b.md', '<!-- 备注 -->']) expect(formatted).toContain(part);
  });

  it('keeps the rule of a table that has a head only, and the colon of a footnote', () => {
    const text = `${head}每月学习[^1]。\n\n| 甲 | 乙 |\n| --- | --- |\n\n已完成。\n\n[^1]: 按次计算。\n`;
    expect(format(text)).toBe(text);
  });

  it('keeps CRLF, and a missing final line end', () => {
    expect(format('# 关于巡察整改进展情况的通报\r\n\r\n\r\n\r\n每月学习一次。')).toBe('# 关于巡察整改进展情况的通报\r\n\r\n每月学习一次。');
  });

  it('says whether anything changed', () => {
    expect(formatBulletin(`${head}每月学习一次。\n`).changed).toBe(false);
    expect(formatBulletin(`${head}每月学习一次。\n\n\n`).changed).toBe(true);
  });

  it.each(readdirSync('test/documents/clean'))('keeps the words of %s and is reached in one go', (file) => {
    const text = readFileSync(`test/documents/clean/${file}`, 'utf8');
    const formatted = format(text);
    expect(wordsOf(formatted)).toBe(wordsOf(text));
    expect(format(formatted)).toBe(formatted);
  });
});
