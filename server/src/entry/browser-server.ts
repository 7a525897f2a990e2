import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';

/** What a worker has of the web's globals, as far as the server asks. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  today: () => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
  elapsed: () => performance.now(),
  // Messages of the worker are tasks of their own: the next one comes before a timer of the same age.
  pause: () => new Promise((resolve) => setTimeout(() => setTimeout(resolve, 0), 0)),
  // All files are read through the client.
  files: null,
  // A worker cannot be stopped from inside; the client ends it.
  watch: null,
});
