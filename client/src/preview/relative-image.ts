const pictures = /\.(?:png|jpe?g|gif)$/iu;

/** The path of an image within the document's folder, as written in Markdown; null for the network, absolute paths, and ways out of the folder. */
export function relativeImage(url: string): string | null {
  const path = decoded(url.replace(/[?#].*$/u, ''));
  if (path === null || /^[a-z][a-z0-9+.-]*:/iu.test(path) || /^[/\\]/u.test(path) || path.includes('\\') || path.includes('\0')) return null;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') || !pictures.test(path) ? null : parts.join('/');
}

function decoded(url: string): string | null {
  try {
    return decodeURIComponent(url);
  } catch {
    return null;
  }
}
