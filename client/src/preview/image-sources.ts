import { FileType, Uri, workspace, type Webview } from 'vscode';
import { relativeImage } from './relative-image.ts';

/** Addresses of images as the page may load them; null for what lies elsewhere than in the document's folder. */
export async function imageSources(document: Uri, urls: readonly string[], webview: Webview): Promise<Readonly<Record<string, string | null>>> {
  const sources = urls.map(async (url) => {
    const image = await imageUri(document, url);
    return [url, image === null ? null : webview.asWebviewUri(image).toString()] as const;
  });
  return Object.fromEntries(await Promise.all(sources));
}

/** Null for what lies, or may lie, outside of the document's folder: nobody tells where a link leads, so that none is followed. */
export async function imageUri(document: Uri, url: string): Promise<Uri | null> {
  const path = document.scheme === 'untitled' ? null : relativeImage(url);
  if (path === null) return null;
  const folder = Uri.joinPath(document, '..');
  const parts = path.split('/');
  for (const count of parts.keys()) if (await isLink(Uri.joinPath(folder, ...parts.slice(0, count + 1)))) return null;
  return Uri.joinPath(folder, path);
}

async function isLink(uri: Uri): Promise<boolean> {
  // What is not there is no link; that it is not there is seen when it is read.
  return workspace.fs.stat(uri).then(({ type }) => (type & FileType.SymbolicLink) !== 0, () => false);
}
