import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { commands, MarkdownString, type CodeLens, type DocumentSymbol, type FoldingRange, type Hover, type InlayHint, type Location, type LocationLink, type Position, Range, type SelectionRange, type TextDocument, type DocumentHighlight } from 'vscode';
import { closeAll, findingsWhen, openNew, ruleOf } from './documents.ts';
import { poll } from './poll.ts';
import { bulletin, counted, plan } from './texts.ts';

describe('reading', () => {
  afterEach(closeAll);

  it('is helped by symbols: category, problem, measures, with their status', async () => {
    const { document } = await openNew('one', 'symbols.md', counted);
    const symbols = await ask<readonly DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document, [], (found) => problemsOf(found).length === 3);
    deepStrictEqual(problemsOf(symbols).map(({ name, children }) => [name.replace(/[^\u4e00-\u9fff]/gu, ''), children.length]), [['问题一学习不深入', 2], ['问题二检查不到位', 1], ['问题三下沉不够', 1]]);
    ok(problemsOf(symbols).every(({ detail }) => detail !== ''));
  });

  it('is helped by folding each problem', async () => {
    const { document } = await openNew('one', 'folding.md', counted);
    const lines = counted.split('\n');
    const [first, second] = [lines.findIndex((line) => line.startsWith('#### 问题一')), lines.findIndex((line) => line.startsWith('#### 问题二'))];
    const isProblem = ({ start, end }: FoldingRange): boolean => start === first && end >= second - 2 && end < second;
    ok((await ask<readonly FoldingRange[]>('vscode.executeFoldingRangeProvider', document, [], (ranges) => ranges.some(isProblem))).some(isProblem));
  });

  it('is helped by selection that grows to the problem', async () => {
    const { document } = await openNew('one', 'selection.md', counted);
    const at = document.positionAt(counted.indexOf('学习办法'));
    const title = document.positionAt(counted.indexOf('#### 问题一')).line;
    const [selection] = await ask<readonly SelectionRange[]>('vscode.executeSelectionRangeProvider', document, [[at]], (found) => found.flatMap(parents).some((range) => range.start.line === title));
    ok(selection !== undefined && parents(selection).every((range) => range.contains(at)));
  });

  it('is helped by hovers: on a finding why, on what basis, how to repair, how to silence; what it is the editor says itself', async () => {
    const { document } = await openNew('one', 'hover.md', bulletin);
    const finding = (await findingsWhen(document, (rules) => rules.includes('half-width-punctuation'), 'the finding')).find((each) => ruleOf(each) === 'half-width-punctuation');
    ok(finding);
    const text = await hoverText(document, finding.range.start, (found) => found.includes('zhenggai-disable-next-block'));
    for (const expected of ['half-width-punctuation', 'Why', 'Basis', 'How to repair']) ok(text.includes(expected), `${expected} in ${text}`);
    ok(!text.includes(finding.message), text);
  });

  it('is helped by hovers: on a problem its measures, times, status and units', async () => {
    const { document } = await openNew('one', 'hover-problem.md', counted);
    const text = await hoverText(document, document.positionAt(counted.indexOf('学习不深入') + 1), (found) => found.includes('学习不深入'));
    ok(text.includes('2 measure') && text.includes('2023年3月1日'), text);
  });

  it('leads from a declared count to what is counted, and back', async () => {
    const { document } = await openNew('one', 'counts.md', counted);
    const claim = document.positionAt(counted.indexOf('3个问题'));
    const targets = (await ask<readonly (Location | LocationLink)[]>('vscode.executeDefinitionProvider', document, [claim], (found) => found.length >= 3)).map(lineOf);
    const titles = counted.split('\n').flatMap((line, index) => (line.startsWith('#### 问题') ? [index] : []));
    deepStrictEqual(targets, titles);
    const back = await ask<readonly Location[]>('vscode.executeReferenceProvider', document, [document.positionAt(counted.indexOf('下沉不够'))], (found) => found.some((each) => lineOf(each) === claim.line));
    ok(back.some((each) => lineOf(each) === claim.line));
  });

  it('leads from a problem’s number in the text to the problem', async () => {
    const { document } = await openNew('one', 'mention.md', counted);
    const mention = document.positionAt(counted.indexOf('问题一的复查') + 1);
    const isTitle = (target: Location | LocationLink): boolean => lineOf(target) === document.positionAt(counted.indexOf('#### 问题一')).line;
    ok((await ask<readonly (Location | LocationLink)[]>('vscode.executeDefinitionProvider', document, [mention], (found) => found.some(isTitle))).some(isTitle));
    const highlights = await ask<readonly DocumentHighlight[]>('vscode.executeDocumentHighlights', document, [mention], (found) => found.length >= 2);
    ok(highlights.length >= 2);
  });

  it('is helped by a line above each category and problem', async () => {
    const { document } = await openNew('one', 'lenses.md', counted);
    const lenses = await ask<readonly CodeLens[]>('vscode.executeCodeLensProvider', document, [20], (found) => found.length >= 5);
    deepStrictEqual(lenses.map(({ range }) => document.lineAt(range.start).text).filter((line) => line.startsWith('#')).length, 5);
  });

  it('is helped by the days left in a plan', async () => {
    const { document } = await openNew('one', 'plan.md', plan);
    const whole = new Range(0, 0, document.lineCount, 0);
    const [hint] = await ask<readonly InlayHint[]>('vscode.executeInlayHintProvider', document, [whole], (found) => found.length > 0);
    ok(hint);
    deepStrictEqual(document.lineAt(hint.position).text.includes('2020年3月1日'), true);
  });
});

/** Asks the editor for what providers say of a document until ours has spoken. */
async function ask<T>(command: string, document: TextDocument, args: readonly unknown[], acceptable: (answer: T) => boolean): Promise<T> {
  return poll(() => commands.executeCommand<T>(command, document.uri, ...args), (answer: T | undefined) => answer !== undefined && acceptable(answer), command);
}

async function hoverText(document: TextDocument, position: Position, acceptable: (text: string) => boolean): Promise<string> {
  const texts = (hovers: readonly Hover[]): string => hovers.flatMap(({ contents }) => contents).map((content) => (content instanceof MarkdownString ? content.value : '')).join('\n');
  return texts(await ask<readonly Hover[]>('vscode.executeHoverProvider', document, [position], (hovers) => acceptable(texts(hovers))));
}

/** Problems in the tree of the server; the symbols of Markdown's own provider are headings and hold the marks. */
function problemsOf(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => (symbol.name.startsWith('问题') ? [symbol] : problemsOf(symbol.children)));
}

function parents(selection: SelectionRange): readonly Range[] {
  return [selection.range, ...(selection.parent === undefined ? [] : parents(selection.parent))];
}

function lineOf(target: Location | LocationLink): number {
  return 'uri' in target ? target.range.start.line : target.targetRange.start.line;
}
