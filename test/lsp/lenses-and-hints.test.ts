import { describe, expect, it } from 'vitest';
import type { CodeLens, InlayHint } from 'vscode-languageserver-protocol';
import { methods, type ProblemsResult } from '../../server/src/lsp/protocol.ts';
import { documentUri, withText } from './support/ask.ts';
import type { EditorOptions } from './support/editor.ts';
import { textAt } from './support/marked-text.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const text = bulletinWith(cleanAnswer);
const plan = `# 关于巡察整改工作方案

根据县委统一部署，2022年7月15日，县委巡察组反馈了巡察意见，制定本方案。

## 一、整改任务

问题一：支部换届超期

整改措施：

1. 组织支部换届。

责任单位：办公室

整改时限：2022年9月30日前

问题二：培训偏少

整改措施：

1. 举办培训班，已完成。

责任单位：人事科

整改时限：2022年8月31日前

中共青禾县档案馆党组

2022年7月30日
`;

const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const off = (name: string): EditorOptions => ({ settings: (_scope, section) => (section === 'zhenggai' ? { [name]: { enable: false } } : null) });

describe('code lenses', () => {
  it('sum up each category and problem above it', async () => {
    const lenses = await withText(text, ({ request }) => request<CodeLens[]>('textDocument/codeLens'));
    expect(lenses.map(({ range, command }) => `${textAt(text, range)} | ${command?.title ?? ''}`)).toEqual([
      '（一）党的建设方面 | 2个问题 · 措施3项 · 已完成1',
      '问题一：理论学习不够深入 | 措施2项 · 2022年8月31日前',
      '问题二：支部换届超期 | 措施1项 · 2022年9月30日前 · 已完成',
      '（二）队伍建设方面 | 1个问题 · 措施1项 · 已完成1',
      '问题三：业务培训偏少 | 措施1项 · 2022年10月15日前 · 已完成',
    ]);
    expect(lenses.every(({ command }) => command?.command === '')).toBe(true);
  });

  it('can be switched off, and name a command where the client has it', async () => {
    expect(await withText(text, ({ request }) => request<CodeLens[]>('textDocument/codeLens'), off('codeLens'))).toEqual([]);
    const [lens] = await withText(text, ({ request }) => request<CodeLens[]>('textDocument/codeLens'), { options: { commands: true } });
    expect(lens?.command).toMatchObject({ command: 'zhenggai.showPlace', arguments: [documentUri, lens?.range.start] });
  });
});

describe('inlay hints', () => {
  const hints = (today: string, options: EditorOptions = {}): Promise<readonly string[]> =>
    withText(plan, async ({ request }) => (await request<InlayHint[]>('textDocument/inlayHint', { range: whole })).map(({ position, label }) => `${(plan.split('\n')[position.line] ?? '').slice(0, position.character)}｜${typeof label === 'string' ? label : ''}`), { today, ...options });

  it('count the days to the deadline of what is not done', async () => {
    expect(await hints('2022-09-01')).toEqual(['整改时限：2022年9月30日前｜还剩29天']);
    expect(await hints('2022-09-30')).toEqual(['整改时限：2022年9月30日前｜今天到期']);
    expect(await hints('2023-03-01')).toEqual(['整改时限：2022年9月30日前｜已过152天']);
  });

  it('can be switched off, and are of no bulletin', async () => {
    expect(await hints('2022-09-01', off('inlayHints'))).toEqual([]);
    expect(await withText(text, ({ request }) => request<InlayHint[]>('textDocument/inlayHint', { range: whole }))).toEqual([]);
  });
});

describe('the problems of a document', () => {
  it('hold every finding that is shown exactly once', async () => {
    const { view, shown } = await withText(bulletinWith('1. 组织支部换届,已完成。').replace('党组将持续', '党组将,持续'), async ({ client, request }) => ({
      shown: await client.pull(documentUri),
      view: await request<ProblemsResult>(methods.problems, { uri: documentUri }),
    }));
    expect(view.problems.map(({ number, title, category, status, measures }) => [number, title, category, status, measures])).toEqual([
      [1, '理论学习不够深入', '党的建设方面', null, 2],
      [2, '支部换届超期', '党的建设方面', 'completed', 1],
      [3, '业务培训偏少', '队伍建设方面', 'completed', 1],
    ]);
    expect(view.problems[1]?.findings.map(({ ruleId }) => ruleId)).toContain('half-width-punctuation');
    expect(view.others.map(({ ruleId }) => ruleId)).toContain('half-width-punctuation');
    const listed = [...view.problems.flatMap(({ findings }) => findings), ...view.others];
    expect(listed.map(({ ruleId, range }) => JSON.stringify([ruleId, range])).sort()).toEqual(shown.map(({ code, range }) => JSON.stringify([code, range])).sort());
  });
});
