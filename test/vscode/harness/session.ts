import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { installExtension, startEditorServer, type EditorServer } from './editor-server.ts';
import { editorFiles, type Editor } from './editors.ts';
import type { Installation } from './install.ts';
import { languagePack, registerLanguagePack } from './language-pack.ts';
import { readNetworkLog, withoutNetwork, type NetworkEntry } from './network-guard.ts';
import { createRunFolder, type RunFolder } from './run-folder.ts';

export interface SessionOptions {
  readonly editor: Editor;
  readonly installation: Installation;
  /** Its content becomes the workspace folder. */
  readonly fixture: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Folders of other extensions that are there as if they were built in. */
  readonly stubs?: readonly string[];
  /** The workspace's files are at `memory:/`, too, which no disk holds. */
  readonly inMemory?: true;
  /** The language of the interface, of which a language pack is there; English where none is named. */
  readonly locale?: 'zh-cn';
  /** A packaged extension to install. */
  readonly vsix?: string;
  /** `suite`: in the extension host, with an extension under development; `page`: by a person in the page. */
  readonly driven: 'suite' | 'page';
}

/** A running editor: its server, its folders and a browser. */
export interface Session {
  readonly editor: Editor;
  readonly folder: RunFolder;
  readonly server: EditorServer;
  readonly browser: Browser;
  /** What the editor said while the extension was installed. */
  readonly installed: string;
  /** What the editor's processes have asked of other machines, and which processes were guarded at all. */
  network(): readonly NetworkEntry[];
  close(): Promise<void>;
}

/** What every run wants of the editor: nothing that gets between a test and its document. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  // A dialog that the workbench draws itself, also in a window.
  'files.simpleDialog.enable': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

export async function openSession(options: SessionOptions): Promise<Session> {
  const { editor, installation, vsix } = options;
  const files = editorFiles(editor, installation);
  const stubs = [...(options.stubs ?? []), ...(options.locale === undefined ? [] : [languagePack])];
  const folder = await createRunFolder(files, { fixture: options.fixture, stubs, inMemory: options.inMemory === true, settings: { ...quietSettings, ...options.settings } });
  if (options.locale !== undefined) await registerLanguagePack(folder.user);
  const networkLog = join(folder.root, 'network.log');
  const installed = vsix === undefined ? '' : await installExtension(files, folder, vsix);
  const server = await startEditorServer(files, folder, {
    env: { ...withoutNetwork(networkLog), ...options.env },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.driven === 'suite' ? { drivenByTests: true } : {}),
  });
  const browser = await launchBrowser(installation.chromium);
  return {
    editor,
    folder,
    server,
    browser,
    installed,
    network: () => readNetworkLog(networkLog),
    close: async () => {
      await browser.close();
      await server.stop();
      await folder.remove();
    },
  };
}
