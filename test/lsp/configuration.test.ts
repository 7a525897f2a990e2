import { describe, expect, it } from 'vitest';
import type { CompletionItem, Hover, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { startEditor, type EditorOptions } from './support/editor.ts';
import { applyTextEdits, readMarked } from './support/marked-text.ts';

const uri = 'file:///workspace/.zhenggairc.json';

async function ask(marked: string, method: string, options: EditorOptions = {}): Promise<{ readonly result: unknown; readonly text: string }> {
  const { text, cursor } = readMarked(marked);
  const editor = await startEditor(options);
  await editor.open(uri, text, 'jsonc');
  const result: unknown = await editor.connection.sendRequest(method, { textDocument: { uri }, position: cursor });
  editor.stop();
  return { result, text };
}

async function complete(marked: string, label?: string): Promise<readonly string[] | string> {
  const asked = await ask(marked, 'textDocument/completion');
  const [result, text] = [asked.result as CompletionItem[], asked.text];
  const chosen = result.find((item) => item.label === label);
  return label === undefined ? result.map((item) => item.label) : applyTextEdits(text, [chosen?.textEdit as TextEdit]);
}

describe('the configuration file', () => {
  it('is completed from the schema: keys that are not there, rules, severities', async () => {
    const keys = await complete('{ "kind": "bulletin", ‸ }');
    expect(keys).toEqual(expect.arrayContaining(['rules', 'ignore', 'overrides']));
    expect(keys).not.toContain('kind');
    expect(await complete('{ "rules": { "missing-dead‸" } }', 'missing-deadline')).toBe('{ "rules": { "missing-deadline":  } }');
    expect(await complete('{ "rules": { "missing-deadline": ‸ } }')).toEqual(['off', 'info', 'warning', 'error']);
    expect(await complete('{ "rules": { "missing-deadline": "o‸" } }', 'off')).toBe('{ "rules": { "missing-deadline": "off" } }');
    expect(await complete('{ "root": ‸ }')).toEqual(['true', 'false']);
    expect(await complete('{ "overrides": [{ ‸ }] }')).toContain('files');
  });

  it('is explained where the cursor is, in the language of the editor', async () => {
    const hover = async (locale: string): Promise<string> => (((await ask('{ "rules": { "missing-‸deadline": "off" } }', 'textDocument/hover', { locale })).result as Hover).contents as MarkupContent).value;
    expect(await hover('zh-cn')).toBe('问题没有写明整改时限');
    expect(await hover('en')).toBe('A problem whose rectification names no time');
  });

  it('is left to a client that knows the schema', async () => {
    const options = { options: { configurationSchema: true } };
    expect((await ask('{ ‸ }', 'textDocument/completion', options)).result).toEqual([]);
    expect((await ask('{ "ru‸les": {} }', 'textDocument/hover', options)).result).toBeNull();
  });
});
