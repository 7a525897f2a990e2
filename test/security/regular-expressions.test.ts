import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import { Linter } from 'eslint';
import * as regexp from 'eslint-plugin-regexp';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const files = ['server/src', 'client/src'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'));
const linter = new Linter();
const config = [{ files: ['**/*.js'], plugins: { regexp }, rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] } }] as const;

/** Literals as they stand in the sources. */
function literals(): readonly Expression[] {
  return files.flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Expression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where: `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}` });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** What `new RegExp` makes while the sources are loaded and documents are checked, fixed, formatted and pasted. */
async function constructed(): Promise<readonly Expression[]> {
  const made = new Map<string, Expression>();
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, args: [string | RegExp, string?], newTarget: typeof RegExp) => {
      const expression: RegExp = Reflect.construct(target, args, newTarget);
      const where = /(?:server|client)\/src\/[^:)]+:\d+/u.exec(new Error('here').stack ?? '')?.[0];
      if (where !== undefined) made.set(`${expression.source}/${expression.flags}`, { source: expression.source, flags: expression.flags, where });
      return expression;
    },
  });
  try {
    for (const file of files.filter((each) => /^server\/src\/(?:core|from-word|render)\//u.test(each))) await import(path.resolve(file));
    // Nothing of the sources may be loaded before.
    const { checkFaults, formatFaults, pasteFaults } = await import('../torture/document-faults.ts');
    const { sourceDocuments } = await import('../torture/sources.ts');
    for (const bytes of sourceDocuments()) {
      const text = new TextDecoder().decode(bytes).slice(0, 600);
      checkFaults(text);
      formatFaults(text);
      await pasteFaults(text);
    }
  } finally {
    globalThis.RegExp = Native;
  }
  return [...made.values()];
}

/** Look-around over repetition without a bound, and back-references: what makes matching slow, or cannot be matched in linear time at all. */
function forbiddenParts({ source, flags }: Expression): readonly string[] {
  const parser = new RegExpParser({ ecmaVersion: 2024 });
  const pattern = parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
  const found: string[] = [];
  const lookArounds: AST.Node[] = [];
  visitRegExpAST(pattern, {
    onBackreferenceEnter: (node) => { found.push(node.raw); },
    onAssertionEnter: (node) => { if (node.kind === 'lookahead' || node.kind === 'lookbehind') lookArounds.push(node); },
    onAssertionLeave: (node) => { if (lookArounds.at(-1) === node) lookArounds.pop(); },
    onQuantifierEnter: (node) => { if (node.max === Number.POSITIVE_INFINITY && lookArounds.length > 0) found.push(lookArounds.at(-1)?.raw ?? ''); },
  });
  return found;
}

function faultsOf(expressions: readonly Expression[]): readonly string[] {
  return expressions.flatMap((expression) => {
    const { source, flags, where } = expression;
    const slow = linter.verify(`/${source}/${flags};`, [...config] as unknown as Linter.Config[], 'x.js').map(({ message }) => message);
    return [...forbiddenParts(expression), ...slow].map((fault) => `${where} ${fault}`);
  });
}

describe('every regular expression', () => {
  it('of the sources is linear, without look-around over repetition and back-references', () => {
    const expressions = literals();
    console.log(`${expressions.length} literals`);
    expect(expressions.length).toBeGreaterThan(500);
    expect(faultsOf(expressions)).toEqual([]);
  }, 300_000);

  it('that is put together at run time is so as well', async () => {
    const expressions = await constructed();
    console.log(`${expressions.length} put together`);
    expect(expressions.length).toBeGreaterThan(50);
    expect(faultsOf(expressions)).toEqual([]);
  }, 300_000);

  it('would be told if it were not', () => {
    const planted = ['(?:a+)+b', '(?=a*b)', '(a)\\1', 'x\\s*y?\\s*z', '(?<!a+)b'].map((source) => ({ source, flags: 'u', where: 'planted' }));
    expect(planted.filter((expression) => faultsOf([expression]).length === 0)).toEqual([]);
    expect(faultsOf([{ source: '(?<![一-龥])\\d{1,3}(?!\\d)', flags: 'u', where: 'allowed' }])).toEqual([]);
  });
});
