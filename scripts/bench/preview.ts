import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { composeDocument } from '../../server/src/render/document/compose-document.ts';
import { readDocumentSettings } from '../../server/src/render/document/document-settings.ts';
import { updatePreview } from '../../server/src/render/preview/preview-update.ts';
import { findSystemChromium } from '../../test/preview/page/find-chromium.ts';
import { openPage } from '../../test/preview/page/open-page.ts';
import { startPreviewServer, type PreviewServer } from '../../test/preview/page/preview-server.ts';
import { median } from './measure.ts';

export interface PreviewBenchmark {
  /** Markdown files by what they are called in the table. */
  readonly documents: Readonly<Record<string, string>>;
  readonly rounds: number;
}

interface Row {
  readonly name: string;
  readonly milliseconds: readonly number[];
}

/**
 * The preview: what its page does on the first version of a document and after keystrokes in its middle, in a real browser, and what
 * the server does before, in a process that is warm. Writes docs/benchmarks-preview.md; empty where there is no browser.
 */
export async function benchPreview({ documents, rounds }: PreviewBenchmark): Promise<string> {
  const found = findSystemChromium();
  if (found.kind === 'missing') {
    console.log(`the preview is not timed: ${found.reason}`);
    return '';
  }
  const server = await startPreviewServer();
  const browser = await chromium.launch({ executablePath: found.executable, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const rows: Row[] = [];
    for (const [name, file] of Object.entries(documents)) {
      const versions = typedVersions(readFileSync(file, 'utf8'), rounds);
      rows.push(...(await pageRows(name, versions, browser, server)), serverRow(name, versions));
    }
    const page = previewPage(rows, browser.version());
    writeFileSync(join('docs', 'benchmarks-preview.md'), page);
    return page;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A document and how it is after each of so many keystrokes in its middle. */
function typedVersions(text: string, strokes: number): readonly string[] {
  const at = text.indexOf('。', text.length >> 1);
  return Array.from({ length: strokes + 1 }, (_, typed) => text.slice(0, at) + '新'.repeat(typed) + text.slice(at));
}

async function pageRows(name: string, versions: readonly string[], browser: Browser, server: PreviewServer): Promise<readonly Row[]> {
  const { page, show, durations } = await openPage(browser, server);
  for (const version of versions) await show(version);
  const [first = NaN, ...again] = await durations('update');
  await page.close();
  return [{ name: `${name}: first paint, in the page`, milliseconds: [first] }, { name: `${name}: after a keystroke, in the page`, milliseconds: again }];
}

/** From the text that was typed to the message for the page; the server reads anew only what changed, here all is read. */
function serverRow(name: string, versions: readonly string[]): Row {
  const settings = readDocumentSettings({});
  let snapshot = null as ReturnType<typeof updatePreview>['snapshot'] | null;
  const milliseconds = versions.map((version) => {
    const bulletin = readBulletin(version);
    const start = performance.now();
    ({ snapshot } = updatePreview(snapshot, composeDocument(bulletin, settings), settings));
    return performance.now() - start;
  });
  return { name: `${name}: after a keystroke, in the server behind the reading`, milliseconds: milliseconds.slice(1) };
}

function previewPage(rows: readonly Row[], browser: string): string {
  const row = ({ name, milliseconds }: Row): string => `| ${name} | ${median(milliseconds).toFixed(1)} | ${Math.min(...milliseconds).toFixed(1)} | ${milliseconds.length} |`;
  return `# Benchmarks: the preview

Written by \`npm run bench\`. In the page: from the arrival of a message to the end of drawing, the browser's own painting apart.

Node ${process.versions.node}, Chromium ${browser}, ${process.platform} ${process.arch}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)} when it was written.

| | Median ms | Fastest | Runs |
| --- | --- | --- | --- |
${rows.map(row).join('\n')}
`;
}
