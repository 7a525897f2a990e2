import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { createDraft } from '../../planted/draft.ts';
import { planters } from '../../planted/planters.ts';
import { createRandom } from '../../planted/random.ts';
import { allDialects, cleanText } from '../../planted/run-planted.ts';
import { commandLineFindings, diagnosticLines } from '../support/command-line.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

const corpus = path.resolve('..', 'shared', 'corpus');
const wanted = 1000;
let folder = '';
let server: ServerProcess | null = null;

/** Clean documents in every dialect, and copies with a defect. */
function generated(): readonly string[] {
  const texts = allDialects.map((dialect) => cleanText(dialect, 11));
  for (const [index, planter] of planters.entries()) {
    for (const dialect of allDialects) {
      const marked = texts.length < wanted ? planter.plant(createDraft(createRandom(2000 + index), dialect.kind), dialect) : null;
      if (marked !== null) texts.push(marked.replace(/[⟦⟧]/gu, ''));
    }
  }
  return texts;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhenggai-parity-'));
  mkdirSync(path.join(folder, '.git'));
  generated().forEach((text, index) => {
    writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.md`), text);
  });
  server = await startServerProcess({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'parity' }] });
}, 120_000);

afterAll(() => {
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function serverFindings(file: string): Promise<readonly string[]> {
  const uri = pathToFileURL(file).href;
  const { connection } = server ?? { connection: null };
  if (connection === null) throw new Error('no server');
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: readFileSync(file, 'utf8') } });
  const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return report.kind === 'full' ? diagnosticLines(report.items) : [];
}

async function compare(root: string): Promise<{ readonly documents: number; readonly findings: number }> {
  const byCommandLine = commandLineFindings(root);
  let findings = 0;
  for (const name of readdirSync(root).filter((each) => each.endsWith('.md'))) {
    const file = path.join(root, name);
    const expected = byCommandLine.get(file) ?? [];
    expect(await serverFindings(file), name).toEqual(expected);
    findings += expected.length;
  }
  return { documents: byCommandLine.size, findings };
}

describe('editor and command line', () => {
  it('say the same of a thousand generated documents', async () => {
    const { documents, findings } = await compare(folder);
    console.log(`${documents} documents, ${findings} findings, the same in both`);
    expect(documents).toBeGreaterThan(900);
    expect(findings).toBeGreaterThan(2000);
  }, 300_000);

  it('say the same of the corpus', async ({ skip }) => {
    if (!existsSync(corpus)) skip('there is no ../shared/corpus here');
    const copy = path.join(folder, 'corpus');
    mkdirSync(copy);
    for (const name of readdirSync(corpus)) writeFileSync(path.join(copy, name), readFileSync(path.join(corpus, name)));
    expect((await compare(copy)).documents).toBeGreaterThan(0);
  });
});
