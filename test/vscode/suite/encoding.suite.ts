import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { CodeActionKind, commands, window, type CodeAction } from 'vscode';
import { closeAll, findingsWhen, openFile, ruleOf } from './documents.ts';
import { poll } from './poll.ts';

describe('a file in GBK', () => {
  afterEach(closeAll);

  it('that was read as UTF-8 has one finding, whose action reads it again', async () => {
    const { document } = await openFile('one', '国标编码.md');
    const found = await findingsWhen(document, (rules) => rules.length > 0, 'the finding');
    deepStrictEqual(found.map(ruleOf), ['undecodable-text']);
    const [finding] = found;
    ok(finding);
    const ask = (): Thenable<readonly CodeAction[]> => commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range, CodeActionKind.QuickFix.value);
    const reopens = ({ command }: CodeAction): boolean => command?.command === 'zhenggai.reopenWithEncoding';
    const action = (await poll(ask, (offered) => offered.some(reopens), 'the action')).find(reopens);
    ok(action?.command);
    await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as readonly unknown[]));
    const text = await poll(() => window.activeTextEditor?.document.getText() ?? '', (now) => now.includes('整改'), 'the text in GBK');
    ok(text.startsWith('# 中共云泽县农业农村局党组关于巡察整改进展情况的通报'));
    await findingsWhen(document, (rules) => rules.includes('half-width-punctuation') && !rules.includes('undecodable-text'), 'the findings of the text');
  });
});
