import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar, type IRawGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);

interface Contribution { readonly scopeName: string; readonly path: string; readonly injectTo: readonly string[] }

export const contributions = (JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { grammars: readonly Contribution[] } }).contributes.grammars;

/** Markdown's own grammar as VS Code has it, with ours injected as the manifest says; by the engine that VS Code uses. */
export async function loadMarkdown(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const paths = new Map([
    ...contributions.map(({ scopeName, path }) => [scopeName, path] as const),
    ...['markdown', 'html', 'yaml'].map((name) => [name === 'yaml' ? 'source.yaml' : name === 'html' ? 'text.html.basic' : 'text.html.markdown', require.resolve(`tm-grammars/grammars/${name}.json`)] as const),
  ]);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    getInjections: (scope) => contributions.filter(({ injectTo }) => injectTo.includes(scope)).map(({ scopeName }) => scopeName),
    loadGrammar: (scope) => Promise.resolve(readGrammar(paths.get(scope))),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('Markdown’s grammar is not there');
  return grammar;
}

function readGrammar(path: string | undefined): IRawGrammar | null {
  return path === undefined ? null : parseRawGrammar(readFileSync(path, 'utf8'), path);
}

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** All tokens of a text, line by line. */
export function tokenize(grammar: IGrammar, text: string): readonly Token[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}
