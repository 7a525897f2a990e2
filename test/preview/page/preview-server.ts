import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageHtml } from '../../../client/src/preview/page-html.ts';

export interface PreviewServer {
  readonly address: string;
  /** Paths that were asked for. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves the built page as the editor does, under its own policy; `themes` are the variables that an editor sets on the root. */
export async function startPreviewServer(files: Readonly<Record<string, Buffer>> = {}): Promise<PreviewServer> {
  const requests: string[] = [];
  const server: Server = createServer(({ url = '/' }, response) => {
    requests.push(url);
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (url === '/') {
      const html = pageHtml({ script: `${origin}/preview.js`, style: `${origin}/preview-style.css`, source: origin, nonce: randomBytes(16).toString('hex'), language: 'zh-CN', title: '打印预览', uri: 'file:///a.md' });
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    } else if (url === '/preview.js') response.setHeader('content-type', 'text/javascript').end(readFileSync('dist/preview/preview.js'));
    else if (url === '/preview-style.css') response.setHeader('content-type', 'text/css').end(readFileSync('dist/preview/preview-style.css'));
    else if (url === '/favicon.ico') response.writeHead(204).end();
    else if (files[url] === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', 'image/png').end(files[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}
