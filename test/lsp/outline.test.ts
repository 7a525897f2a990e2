import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange, Range, SelectionRange, SymbolInformation } from 'vscode-languageserver-protocol';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { documentParts, flattenParts, type DocumentPart } from '../../server/src/core/outline/document-parts.ts';
import { dialectTexts } from '../bulletin/structure/dialect-texts.ts';
import { fullCapabilities } from './support/editor.ts';
import { textAt } from './support/marked-text.ts';
import { withText } from './support/ask.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const text = bulletinWith(cleanAnswer);

function tree(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap((symbol) => [`${'  '.repeat(depth)}${symbol.name}${symbol.detail === undefined ? '' : ` | ${symbol.detail}`}`, ...tree(symbol.children ?? [], depth + 1)]);
}

describe('document symbols', () => {
  it('show sections, categories, problems and measures with their status', async () => {
    const symbols = await withText(text, ({ request }) => request<DocumentSymbol[]>('textDocument/documentSymbol'));
    expect(tree(symbols)).toEqual([
      '一、整改工作组织情况',
      '二、巡察反馈问题整改进展情况 | 3个问题',
      '  （一）党的建设方面 | 2个问题',
      '    问题一：理论学习不够深入',
      '      1. 制定年度学习计划，2022年8月31日前印发执行。',
      '      2. 每月集中学习一次，由办公室通报学习情况。',
      '    问题二：支部换届超期 | 已完成',
      '      1. 组织2个支部按期换届，2022年9月30日前已完成。',
      '  （二）队伍建设方面 | 1个问题',
      '    问题三：业务培训偏少 | 已完成',
      '      1. 举办业务培训班2期，2022年10月15日前已完成，参见问题一的整改。',
      '三、下一步工作打算',
    ]);
  });

  it('are a flat list for clients that know no trees', async () => {
    const { documentSymbol: _symbols, ...others } = fullCapabilities.textDocument ?? {};
    const symbols = await withText(text, ({ request }) => request<SymbolInformation[]>('textDocument/documentSymbol'), { capabilities: { ...fullCapabilities, textDocument: others } });
    expect(_symbols).toBeDefined();
    expect(symbols.every(({ location }) => location.uri.endsWith('a.md'))).toBe(true);
    expect(symbols.length).toBe(12);
  });

  it.each(dialectTexts.map(({ name, text: dialect }) => [name, dialect] as const))('nest and hold every problem in %s', (_name, dialect) => {
    const bulletin = readBulletin(dialect);
    const parts = documentParts(bulletin);
    const walk = (part: DocumentPart): void => {
      expect(part.head.start).toBeGreaterThanOrEqual(part.range.start);
      expect(part.head.end).toBeLessThanOrEqual(part.range.end);
      for (const child of part.children) {
        expect(child.range.start).toBeGreaterThanOrEqual(part.head.end);
        expect(child.range.end).toBeLessThanOrEqual(part.range.end);
        walk(child);
      }
    };
    parts.forEach(walk);
    const problems = flattenParts(parts).flatMap((part) => (part.kind === 'problem' ? [part.problem] : []));
    expect(new Set(problems)).toEqual(new Set(bulletin.problems));
    expect(problems.length).toBe(bulletin.problems.length);
  });
});

describe('folding', () => {
  it('folds front matter, sections, categories and problems to the end of their text', async () => {
    const whole = `---\nkind: bulletin\n---\n\n${text}`;
    const lines = whole.split('\n');
    const folds = await withText(whole, ({ request }) => request<FoldingRange[]>('textDocument/foldingRange'));
    expect(folds.map(({ startLine, endLine }) => `${lines[startLine] ?? ''} … ${(lines[endLine] ?? '').slice(0, 12)}`)).toEqual([
      '--- … ---',
      '## 一、整改工作组织情况 … 收到反馈意见后，党组召开',
      '## 二、巡察反馈问题整改进展情况 … 1. 举办业务培训班2期',
      '### （一）党的建设方面 … 1. 组织2个支部按期换',
      '#### 问题一：理论学习不够深入 … 2. 每月集中学习一次，',
      '#### 问题二：支部换届超期 … 1. 组织2个支部按期换',
      '### （二）队伍建设方面 … 1. 举办业务培训班2期',
      '#### 问题三：业务培训偏少 … 1. 举办业务培训班2期',
      '## 三、下一步工作打算 … 党组将持续巩固整改成果。',
    ]);
  });
});

describe('selection', () => {
  it('grows from the clause to the document', async () => {
    const chain = await withText(text.replace('由办公室通报', '由办‸公室通报'), async ({ request, cursor, text: plain }) => {
      const [selection] = await request<SelectionRange[]>('textDocument/selectionRange', { positions: [cursor] });
      const ranges: Range[] = [];
      for (let at = selection; at !== undefined; at = at.parent) ranges.push(at.range);
      return ranges.map((range) => textAt(plain, range));
    });
    expect(chain[0]).toBe('由办公室通报学习情况。');
    expect(chain[1]).toBe('每月集中学习一次，由办公室通报学习情况。');
    expect(chain[2]).toBe('2. 每月集中学习一次，由办公室通报学习情况。');
    expect(chain.at(-1)).toBe(text);
    chain.reduce((inner, outer) => {
      expect(outer).toContain(inner);
      expect(outer.length).toBeGreaterThan(inner.length);
      return outer;
    });
  });
});
