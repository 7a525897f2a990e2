import type { SettingsOverride } from './configuration.ts';
import { createGlobMatcher } from './glob.ts';
import { createIgnore } from './ignore-patterns.ts';

type Matches = (path: string) => boolean;

const matchers = new WeakMap<SettingsOverride, Matches>();
const ignores = new WeakMap<readonly string[], Matches>();

/** True where an override is for a document. `path` is relative to the configuration's folder, with `/`. */
export function isFor(override: SettingsOverride, path: string): boolean {
  const matches = matchers.get(override) ?? createGlobMatcher(override.files);
  matchers.set(override, matches);
  return matches(path);
}

export function isIgnoredBy(patterns: readonly string[], path: string): boolean {
  const matches = ignores.get(patterns) ?? createIgnore(patterns);
  ignores.set(patterns, matches);
  return matches(path);
}
