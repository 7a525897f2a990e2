import picomatch from 'picomatch';
import type { TextCheck } from './shape.ts';

/** Wildcards in one segment, and segments of `**`, beyond which matching a long path may take for ever. */
const mostStars = 4;
const mostDeepStars = 4;
const longest = 200;

/** No extended globs: they nest, and nothing here needs them. Brackets must be closed, so that a slip is told. */
const options = { dot: true, noextglob: true, strictBrackets: true, nonegate: true } as const;

/** True where a glob matches a path that is relative to the configuration's folder and has `/` between its parts. */
export function createGlobMatcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => {
    const pattern = glob.endsWith('/') ? `${glob}**` : glob.replace(/^\.\//u, '');
    return picomatch(pattern, { ...options, basename: !pattern.includes('/') });
  });
  return (path) => matchers.some((matches) => matches(path));
}

export const checkGlob: TextCheck = (glob) => {
  if (/^(?:\/|[A-Za-z]:|\.\.(?:\/|$)|!)/u.test(glob)) return { messageId: 'globOutside', data: { glob } };
  if (glob.includes('\\')) return { messageId: 'globBackslash', data: { glob } };
  if (isTooComplex(glob)) return { messageId: 'globTooComplex', data: { glob: glob.slice(0, 40) } };
  try {
    createGlobMatcher([glob]);
    return null;
  } catch (error) {
    return { messageId: 'badGlob', data: { glob, error: error instanceof Error ? error.message : String(error) } };
  }
};

function isTooComplex(glob: string): boolean {
  if (glob.length > longest) return true;
  const segments = glob.split('/');
  return (
    segments.filter((segment) => segment.includes('**')).length > mostDeepStars ||
    segments.some((segment) => [...segment.matchAll(/\*/gu)].length > mostStars) ||
    [...glob.matchAll(/\{/gu)].length > 2
  );
}
