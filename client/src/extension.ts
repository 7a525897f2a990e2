import type { ExtensionContext } from 'vscode';
import { startLanguageClient } from './language-client.ts';

/** VS Code calls this when a Markdown document is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(await startLanguageClient(context));
}
