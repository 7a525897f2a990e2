import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { realBulletin } from '../support/real-bulletin.ts';
import { bulletins } from './support/bulletins.ts';
import { hostileTexts } from './support/hostile-texts.ts';
import { makeDocx } from './support/make-docx.ts';
import { withChanged } from './support/package-parts.ts';
import { png } from './support/png.ts';

// The Open XML SDK weighs 80 MB: it has a folder of its own, which .ci/run fills.
const tool = join('test', 'docx', 'ooxml', 'node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');
const isMissing = !existsSync(tool);
if (isMissing) {
  const reason = 'the Open XML SDK is not installed: npm install --prefix test/docx/ooxml';
  // Where everything must run, a missing program is a failure.
  if (process.env['CI'] !== undefined) throw new Error(reason);
  console.log(`skipped: Word files are not validated, ${reason}`);
}

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-ooxml-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Report {
  readonly ok: boolean;
  readonly errors: readonly unknown[];
}

function validate(docx: Uint8Array): Report {
  const file = join(folder, 'file.docx');
  writeFileSync(file, docx);
  const { stdout, stderr } = spawnSync(process.execPath, [tool, file], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

const images = { 'images/meeting.png': png(800, 450) };
const real = realBulletin('the Open XML SDK on a real bulletin');
const documents = [...(real.isMissing ? [] : [{ name: 'corpus', text: real.text }]), ...bulletins, ...Object.entries(hostileTexts).map(([name, text]) => ({ name, text: `# 关于整改情况的通报\n\n现予以公布。\n\n${text}\n` }))];

describe.skipIf(isMissing)('the Open XML SDK', () => {
  test.each(documents)('finds nothing in $name', async ({ text }) => {
    expect(validate((await makeDocx(text, { comments: 'with-comments', images })).bytes)).toMatchObject({ ok: true, errors: [] });
  });

  test.each([
    ['a wrong order', (xml: string) => xml.replace(/(<w:pStyle [^>]*>)(<w:pageBreakBefore [^>]*>)/u, '$2$1')],
    ['an unknown element', (xml: string) => xml.replace('<w:body>', '<w:body><w:nothing/>')],
    ['a wrong value', (xml: string) => xml.replace('w:type="lines"', 'w:type="line"')],
  ])('finds %s', async (_, fault) => {
    const { bytes } = await makeDocx(bulletins[1]?.text ?? '', { images });
    expect(validate(withChanged(bytes, 'word/document.xml', fault)).ok).toBe(false);
  });
});
