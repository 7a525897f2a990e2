import type { Host } from '../../host/host.ts';
import type { ImageFile, ImageProblem } from '../../render/docx/export-docx.ts';

const largestImage = 32 * 1024 * 1024;

/** Reads the images of a document: from its own folder and those below it, links followed, and from nowhere else. */
export function createImageReader(documentPath: string, { files, paths }: Pick<Host, 'files' | 'paths'>): (url: string) => Promise<ImageFile> {
  const folder = paths.dirname(documentPath);
  const isInside = (base: string, path: string): boolean => {
    const relative = paths.relative(base, path);
    return relative !== '' && relative !== '..' && !relative.startsWith(`..${paths.sep}`) && !paths.isAbsolute(relative);
  };
  return async (url) => {
    const local = localPath(url);
    if (typeof local !== 'string') return local;
    const path = paths.resolve(folder, local);
    if (paths.isAbsolute(local) || !isInside(folder, path)) return { kind: 'outside' };
    // A link in the folder may lead out of it.
    const [base, real] = [await files.realPath(folder), await files.realPath(path)];
    if (!real.ok) return real.error.code === 'not-found' ? { kind: 'missing' } : { kind: 'unreadable', detail: real.error.detail };
    if (!base.ok || !isInside(base.value, real.value)) return { kind: 'outside' };
    const content = await files.read(real.value, largestImage);
    return content.ok ? { kind: 'read', bytes: content.value } : { kind: 'unreadable', detail: content.error.detail };
  };
}

/** The path that an address means; none for what lies on the network or names a drive or a device. */
function localPath(url: string): string | ImageProblem {
  if (/^(?:[a-z][a-z0-9+.-]+:|[\\/]{2})/iu.test(url)) return { kind: /^file:/iu.test(url) ? 'outside' : 'remote' };
  const path = decoded(url.replace(/[?#].*$/su, ''));
  if (path === '') return { kind: 'missing' };
  return /^[a-z]:|\\|\u0000/iu.test(path) ? { kind: 'outside' } : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
