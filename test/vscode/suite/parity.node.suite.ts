import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { DiagnosticSeverity, workspace, type Diagnostic } from 'vscode';
import { checkByCommandLine, sampleFile, type Reported } from './command-line.ts';
import { closeAll, findingsWhen, openNew, ruleOf } from './documents.ts';

describe('findings', () => {
  afterEach(closeAll);

  it('of the sample are those of the command line, place by place', async () => {
    const sample = new TextDecoder().decode(await workspace.fs.readFile(sampleFile()));
    const { document } = await openNew('one', 'sample.md', sample);
    const expected = await checkByCommandLine(document.uri.fsPath);
    ok(expected.length > 10);
    // The configuration that another test took away may still be at work for a moment.
    const found = await findingsWhen(document, (rules) => rules.length === expected.length, 'the sample’s findings');
    deepStrictEqual(found.map(reported).toSorted(byPlace), expected.toSorted(byPlace));
  });
});

const levels: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error', [DiagnosticSeverity.Warning]: 'warning', [DiagnosticSeverity.Information]: 'info', [DiagnosticSeverity.Hint]: 'hint',
};

function reported(diagnostic: Diagnostic): Reported {
  const { severity, message, range: { start, end } } = diagnostic;
  return { rule: ruleOf(diagnostic), level: levels[severity], message, place: [start.line + 1, start.character + 1, end.line + 1, end.character + 1] };
}

function byPlace(a: Reported, b: Reported): number {
  return JSON.stringify([a.place, a.rule]) < JSON.stringify([b.place, b.rule]) ? -1 : 1;
}
