import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { contributions, loadMarkdown, tokenize } from './tokenize.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadMarkdown();
});

/** What our grammar calls a stretch, without the `.zhenggai` at the end; the innermost name. Null where it says nothing. */
function nameOf(text: string, stretch: string): string | null {
  const tokens = tokenize(grammar, text).filter((token) => token.text === stretch);
  const [name = null] = tokens.flatMap(({ scopes }) => scopes.filter((scope) => scope.endsWith('.zhenggai')).slice(-1));
  return name?.replace(/\.zhenggai$/u, '') ?? null;
}

function ownStretches(text: string): readonly string[] {
  return tokenize(grammar, text).filter(({ scopes }) => scopes.some((scope) => scope.endsWith('.zhenggai'))).map((token) => token.text);
}

describe('problems', () => {
  it.each(['问题一：执行不严', '#### 问题一：执行不严', '**问题一：执行不严**', '- 问题一：执行不严', '#### **问题一：执行不严**', '> 问题一：执行不严', '| 序号 | 问题 |\n| --- | --- |\n| 1 | 问题一：执行不严 |'])('%j', (text) => {
    expect(nameOf(text, '问题')).toBe('keyword.control.problem');
    expect(nameOf(text, '一')).toBe('constant.numeric.problem');
  });

  it.each([['反馈问题12：不实', '反馈问题'], ['问题（三）不实', '问题']])('%j', (text, word) => {
    expect(nameOf(text, word)).toBe('keyword.control.problem');
  });

  it('in the middle of a sentence are no markers', () => {
    expect(nameOf('对问题一：未见', '问题')).toBeNull();
  });
});

describe('labels', () => {
  it.each([['整改情况：', '整改情况'], ['**整改措施：**一是', '整改措施'], ['【整改落实情况】', '整改落实情况'], ['责任单位：办公室', '责任单位'], ['整改时限：长期', '整改时限'], ['#### 整改进展情况：', '整改进展情况']])('%j', (text, word) => {
    expect(nameOf(text, word)).toBe('variable.other.property.label');
  });

  it.each(['整改情况良好。', '做好整改情况：'])('%j has none', (text) => {
    expect(nameOf(text, '整改情况')).toBeNull();
  });
});

describe('levels', () => {
  it.each([
    ['## 一、总体情况', '一', 'keyword.other.level.first'],
    ['一、总体情况', '一', 'keyword.other.level.first'],
    ['### （二）党建方面', '（二）', 'keyword.other.level.second'],
    ['#### 3．关于学习', '3', 'keyword.other.level.third'],
    ['（4）关于学习', '（4）', 'keyword.other.level.fourth'],
    ['①关于学习', '①', 'keyword.other.level.fifth'],
  ])('%j', (text, marker, name) => {
    expect(nameOf(text, marker)).toBe(name);
  });

  it('a decimal number is none', () => {
    expect(ownStretches('1.5万元')).toEqual([]);
  });
});

describe('enumerations', () => {
  it('at the start and behind a stop', () => {
    expect(ownStretches('一是修订办法。二是开展检查；三是**通报**')).toEqual(['一是', '二是', '三是']);
  });

  it.each(['万一是这样', '十一是否放假', '第一是的'])('%j is none', (text) => {
    expect(ownStretches(text)).toEqual([]);
  });
});

describe('times', () => {
  it.each([
    ['2023年6月底前完成', '2023年6月底前', 'constant.numeric.deadline'],
    ['于6月30日前报送', '6月30日前', 'constant.numeric.deadline'],
    ['2023年底前完成', '2023年底前', 'constant.numeric.deadline'],
    ['每季度检查一次', '每季度', 'constant.numeric.recurrence'],
    ['每月通报', '每月', 'constant.numeric.recurrence'],
    ['于2023年1月15日印发', '2023年1月15日', 'constant.numeric.date'],
    ['8月下旬', '8月下旬', 'constant.numeric.date'],
    ['2021年以来', '2021年', 'constant.numeric.date'],
  ])('%j', (text, stretch, name) => {
    expect(nameOf(text, stretch)).toBe(name);
  });

  it.each(['3个月内', '每个人', '12023年度'])('%j has none', (text) => {
    expect(ownStretches(text)).toEqual([]);
  });
});

describe('numbers and titles of documents', () => {
  it('青水党〔2023〕8号', () => {
    expect(nameOf('青水党〔2023〕8号', '青水党')).toBe('entity.name.type.authority');
    expect(nameOf('青水党〔2023〕8号', '2023')).toBe('constant.numeric.year');
    expect(nameOf('青水党〔2023〕8号', '8')).toBe('constant.numeric.document-number');
  });

  it('behind a long sentence the number alone', () => {
    expect(ownStretches('现将有关情况依照规定印发的青水党〔2023〕8号')).toEqual(['〔', '2023', '〕', '8', '号']);
  });

  it('《…》', () => {
    expect(nameOf('修订《巡查办法》，', '《巡查办法》')).toBe('string.quoted.other.document-title');
  });
});

describe('status', () => {
  it.each([
    ['（已完成）', '已完成', 'completed'], ['已全部整改到位', '已全部整改到位', 'completed'], ['已销号', '已销号', 'completed'],
    ['基本完成', '基本完成', 'in-progress'], ['正在推进', '正在推进', 'in-progress'], ['尚未完成整改', '尚未完成整改', 'not-completed'],
    ['整改不到位', '整改不到位', 'not-completed'], ['长期坚持', '长期坚持', 'continuing'],
  ])('%j', (text, stretch, status) => {
    expect(nameOf(text, stretch)).toMatch(new RegExp(`^markup\\.\\w+\\.status\\.${status}$`, 'u'));
  });
});

describe('suppressions', () => {
  const comment = '<!-- zhenggai-disable-next-block missing-deadline, vague-measure：时限另行公布 2023-01 -->';

  it('name directive, rules and reason', () => {
    expect(nameOf(comment, 'zhenggai-disable-next-block')).toBe('keyword.control.directive');
    expect(nameOf(comment, 'missing-deadline')).toBe('entity.name.function.rule');
    expect(nameOf(comment, 'vague-measure')).toBe('entity.name.function.rule');
    expect(nameOf(comment, '时限另行公布 2023-01 ')).toBe('string.unquoted.reason');
  });

  it.each([comment, '<!-- zhenggai-enable missing-deadline -->', '<!-- zhenggai-disable -->'])('leave the comment’s end alone: %j', (text) => {
    const after = tokenize(grammar, `${text}\n\n问题一：后文`);
    expect(after.some((token) => token.text === '问题' && token.scopes.includes('keyword.control.problem.zhenggai'))).toBe(true);
    expect(after.at(-1)?.scopes.some((scope) => scope.startsWith('comment'))).toBe(false);
  });

  it('other comments are left alone', () => {
    expect(ownStretches('<!-- 问题一：2023年1月1日 -->')).toEqual([]);
  });
});

describe('Markdown stays what it is', () => {
  it.each(['`2023年6月底前`', '```\n问题一：\n```', '[文字](https://example.org/2023年)', '---\ntitle: 2023年6月12日\n---'])('%j', (text) => {
    expect(ownStretches(text)).toEqual([]);
  });

  it('bold, headings and lists keep their scopes', () => {
    const scopesOf = (text: string, stretch: string): readonly string[] => tokenize(grammar, text).find((token) => token.text === stretch)?.scopes ?? [];
    expect(scopesOf('**问题一：**不严', '问题')).toContain('markup.bold.markdown');
    expect(scopesOf('#### 问题一：不严', '问题').some((scope) => scope.startsWith('markup.heading'))).toBe(true);
    expect(scopesOf('1. 每季度检查', '1.').some((scope) => scope.startsWith('punctuation.definition.list.begin'))).toBe(true);
    expect(scopesOf('1. 每季度检查\n2. **每月**通报', '**').some((scope) => scope.startsWith('punctuation.definition.bold'))).toBe(true);
  });

  it('a text without any of it has none of our scopes', () => {
    expect(ownStretches('# Read me\n\nSome *text* with 1.5 and (2023).\n\n- 一览\n')).toEqual([]);
  });
});

describe('the expressions', () => {
  const sources = readdirSync('syntaxes').map((file) => readFileSync(join('syntaxes', file), 'utf8'));

  it('of both grammars are contributed', () => {
    expect(contributions.map(({ path }) => path.replace('./syntaxes/', '')).sort()).toEqual(readdirSync('syntaxes').sort());
  });

  it('repeat within bounds only', () => {
    const expressions = sources.flatMap((source) => [...source.matchAll(/"match": "((?:[^"\\]|\\.)*)"/gu)].map(([, expression = '']) => expression));
    expect(expressions.length).toBeGreaterThan(15);
    for (const expression of expressions) expect(expression.replace(/\\\\./gu, '').replace(/\[[^\]]*\]/gu, 'x'), expression).not.toMatch(/[*+]|\{\d+,\}/u);
  });
});
