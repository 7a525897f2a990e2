import ignore from 'ignore';
import type { SettingsOverride } from './configuration.ts';
import { createGlobMatcher } from './glob.ts';

const matchers = new WeakMap<SettingsOverride, (path: string) => boolean>();

/** True where an override is for a document. `path` is relative to the configuration's folder, with `/`. */
export function isFor(override: SettingsOverride, path: string): boolean {
  const matches = matchers.get(override) ?? createGlobMatcher(override.files);
  matchers.set(override, matches);
  return matches(path);
}

const ignores = new WeakMap<readonly string[], (path: string) => boolean>();

/** Patterns as in .gitignore, upper and lower case apart on every system, so that all systems agree. */
export function isIgnoredBy(patterns: readonly string[], path: string): boolean {
  const matches = ignores.get(patterns) ?? createIgnore(patterns);
  ignores.set(patterns, matches);
  return matches(path);
}

function createIgnore(patterns: readonly string[]): (path: string) => boolean {
  const rules = ignore({ ignorecase: false }).add([...patterns]);
  return (path) => rules.ignores(path);
}
