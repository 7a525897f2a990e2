import { workspace, type Uri } from 'vscode';
import { encodeBase64 } from '../../../server/src/lsp/convert/base64.ts';
import { imageUri } from '../preview/image-sources.ts';

const largest = 32 * 1024 * 1024;

/** The images of the document's folder that can be read, as base64; in the browser edition, too. */
export async function readImages(document: Uri, urls: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const images: Record<string, string> = {};
  for (const url of urls) {
    const uri = await imageUri(document, url);
    if (uri === null) continue;
    try {
      const { size } = await workspace.fs.stat(uri);
      if (size <= largest) images[url] = encodeBase64(await workspace.fs.readFile(uri));
    } catch {
      // A file that is not there is one of those that the server counts as left out.
      continue;
    }
  }
  return images;
}
