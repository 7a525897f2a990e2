import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { EditorFiles } from './editors.ts';

/** VS Code for the browser, as a web site: no server of VS Code's, nothing but files. */
export interface WebEditor {
  readonly authority: string;
  readonly stop: () => Promise<void>;
}

export interface WebEditorContent {
  /** Folders of extensions, served below `/extensions/NAME/` beside those that the editor brings. */
  readonly extensions: Readonly<Record<string, string>>;
  /** The suite's module, an address below that of one of the extensions: in whose host it runs. */
  readonly suite: string;
  /** Where the suite's reports go, by the name they are sent under. */
  readonly reports: string;
  readonly workspace: string;
  /** Files that are served in the place of others, by their address. */
  readonly instead?: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.cjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.wasm': 'application/wasm',
};

/** Serves the workbench, extensions and a suite on a free port of this machine. */
export async function startWebEditor({ workbenchRoot }: EditorFiles, content: WebEditorContent): Promise<WebEditor> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, host } = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
    if (request.method === 'POST') {
      await writeFile(join(content.reports, `${pathname.slice(1).replaceAll('/', '')}.json`), await bodyOf(request));
      response.end();
      return;
    }
    if (pathname === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(await workbenchPage(workbenchRoot, configuration(content, host)));
      return;
    }
    const file = content.instead?.[pathname] ?? fileOf(decodeURIComponent(pathname), workbenchRoot, content.extensions);
    const bytes = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || bytes === null) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(file.endsWith('/workbench.js') ? withoutMissing(withoutServer(bytes.toString()), join(workbenchRoot, 'extensions')) : bytes);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    authority: `127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => { resolve(); });
      }),
  };
}

/** The workbench in code-server's package always wants a server, also for the user's settings; without these two it is that of vscode.dev. */
const serverWanted: readonly (readonly [RegExp, string])[] = [
  [/,remoteAuthority:location\.host\}/u, '}'],
  [/(\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\}/u, '$1vscodeUserData}'],
];

function withoutServer(workbench: string): string {
  return serverWanted.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) throw new Error(`the workbench has changed: nothing in it is like ${String(pattern)}`);
    return text.replace(pattern, replacement);
  }, workbench);
}

/**
 * The package names extensions of the browser edition whose code it leaves out, Markdown's preview and JSON's schemas among them. They
 * would fail whenever they are needed; without their entry it is as if they were disabled.
 */
function withoutMissing(workbench: string, folder: string): string {
  return workbench.replaceAll(/extensionPath:"([^"]+)",packageJSON:\{(?:(?!extensionPath:")[^])*?,browser:"([^"]+)"/gu, (entry, name: string, module: string) => {
    const file = join(folder, name, module.endsWith('.js') ? module : `${module}.js`);
    return existsSync(file) ? entry : entry.replace(/,browser:"[^"]+"$/u, '');
  });
}

function configuration({ extensions, suite, workspace, settings }: WebEditorContent, host: string): object {
  const uri = (path: string): object => ({ scheme: 'http', authority: host, path });
  return {
    developmentOptions: { enableSmokeTestDriver: true, extensions: Object.keys(extensions).map((name) => uri(`/extensions/${name}`)), extensionTestsPath: uri(suite) },
    workspaceUri: { scheme: 'memory', path: workspace },
    userDataPath: '/user', isEnabledFileDownloads: true, isEnabledFileUploads: true, isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: true,
    configurationDefaults: settings,
    productConfiguration: { nameShort: 'VS Code', nameLong: 'VS Code', enableTelemetry: false },
    _wrapWebWorkerExtHostInIframe: false,
  };
}

async function workbenchPage(workbenchRoot: string, settings: object): Promise<string> {
  const html = await readFile(join(workbenchRoot, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.html'), 'utf8');
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(settings).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '', WORKBENCH_AUTH_SESSION: '', WORKBENCH_NLS_URL: '', WORKBENCH_NLS_FALLBACK_URL: '/out/nls.messages.js', WORKBENCH_SCRIPT_NONCE: '', BASE: '', VS_BASE: '',
  };
  return html.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '').replaceAll(/<link rel="(?:icon|alternate icon|manifest|apple-touch-icon)"[^>]*>/gu, '').replace('<script type="module" src=""></script>', '');
}

/** The file behind an address; null outside of what is served. */
function fileOf(pathname: string, workbenchRoot: string, extensions: Readonly<Record<string, string>>): string | null {
  const path = normalize(pathname);
  if (/^\/(?:out|node_modules)\//u.test(path)) return join(workbenchRoot, path);
  const [, name = '', rest = ''] = /^\/extensions\/([^/]+)\/(.*)$/u.exec(path) ?? [];
  return name === '' ? null : join(extensions[name] ?? join(workbenchRoot, 'extensions', name), rest);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
