import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { inOrder, rearrange } from '../../server/src/core/restructure/rearrange.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { codeActionKinds, methods, type EditProblemsResult, type ProblemAction } from '../../server/src/lsp/protocol.ts';
import { dialects } from '../planted/dialects.ts';
import { composedDialects } from '../planted/composed-dialects.ts';
import { cleanText } from '../planted/run-planted.ts';
import { documentUri, withText } from './support/ask.ts';
import { applyWorkspaceEdit, textAt } from './support/marked-text.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const text = bulletinWith(cleanAnswer);

/** The text after an action at the cursor, with what is selected between brackets; or the refusal. */
async function edit(marked: string, action: ProblemAction): Promise<string> {
  return withText(marked, async ({ request, text: plain }) => {
    const result = await request<EditProblemsResult>(methods.editProblems, { textDocument: { uri: documentUri, version: 1 }, action });
    if ('refused' in result) return `refused: ${result.refused}`;
    const after = applyWorkspaceEdit(plain, result.edit);
    return result.select === undefined ? after : `${after}\n⟦${textAt(after, result.select)}⟧`;
  });
}

/** The lines that begin with 问题, and where the text refers to a problem. */
function numbering(after: string): readonly string[] {
  return [...after.matchAll(/^#### (.*)$|参见(原?问题.)/gmu)].map(([, head, reference]) => head ?? reference ?? '');
}

const cursorIn = (title: string): string => text.replace(title, `${title.slice(0, 2)}‸${title.slice(2)}`);

describe('editing problems', () => {
  it('inserts one in the document’s own form; numbers and references follow', async () => {
    const after = await edit(cursorIn('理论学习'), 'insert-before');
    expect(after).toContain('### （一）党的建设方面\n\n#### 问题一：（请写明问题）\n\n整改情况：\n\n1. \n\n#### 问题二：理论学习不够深入\n');
    expect(after.endsWith('⟦（请写明问题）⟧')).toBe(true);
    expect(numbering(after)).toEqual(['问题一：（请写明问题）', '问题二：理论学习不够深入', '问题三：支部换届超期', '问题四：业务培训偏少', '问题二']);
    expect(numbering(await edit(cursorIn('业务培训偏少'), 'insert-after'))).toEqual(['问题一：理论学习不够深入', '问题二：支部换届超期', '问题三：业务培训偏少', '问题一', '问题四：（请写明问题）']);
  });

  it('moves one, into the next category where it is the last of its own', async () => {
    const down = await edit(cursorIn('理论学习'), 'move-down');
    expect(numbering(down)).toEqual(['问题一：支部换届超期', '问题二：理论学习不够深入', '问题三：业务培训偏少', '问题二']);
    expect(down.endsWith('⟦#### 问题二：理论学习不够深入⟧')).toBe(true);
    const across = await edit(cursorIn('支部换届超期'), 'move-down');
    expect(across).toContain('### （二）队伍建设方面\n\n#### 问题二：支部换届超期\n\n整改情况：\n\n1. 组织2个支部按期换届，2022年9月30日前已完成。\n\n#### 问题三：业务培训偏少');
    expect(numbering(await edit(cursorIn('业务培训偏少'), 'move-up'))).toEqual(['问题一：理论学习不够深入', '问题二：支部换届超期', '问题三：业务培训偏少', '问题一']);
  });

  it('moving down and up again leaves the text as it was', async () => {
    const down = (await edit(cursorIn('理论学习'), 'move-down')).replace(/\n⟦.*⟧$/u, '');
    expect((await edit(down.replace('理论学习', '理论‸学习'), 'move-up')).replace(/\n⟦.*⟧$/u, '')).toBe(text);
  });

  it('deletes one and marks where the text still names it', async () => {
    const after = await edit(cursorIn('理论学习'), 'delete');
    expect(after).toContain('### （一）党的建设方面\n\n#### 问题一：支部换届超期\n');
    expect(numbering(after)).toEqual(['问题一：支部换届超期', '问题二：业务培训偏少', '原问题一']);
    expect(await edit(cursorIn('业务培训偏少'), 'delete')).toContain('### （二）队伍建设方面\n\n## 三、下一步工作打算');
  });

  it('takes the suppressions above a problem along', async () => {
    const silenced = cursorIn('支部换届超期').replace('#### 问题二', '<!-- zhenggai-disable-next-block missing-deadline：另行上报 -->\n\n#### 问题二');
    const after = await edit(silenced, 'move-up');
    expect(after).toContain('### （一）党的建设方面\n\n<!-- zhenggai-disable-next-block missing-deadline：另行上报 -->\n\n#### 问题一：支部换届超期');
  });

  it('keeps numbers within their category where they restart', async () => {
    const restarting = bulletinWith(cleanAnswer).replaceAll(/#### 问题(.)：(.*)/gu, '#### 1.关于$2的问题').replace('1.关于支部', '2.关于支部');
    const heads = (after: string): readonly string[] => [...after.matchAll(/^#### (\d)/gmu)].map(([, number]) => number ?? '');
    expect(heads(await edit(restarting.replace('1.关于理论', '1.关于‸理论'), 'insert-after'))).toEqual(['1', '2', '3', '1']);
    expect(heads(await edit(restarting.replace('2.关于支部', '2.关于‸支部'), 'move-down'))).toEqual(['1', '1', '2']);
    expect(heads(await edit(restarting.replace('1.关于理论', '1.关于‸理论'), 'delete'))).toEqual(['1', '1']);
  });

  it('inserts a row into a ledger', async () => {
    const ledger = '# 巡察整改台账\n\n| 序号 | 问题 | 整改措施 | 责任单位 | 整改时限 | 完成情况 |\n| --- | --- | --- | --- | --- | --- |\n| 1 | 支部‸换届超期 | 按期换届 | 办公室 | 2022年9月30日 | 已完成 |\n| 2 | 业务培训偏少 | 举办培训班 | 人事科 | 2022年10月15日 | 已完成 |\n';
    expect(await edit(ledger, 'insert-after')).toContain('| 已完成 |\n| 2 |  |  |  |  |  |\n| 3 | 业务培训偏少 |');
    expect(await edit(ledger, 'move-down')).toContain('| --- |\n| 1 | 业务培训偏少 | 举办培训班 | 人事科 | 2022年10月15日 | 已完成 |\n| 2 | 支部换届超期 |');
    expect(await edit(ledger, 'delete')).toContain('| --- |\n| 1 | 业务培训偏少 |');
  });

  it('refuses with a sentence', async () => {
    expect(await edit(cursorIn('理论学习'), 'move-up')).toBe('refused: 已经是第一个问题');
    expect(await edit(cursorIn('业务培训偏少'), 'move-down')).toBe('refused: 已经是最后一个问题');
    expect(await edit(text.replace('收到反馈', '收‸到反馈'), 'delete')).toBe('refused: 光标不在任何问题之内');
    const stale = await withText(cursorIn('理论学习'), ({ request }) => request<EditProblemsResult>(methods.editProblems, { textDocument: { uri: documentUri, version: 9 }, action: 'delete' }));
    expect(stale).toEqual({ refused: '文档已经改动，请重试' });
  });

  it('is offered to any client as code actions, and lights no bulb of its own', async () => {
    const actions = async (triggerKind: number): Promise<readonly CodeAction[]> =>
      withText(cursorIn('理论学习'), ({ request, cursor }) => request<CodeAction[]>('textDocument/codeAction', { range: { start: cursor, end: cursor }, context: { diagnostics: [], triggerKind } }));
    expect((await actions(1)).filter(({ kind }) => kind === codeActionKinds.editProblems).map(({ title }) => title)).toEqual([
      '在此问题前插入问题，后面的顺延编号', '在此问题后插入问题，后面的顺延编号', '下移此问题，重新编号', '删除此问题，后面的重新编号',
    ]);
    expect((await actions(2)).filter(({ kind }) => kind === codeActionKinds.editProblems)).toEqual([]);
  });

  const manyDialects = [...dialects, ...composedDialects(20)].map((dialect) => [dialect.name, dialect] as const);

  it.each(manyDialects)('moves and deletes in %s without a finding about numbers', (_name, dialect) => {
    const before = readBulletin(cleanText(dialect, 7));
    const order = inOrder(before);
    const [first, second] = order;
    if (first === undefined || second === undefined) throw new Error('no problems');
    for (const change of [{ kind: 'move', problem: first, near: second, side: 'after' }, { kind: 'delete', problem: first, formerly: '原' }] as const) {
      const result = rearrange(before, change);
      if (result.kind === 'refused') {
        expect(dialect.name).toBe('paired-lists');
        continue;
      }
      const after = readBulletin(applyEdits(before.text, result.edits), { kind: before.kind });
      const titles = inOrder(after).map(({ title }) => title.value);
      const expected = change.kind === 'move' ? [second, first, ...order.slice(2)] : order.slice(1);
      expect(titles).toEqual(expected.map(({ title }) => title.value));
      const about = checkBulletin(after, defaultSettings, { today: null }).findings.filter(({ ruleId }) => /numbering|skipped-heading|missing-rect/u.test(ruleId));
      expect(about.map(({ ruleId, data }) => ({ ruleId, data }))).toEqual([]);
    }
  });

  it('does so in nearly every dialect', () => {
    const refused = manyDialects.filter(([, dialect]) => {
      const bulletin = readBulletin(cleanText(dialect, 7));
      const [problem] = inOrder(bulletin);
      return problem === undefined || rearrange(bulletin, { kind: 'delete', problem, formerly: '原' }).kind === 'refused';
    });
    expect(refused.map(([name]) => name)).toEqual(['paired-lists']);
  });
});
