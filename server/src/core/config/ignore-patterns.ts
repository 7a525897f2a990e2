import { matchesGlob, parseGlob, type GlobPattern } from './glob-pattern.ts';

interface IgnoreRule {
  readonly patterns: readonly GlobPattern[];
  /** `!…` takes back what an earlier pattern ignored. */
  readonly ignores: boolean;
  /** `…/` means folders only. */
  readonly foldersOnly: boolean;
}

/**
 * Patterns as in .gitignore: without a slash they match at any depth, a leading slash ties them to the configuration's folder,
 * what lies in an ignored folder is ignored, later patterns outrank earlier ones. Upper and lower case differ on every system,
 * so that all systems agree.
 */
export function createIgnore(lines: readonly string[]): (path: string) => boolean {
  const rules = lines.map(readRule);
  return (path) => {
    const parts = path.split('/');
    return parts.some((_, index) => verdict(rules, parts.slice(0, index + 1), index < parts.length - 1));
  };
}

function readRule(line: string): IgnoreRule {
  const ignores = !line.startsWith('!');
  const pattern = ignores ? line : line.slice(1);
  const foldersOnly = pattern.endsWith('/');
  const path = foldersOnly ? pattern.slice(0, -1) : pattern;
  const isTied = path.includes('/');
  const parsed = parseGlob(isTied ? path.replace(/^\//u, '') : `**/${path}`);
  return { patterns: parsed.kind === 'patterns' ? parsed.patterns : [], ignores, foldersOnly };
}

function verdict(rules: readonly IgnoreRule[], parts: readonly string[], isFolder: boolean): boolean {
  const last = rules.findLast(({ patterns, foldersOnly }) => (isFolder || !foldersOnly) && patterns.some((pattern) => matchesGlob(pattern, parts)));
  return last?.ignores ?? false;
}
