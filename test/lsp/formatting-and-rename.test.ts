import { describe, expect, it } from 'vitest';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { documentName } from '../../server/src/lsp/convert/document-name.ts';
import { textDifference } from '../../server/src/lsp/convert/text-difference.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { dialectTexts } from '../bulletin/structure/dialect-texts.ts';
import { endless } from '../support/endless-text.ts';
import { withText } from './support/ask.ts';
import { startEditor } from './support/editor.ts';
import { applyTextEdits, applyWorkspaceEdit } from './support/marked-text.ts';
import { bulletinWith, cleanAnswer } from './support/texts.ts';

const options = { tabSize: 2, insertSpaces: true };
const text = bulletinWith(cleanAnswer);

describe('formatting', () => {
  it.each(dialectTexts.slice(0, 12).map(({ name, text: dialect }) => [name, dialect] as const))('brings %s into the form that the command line writes', async (_name, dialect) => {
    const edits = await withText(dialect, ({ request }) => request<TextEdit[]>('textDocument/formatting', { options }));
    const expected = edits.length === 0 ? dialect : formatBulletin(dialect).text;
    expect(applyTextEdits(dialect, edits)).toBe(expected);
  });

  it('formats the lines of a range alone', async () => {
    const messy = bulletinWith('1. 组织支部换届,已完成。').replace('每月集中学习一次，', '每月集中学习一次,');
    const line = messy.split('\n').findIndex((each) => each.includes('支部换届,'));
    const edits = await withText(messy, ({ request }) => request<TextEdit[]>('textDocument/rangeFormatting', { options, range: { start: { line, character: 0 }, end: { line, character: 3 } } }));
    expect(applyTextEdits(messy, edits)).toBe(messy.replace('支部换届,', '支部换届，'));
  });

  it.each([
    ['zh-cn', '“通报 1%.md”结构过于混乱，排不出稳定的版式，原样保留'],
    ['en', '“通报 1%.md” is too damaged to come to a settled form: it is left as it is'],
  ] as const)('leaves what comes to no form of its own as it is, and says once which document that is: %s', async (locale, notice) => {
    const editor = await startEditor({ locale });
    const said: string[] = [];
    editor.connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => {
      said.push(message);
    });
    for (const [uri, source] of [['file:///workspace/%E9%80%9A%E6%8A%A5%201%25.md', endless], ['file:///workspace/clean.md', text]] as const) {
      await editor.open(uri, source);
      for (let asked = 0; asked < 2; asked += 1) {
        const edits = await editor.connection.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
        if (source === endless) expect(edits).toEqual([]);
      }
    }
    expect(said).toEqual([notice]);
    editor.stop();
  });

  it('leaves other Markdown to other formatters', async () => {
    expect(await withText('# Read me\n\n*  text,text\n', ({ request }) => request<TextEdit[]>('textDocument/formatting', { options }))).toEqual([]);
  });
});

describe('the name of a document', () => {
  it.each([
    ['file:///d/%E9%80%9A%E6%8A%A5.md', '通报.md'], ['file:///d/100%.md', '100%.md'], ['file:///d/%E9%80%ZZ.md', '%E9%80%ZZ.md'], ['untitled:Untitled-1', 'Untitled-1'],
    ['file:////d//%zz.md', '%zz.md'], ['file:///', 'file:///'], ['file:///d/a%0Ab%E2%80%AE.md', 'a\uFFFDb\uFFFD.md'], ['file:///d/%5Bgo%5D(command:x).md', '[go] (command:x).md'], ['', ''],
  ])('%j → %j', (uri, name) => {
    expect(documentName(uri)).toBe(name);
  });
});

describe('the difference of two texts', () => {
  it.each([
    ['', 'a\n'], ['a\n', ''], ['a\r\nb\r\n', 'a\r\nc\r\n'], ['甲𠮷乙', '甲𠮶乙'], ['a\nb\nc\n', 'c\nb\na\n'], ['a\r\n', 'a\n'], ['x\ny', 'x\ny\n'],
  ])('%j → %j', (before, after) => {
    const edits = textDifference(before, after);
    expect(applyEdits(before, edits)).toBe(after);
    for (const edit of edits) expect(/[\uD800-\uDBFF]$/.test(before.slice(0, edit.start))).toBe(false);
  });

  it('touches only the lines that differ', () => {
    const edits = textDifference('一\n二\n三\n四\n', '一\n二，\n三\n四。\n');
    expect(edits).toEqual([{ start: 3, end: 3, text: '，' }, { start: 7, end: 7, text: '。' }]);
  });
});

describe('rename', () => {
  const rename = (marked: string, newName: string): Promise<string> =>
    withText(marked, async ({ request, text: plain }) => {
      const edit = await request<WorkspaceEdit | null>('textDocument/rename', { newName });
      return edit === null ? plain : applyWorkspaceEdit(plain, edit);
    });

  it('of a number moves the problem there, and all numbers follow', async () => {
    const after = await rename(text.replace('问题一：', '问题‸一：'), '三');
    expect([...after.matchAll(/^#### (.*)$/gmu)].map(([, head]) => head)).toEqual(['问题一：支部换届超期', '问题二：业务培训偏少', '问题三：理论学习不够深入']);
    expect(after).toContain('参见问题三的整改');
    expect(await rename(text.replace('参见问题一', '参见问题‸一'), '2')).toContain('参见问题二的整改');
    await expect(rename(text.replace('问题一：', '问题‸一：'), '九')).rejects.toThrow('没有编号为“九”的问题');
  });

  it('of a unit or a title changes every place that names it', async () => {
    const marked = bulletinWith('1. 修订《支部‸制度》，2022年9月30日前已完成。\n2. 《支部制度》由办公室执行。\n\n责任单位：办公室');
    expect(await rename(marked, '支部工作制度')).toBe(marked.replace('‸', '').replaceAll('《支部制度》', '《支部工作制度》'));
    const unit = marked.replace('‸', '').replace('责任单位：办公室', '责任单位：办‸公室');
    expect(await rename(unit, '综合科')).toBe(unit.replace('‸', '').replaceAll('办公室', '综合科'));
    await expect(rename(marked, '一》二')).rejects.toThrow('书名号');
  });

  it('says beforehand what can be renamed', async () => {
    const prepare = (marked: string): Promise<unknown> => withText(marked, ({ request }) => request('textDocument/prepareRename'));
    expect(await prepare(text.replace('问题一：', '问题‸一：'))).toMatchObject({ placeholder: '一' });
    expect(await prepare(text.replace('收到反馈', '收‸到反馈'))).toBeNull();
  });
});
