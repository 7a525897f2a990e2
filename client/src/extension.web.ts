import { ExtensionMode, Uri, type ExtensionContext } from 'vscode';
import { startExtension } from './start-extension.ts';

/** As `activate` of extension.ts, for VS Code in a browser: the server runs in a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  startExtension(context, {
    inBrowser: true,
    // Who develops the extension stops the server at breakpoints.
    endsHanging: context.extensionMode !== ExtensionMode.Development,
    createClient: async (options, overseer) => (await import('./session/worker-client.ts')).createWorkerClient(script, options, overseer),
  });
}
