import { Uri, type Webview } from 'vscode';
import { relativeImage } from './relative-image.ts';

/** Addresses of images as the page may load them; null for what lies elsewhere than in the document's folder. */
export function imageSources(document: Uri, urls: readonly string[], webview: Webview): Readonly<Record<string, string | null>> {
  return Object.fromEntries(urls.map((url) => {
    const image = imageUri(document, url);
    return [url, image === null ? null : webview.asWebviewUri(image).toString()];
  }));
}

export function imageUri(document: Uri, url: string): Uri | null {
  const path = document.scheme === 'untitled' ? null : relativeImage(url);
  return path === null ? null : Uri.joinPath(document, '..', path);
}
