import { oncePerObject } from '../text/once-per-object.ts';
import type { SettingsOverride } from './configuration.ts';
import { createGlobMatcher } from './glob.ts';
import { createIgnore } from './ignore-patterns.ts';

const matcherOf = oncePerObject(({ files }: SettingsOverride) => createGlobMatcher(files));
const ignoreOf = oncePerObject(createIgnore);

/** True where an override is for a document. `path` is relative to the configuration's folder, with `/`. */
export function isFor(override: SettingsOverride, path: string): boolean {
  return matcherOf(override)(path);
}

export function isIgnoredBy(patterns: readonly string[], path: string): boolean {
  return ignoreOf(patterns)(path);
}
