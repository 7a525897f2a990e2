import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { extensions, languages, workspace, type Diagnostic, type Uri } from 'vscode';
import { closeAll, fileIn, findingsWhen, openFile, openNew, ruleOf, writeText } from './documents.ts';
import { poll } from './poll.ts';
import { bulletin } from './texts.ts';

const comma = 'half-width-punctuation';

describe('configuration', () => {
  afterEach(async () => {
    await closeAll();
    const written = fileIn('one', '.zhenggairc.json');
    if (await exists(written)) await workspace.fs.delete(written);
  });

  it('is that of the document’s own folder', async () => {
    const checked = (await openNew('one', 'same.md', bulletin)).document;
    const elsewhere = (await openNew('two', 'same.md', bulletin)).document;
    await findingsWhen(checked, (rules) => rules.includes(comma), 'the finding where the rule is on');
    const others = await findingsWhen(elsewhere, (rules) => rules.length > 0, 'the other findings where it is off');
    deepStrictEqual(others.map(ruleOf).includes(comma), false);
  });

  it('is read again when the file changes', async () => {
    const { document } = await openNew('one', 'configured.md', bulletin);
    await findingsWhen(document, (rules) => rules.includes(comma), 'the finding');
    await writeText('one', '.zhenggairc.json', '{ "rules": { "half-width-punctuation": "off" } }');
    await findingsWhen(document, (rules) => !rules.includes(comma) && rules.length > 0, 'its end by the configuration');
    await workspace.fs.delete(fileIn('one', '.zhenggairc.json'));
    await findingsWhen(document, (rules) => rules.includes(comma), 'its return');
  });

  it('has its mistakes said until the file is mended or gone', async () => {
    await openNew('one', 'mistaken-twice.md', bulletin);
    const file = await writeText('one', '.zhenggairc.json', '{ "rules": { "no-such-rule": "error" } }\n');
    const said = (): readonly Diagnostic[] => languages.getDiagnostics(file);
    await poll(said, (found) => found.length === 1, 'the mistake');
    await writeText('one', '.zhenggairc.json', '{}\n');
    await poll(said, (found) => found.length === 0, 'the end of what was mended');
    await writeText('one', '.zhenggairc.json', '{ "rules": { "no-such-rule": "error" } }\n');
    await poll(said, (found) => found.length === 1, 'the mistake again');
    await workspace.fs.delete(file);
    await poll(said, (found) => found.length === 0, 'the end of what was deleted');
  });

  it('has its mistakes said at their place, and the rest of it goes on', async () => {
    const { document } = await openNew('one', 'mistaken.md', bulletin);
    const text = '{\n  "rules": {\n    "half-width-punctuation": "off",\n    "no-such-rule": "error"\n  }\n}\n';
    const file = await writeText('one', '.zhenggairc.json', text);
    await findingsWhen(document, (rules) => !rules.includes(comma), 'what is right in it');
    const [mistake] = await poll(() => languages.getDiagnostics(file), (found) => found.length > 0, 'the mistake, with the file closed');
    ok(mistake);
    deepStrictEqual([mistake.range.start.line, mistake.source], [3, 'zhenggai']);
    const editor = await openFile('one', '.zhenggairc.json');
    const [shown] = await poll(() => languages.getDiagnostics(file), (found) => found.length === 1 && (found[0]?.source !== 'zhenggai') === knowsSchemas(), 'the mistake, with the file open: said by one of the two');
    deepStrictEqual(shown?.range.start.line, 3);
    await editor.edit((edit) => {
      edit.replace(editor.document.lineAt(3).range, '    "title-punctuation": "error"');
    });
    await poll(() => languages.getDiagnostics(file), (found) => found.length === 0, 'the end of the mistake');
  });
});

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** JSON's own extension says what a schema can say; where it is not there, we do. */
function knowsSchemas(): boolean {
  return extensions.getExtension('vscode.json-language-features') !== undefined;
}
