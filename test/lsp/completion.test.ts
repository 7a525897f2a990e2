import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { withText } from './support/ask.ts';
import { startEditor } from './support/editor.ts';
import { applyTextEdits, textAt } from './support/marked-text.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

interface Proposed {
  readonly labels: readonly string[];
  /** The cursor's line after an item was taken. */
  line(label: string): string;
}

async function propose(marked: string, triggerCharacter?: string): Promise<Proposed> {
  return withText(marked, async ({ request, text, cursor }) => {
    const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
    const items = await request<CompletionItem[]>('textDocument/completion', { context });
    for (const item of items) {
      const edit = item.textEdit as TextEdit;
      // Clients filter by what is replaced: it must be the beginning of what is put in.
      const replaced = textAt(text, edit.range);
      expect([...replaced.trim()].every((char) => item.filterText?.includes(char)), `${replaced} → ${item.filterText ?? ''}`).toBe(true);
      expect(edit.range.end).toEqual(cursor);
    }
    return {
      labels: items.map(({ label }) => label),
      line: (label) => {
        const item = items.find((each) => each.label === label);
        if (item === undefined) throw new Error(`no ${label} among ${items.map((each) => each.label).join(' | ')}`);
        return applyTextEdits(text, [item.textEdit as TextEdit]).split('\n')[cursor.line] ?? '';
      },
    };
  });
}

const text = bulletinWith(cleanAnswer);
const atLine = (after: string, typed: string): string => text.replace(`${after}\n`, `${after}\n\n${typed}‸\n`);

describe('completion', () => {
  it('is quiet in Markdown that is no rectification document', async () => {
    for (const marked of ['# Notes\n\n‸', '#‸', '# Notes\n\n联系人：‸', '一、‸']) expect((await propose(marked)).labels).toEqual([]);
  });

  it('has no trigger that a person types while an input method composes', async () => {
    const editor = await startEditor();
    editor.stop();
    const triggers = editor.initialized.capabilities.completionProvider?.triggerCharacters ?? [];
    expect(triggers.length).toBeGreaterThan(0);
    expect(triggers.filter((trigger) => /[a-z0-9\s']/iu.test(trigger))).toEqual([]);
  });

  it('knows the next number and the label, in the document’s own form', async () => {
    const afterSecond = await propose(atLine('1. 组织2个支部按期换届，2022年9月30日前已完成。', ''));
    expect(afterSecond.labels).toEqual(['2.', '#### 问题三：', '### （二）', '## 三、']);
    expect(afterSecond.line('2.')).toBe('2. ');
    expect(afterSecond.line('#### 问题三：')).toBe('#### 问题三：');
    const typed = await propose(atLine('1. 组织2个支部按期换届，2022年9月30日前已完成。', '#### 问'), '#');
    expect(typed.line('#### 问题三：')).toBe('#### 问题三：');
    const underTitle = await propose(text.replace('整改情况：\n\n1. 组织2个', '‸\n\n1. 组织2个'));
    expect(underTitle.labels[0]).toBe('整改情况：');
    const underLabel = await propose(text.replace('整改情况：\n\n1. 组织2个支部按期换届，2022年9月30日前已完成。', '整改情况：\n\n‸'));
    expect(underLabel.labels[0]).toBe('1.');
  });

  it.each([
    ['**问题三：业务培训偏少**', /#### 问题三：业务培训偏少/u, '**问题四：'],
    ['反馈问题3：业务培训偏少', /#### 问题三：业务培训偏少/u, '反馈问题4：'],
  ])('continues %s', async (title, pattern, expected) => {
    const marked = text.replace(/#### 问题一：(.*)/u, title.replace(/[三3]：[^*]*(\**)$/u, (_all, stars: string) => `${title.includes('三') ? '一' : '1'}：理论学习不够深入${stars}`))
      .replace(/#### 问题二：(.*)/u, title.replace(/[三3]：[^*]*(\**)$/u, (_all, stars: string) => `${title.includes('三') ? '二' : '2'}：支部换届超期${stars}`))
      .replace(pattern, title).replace('参见问题一的整改。', '参见问题一的整改。\n\n‸');
    expect((await propose(marked)).labels).toContain(expected);
  });

  it('counts from one again where numbers restart in each category', async () => {
    const restarting = text.replaceAll(/#### 问题(.)：(.*)/gu, '#### 1.关于$2的问题').replace('1.关于支部', '2.关于支部');
    expect((await propose(restarting.replace('### （二）队伍建设方面\n', '### （二）队伍建设方面\n\n‸\n'))).labels).toContain('#### 1.');
    expect((await propose(restarting.replace('2022年9月30日前已完成。\n', '2022年9月30日前已完成。\n\n‸\n'))).labels).toContain('#### 3.');
  });

  it('offers titles, units, status words and dates used so far or due', async () => {
    const used = bulletinWith('1. 修订《支部工作制度》《议事规则》，2022年9月30日前已完成。\n\n责任单位：办公室、人事科');
    const titles = await propose(used.replace('参见问题一的整改。', '修订《‸'), '《');
    expect(titles.labels).toEqual(['支部工作制度', '议事规则']);
    expect(titles.line('议事规则')).toContain('修订《议事规则》');
    const units = await propose(used.replace('参见问题一的整改。', '整改。\n\n责任单位：办‸'), '：');
    expect(units.labels).toEqual(['办公室']);
    expect(units.line('办公室')).toBe('责任单位：办公室');
    const second = await propose(used.replace('参见问题一的整改。', '整改。\n\n责任单位：办公室、‸'));
    expect(second.line('人事科')).toBe('责任单位：办公室、人事科');
    expect((await propose(used.replace('参见问题一的整改。', '整改。\n\n完成情况：‸'), '：')).labels).toEqual(['已完成', '基本完成', '正在推进', '未完成', '长期坚持']);
    expect((await propose(used.replace('业务培训偏少\n', '业务培训偏少（‸\n'), '（')).line('已完成')).toBe('#### 问题三：业务培训偏少（已完成）');
    const times = await propose(used.replace('参见问题一的整改。', '整改。\n\n整改时限：‸'), '：');
    expect(times.labels[0]).toBe('2022年10月15日前');
    expect(times.labels).toEqual(expect.arrayContaining(['2023年1月15日前', '2022年9月30日前', '长期坚持']));
  });

  it('goes by the column in a table', async () => {
    const ledger = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 完成情况 |\n| --- | --- | --- | --- | --- |\n| 1 | 支部换届超期 | 按期换届 | 办公室 | 已完成 |\n| 2 | 培训偏少 | 举办培训班 | ‸ |  |\n';
    expect((await propose(ledger)).line('办公室')).toContain('| 举办培训班 | 办公室 |');
    expect((await propose(ledger.replace('| ‸ |  |', '|  | 已‸ |'))).line('已完成')).toContain('|  | 已完成 |');
  });

  it('knows the keys and values of front matter, in Chinese and English', async () => {
    const matter = (lines: string): string => `---\n${lines}\n---\n\n${text}`;
    const chinese = await propose(matter('文种: 通报\n‸'));
    expect(chinese.labels[0]).toBe('标题');
    expect(chinese.labels).not.toContain('文种');
    expect(chinese.labels).not.toContain('kind');
    expect((await propose(matter('kind: bulletin\n‸'))).labels[0]).toBe('title');
    expect((await propose(matter('文种：‸'), '：')).labels).toEqual(['通报', '报告', '方案', '台账']);
    expect((await propose(matter('kind:‸'), ':')).line('plan')).toBe('kind: plan');
    expect((await propose(matter('成文日期: ‸'))).labels).toEqual(['2022年11月18日', '2024年6月1日']);
    expect((await propose(matter('issuer: ‸'))).labels).toEqual(['中共青禾县档案馆党组']);
  });

  it('keeps quiet in the middle of a sentence unless it is asked', async () => {
    expect((await propose(text.replace('按期换届，', '按期换届：‸，'), '：')).labels).toEqual([]);
    expect((await propose(bulletinWith('1. 修订《支部工作制度》。').replace('举办业务', '举办‸业务'))).labels).toContain('《支部工作制度》');
  });
});
