import { Disposable, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** Starts the language server beside the editor; disposing stops it. */
export async function startLanguageClient(context: ExtensionContext): Promise<Disposable> {
  const module = context.asAbsolutePath('dist/server.js');
  const configurationFiles = workspace.createFileSystemWatcher('**/.zhenggairc.json');
  const client = new LanguageClient(
    'zhenggai',
    '整改通报 Zhenggai',
    { module, transport: TransportKind.ipc },
    { documentSelector: [{ language: 'markdown' }], synchronize: { fileEvents: configurationFiles } },
  );
  await client.start();
  return new Disposable(() => {
    configurationFiles.dispose();
    void client.stop();
  });
}
