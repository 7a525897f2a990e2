import type { ExtensionContext } from 'vscode';
import { startExtension } from './start-extension.ts';

/** VS Code calls this when Markdown is opened, when the workspace has a configuration, or when a command is used. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  startExtension(context, {
    inBrowser: false,
    endsHanging: false,
    // Loaded when a document needs the server: most Markdown does not.
    createClient: async (options) => (await import('./session/node-client.ts')).createNodeClient(module, options),
  });
}
