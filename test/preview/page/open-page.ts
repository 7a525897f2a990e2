/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { composeDocument } from '../../../server/src/render/document/compose-document.ts';
import { readDocumentSettings } from '../../../server/src/render/document/document-settings.ts';
import { updatePreview, type PreviewSnapshot } from '../../../server/src/render/preview/preview-update.ts';
import type { FromPage, MarginFinding, ToPage } from '../../../client/src/preview/messages.ts';
import { previewTexts } from '../../../client/src/preview/preview-texts.ts';
import type { PreviewServer } from './preview-server.ts';

export interface OpenPage {
  readonly page: Page;
  /** Errors, policy violations and other complaints of the browser. */
  readonly complaints: readonly string[];
  readonly show: (markdown: string, images?: Readonly<Record<string, string | null>>) => Promise<void>;
  readonly post: (message: ToPage) => Promise<void>;
  readonly mark: (findings: readonly MarginFinding[]) => Promise<void>;
  readonly sent: () => Promise<readonly FromPage[]>;
  /** Durations of what the page did on messages of a kind, milliseconds. */
  readonly durations: (kind: ToPage['kind']) => Promise<readonly number[]>;
}

const settings = readDocumentSettings({});

/** The preview's page in a browser, outside VS Code, fed as the editor feeds it. */
export async function openPage(browser: Browser, server: PreviewServer, theme: Readonly<Record<string, string>> = {}, kept: unknown = null): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1200 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(({ variables, state }) => {
    const sent: unknown[] = [];
    const api = { postMessage: (message: unknown) => sent.push(message), getState: () => state ?? undefined, setState: (next: unknown) => Object.assign(globalThis, { state: next }) };
    Object.assign(globalThis, { sent, acquireVsCodeApi: () => api });
    // Set as VS Code sets them, before anything is drawn.
    const root = document.documentElement;
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
  }, { variables: theme, state: kept });
  await page.goto(server.address);
  await page.evaluate((variables) => {
    for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
  }, theme);
  let snapshot: PreviewSnapshot | null = null;
  const post = async (message: ToPage): Promise<void> => {
    await page.evaluate((data) => new Promise<void>((resolve) => {
      window.postMessage(data, '*');
      // The message is a task of its own; two frames later it was taken and drawn.
      setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => { resolve(); })), 0);
    }), message);
  };
  await post({ kind: 'start', texts: previewTexts['zh-CN'] });
  return {
    page,
    complaints,
    post,
    show: async (markdown, images = {}) => {
      const result = updatePreview(snapshot, composeDocument(readBulletin(markdown), settings), settings);
      ({ snapshot } = result);
      await post({ kind: 'update', update: result.update, images });
    },
    mark: (findings) => post({ kind: 'findings', findings }),
    sent: () => page.evaluate(() => (globalThis as unknown as { readonly sent: FromPage[] }).sent),
    durations: (kind) => page.evaluate((name) => performance.getEntriesByName(`zhenggai:${name}`).map(({ duration }) => duration), kind),
  };
}
