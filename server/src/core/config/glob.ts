import { matchesGlob, parseGlob } from './glob-pattern.ts';

/** A message of rule invalid-configuration with the data its text needs. */
export interface PatternMistake {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Null = nothing wrong. */
export type CheckPattern = (glob: string) => PatternMistake | null;

/** True where one of the globs matches a path that is relative to the configuration's folder and has `/` between its parts. */
export function createGlobMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => {
    const parsed = parseGlob(complete(glob));
    return parsed.kind === 'patterns' ? parsed.patterns : [];
  });
  return (path) => {
    const parts = path.split('/');
    return patterns.some((pattern) => matchesGlob(pattern, parts));
  };
}

/** `*.md` is meant at any depth, `台账/` is all that is in that folder. */
function complete(glob: string): string {
  const path = glob.endsWith('/') ? `${glob}**` : glob;
  if (!path.includes('/')) return `**/${path}`;
  return path.startsWith('./') ? path.slice(2) : path;
}

export const checkGlob: CheckPattern = (glob) => (/^(?:\/|[A-Za-z]:|\.\.(?:\/|$)|!)/u.test(glob) ? { messageId: 'globOutside', data: { glob } } : checkPattern(glob));

/** A line as in .gitignore may start in `!` and in `/`. */
export const checkIgnorePattern: CheckPattern = (glob) => (/^!?(?:[A-Za-z]:|\.\.(?:\/|$))/u.test(glob) ? { messageId: 'globOutside', data: { glob } } : checkPattern(glob));

const checkPattern: CheckPattern = (glob) => {
  if (glob.includes('\\')) return { messageId: 'globBackslash', data: { glob } };
  const parsed = parseGlob(glob);
  switch (parsed.kind) {
    case 'patterns':
      return null;
    case 'unbalanced':
      return { messageId: 'globUnbalanced', data: { glob, bracket: parsed.bracket } };
    case 'too-complex':
      return { messageId: 'globTooComplex', data: { glob: glob.slice(0, 40) } };
  }
};
