import { Uri, type ExtensionContext } from 'vscode';
import { startExtension } from './start-extension.ts';

/** As `activate` of extension.ts, for VS Code in a browser: the server runs in a worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
  startExtension(context, {
    inBrowser: true,
    createClient: async (options) => (await import('./session/worker-client.ts')).createWorkerClient(script, options),
  });
}
