// Stands for `vscode-languageclient/browser`, which runs in VS Code only: its reader and writer are those of the protocol. By their place, as
// Node is not meant to have them.
export { BrowserMessageReader, BrowserMessageWriter } from '../../node_modules/vscode-jsonrpc/lib/browser/main.js';
