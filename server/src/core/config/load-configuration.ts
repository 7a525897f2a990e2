import type { Rule } from '../rules/rule.ts';
import type { TextRange } from '../text/range.ts';
import { emptyConfiguration, type ParsedConfiguration } from './configuration.ts';
import { configurationFinding } from './configuration-finding.ts';
import { pathBelow, type ConfigurationHost, type ConfigurationPaths } from './configuration-host.ts';
import type { Finding } from '../check/finding.ts';

export interface LoadedConfiguration {
  readonly path: string;
  readonly parsed: ParsedConfiguration;
}

export type LoadResult =
  | { readonly kind: 'loaded'; readonly file: LoadedConfiguration }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a configuration file; the same path is read once. */
export type LoadConfiguration = (path: string) => Promise<LoadResult>;

/** A configuration with everything it builds on, what it extends before it, and what is wrong with the `extends`. */
export interface ConfigurationChain {
  readonly files: readonly LoadedConfiguration[];
  readonly mistakes: readonly { readonly file: LoadedConfiguration; readonly finding: Finding }[];
  /** Every path that was looked at, found or not: what to watch. */
  readonly paths: readonly string[];
}

const deepest = 10;
const most = 64;

export function createLoader(host: ConfigurationHost, rules: readonly Rule[]): LoadConfiguration {
  const known = new Map<string, Promise<LoadResult>>();
  const load = async (path: string): Promise<LoadResult> => {
    const read = await host.readText(path);
    if (read.kind !== 'text') return read;
    // Loaded only where there is a configuration: without one nothing of this is needed.
    const { parseConfiguration } = await import('./parse-configuration.ts');
    return { kind: 'loaded', file: { path, parsed: await parseConfiguration(read.text, rules) } };
  };
  return (path) => {
    const result = known.get(path) ?? load(path);
    known.set(path, result);
    return result;
  };
}

/** A file that is there but can't be read counts as an empty one with a mistake. */
export function unreadableConfiguration(path: string, messageId: string, data: Readonly<Record<string, string>>): LoadedConfiguration {
  const findings = [configurationFinding(messageId, { start: 0, end: 0 }, data)];
  return { path, parsed: { value: emptyConfiguration, text: '', root: null, findings } };
}

/** Follows `extends`, depth first; what comes later in the result is on top. */
export async function followExtends(entry: LoadedConfiguration, load: LoadConfiguration, paths: ConfigurationPaths): Promise<ConfigurationChain> {
  const files: LoadedConfiguration[] = [];
  const mistakes: { file: LoadedConfiguration; finding: Finding }[] = [];
  const told = new Set<string>();
  const seen = new Set([entry.path]);
  const tell = (file: LoadedConfiguration, finding: Finding): void => {
    // A file that several build on is followed from each of them, and has its mistakes once.
    const key = JSON.stringify([file.path, finding.range, finding.messageId, finding.data]);
    if (!told.has(key)) mistakes.push({ file, finding });
    told.add(key);
  };
  const visit = async (file: LoadedConfiguration, trail: readonly string[]): Promise<void> => {
    for (const extension of distinct(file.parsed.value.extends)) {
      const followed = await follow(file, extension, trail, files.length);
      if (followed.kind === 'mistake') tell(file, followed.finding);
      else await visit(followed.file, [...trail, followed.file.path]);
    }
    files.push(file);
  };
  const follow = async (file: LoadedConfiguration, extension: Extension, trail: readonly string[], count: number): Promise<Followed> => {
    const folder = paths.dirname(file.path);
    const wrong = checkPath(extension.path, folder, paths);
    if (wrong !== null) return mistake(wrong, extension, { path: extension.path });
    const path = paths.resolve(folder, extension.path);
    seen.add(path);
    if (trail.includes(path)) return mistake('extendsCycle', extension, { path: cycleOf(trail, path, paths) });
    if (trail.length > deepest) return mistake('extendsTooDeep', extension, { limit: deepest });
    if (count >= most) return mistake('extendsTooMany', extension, { limit: most });
    const result = await load(path);
    if (result.kind === 'loaded') return { kind: 'file', file: result.file };
    if (result.kind === 'missing') return mistake('extendsMissing', extension, { path: extension.path });
    return mistake('extendsUnreadable', extension, { path: extension.path, error: result.reason });
  };
  await visit(entry, [entry.path]);
  return { files, mistakes, paths: [...seen] };
}

/** Of a path that is given several times the last counts: what it says is on top. */
function distinct(extensions: readonly Extension[]): readonly Extension[] {
  const last = new Map(extensions.map((extension) => [extension.path, extension]));
  return extensions.filter((extension) => last.get(extension.path) === extension);
}

type Extension = TextRange & { readonly path: string };
type Followed = { readonly kind: 'file'; readonly file: LoadedConfiguration } | { readonly kind: 'mistake'; readonly finding: Finding };

function mistake(messageId: string, range: TextRange, data: Readonly<Record<string, string | number>>): Followed {
  return { kind: 'mistake', finding: configurationFinding(messageId, range, data) };
}

/** The message for a path that is not to be followed; null = fine. */
function checkPath(path: string, folder: string, paths: ConfigurationPaths): string | null {
  if (paths.isAbsolute(path) || /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[/\\])/u.test(path)) return 'extendsNotRelative';
  let above = folder;
  for (const part of path.split(/[/\\]/u)) {
    if (part !== '..') break;
    const parent = paths.dirname(above);
    if (parent === above) return 'extendsOutside';
    above = parent;
  }
  return null;
}

/** a.json → b.json → a.json, as seen from the folder of the first. */
function cycleOf(trail: readonly string[], path: string, paths: ConfigurationPaths): string {
  const cycle = [...trail.slice(trail.indexOf(path)), path];
  return cycle.map((each) => pathBelow(paths.dirname(path), each, paths) ?? each).join(' → ');
}
