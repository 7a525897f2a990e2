import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import { failure, success, type Result } from '../../host/result.ts';
import { decodeText } from '../../host/files/decode-text.ts';
import { withSlashes } from '../../host/files/document-path.ts';
import { say } from '../messages.ts';

/** The version that `--since` compares with: where the branch left REF. */
export interface Reference {
  /** True where the document is byte for byte as it was. */
  isUnchanged(absolute: string): boolean;
  /** The document as it was, under its old name where it was renamed; null where it is new, or cannot be decoded. */
  oldText(absolute: string): Promise<string | null>;
}

/** @returns the version, null where none was asked for, or what is wrong, as a message */
export async function openReference(ref: string | null, encoding: string | null, host: Host, locale: Locale): Promise<Result<Reference | null, string>> {
  if (ref === null) return success(null);
  const up = await git(['rev-parse', '--show-cdup'], host, locale);
  if (!up.ok) return up;
  const top = host.paths.resolve(host.workingFolder, up.value.trim());
  const commit = await host.git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.ok) return failure(say(locale, 'unknownReference', { ref }));
  const base = await baseOf(text(commit.value).trim(), host);
  const tree = await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', base], host, locale);
  if (!tree.ok) return tree;
  const changes = await git(['diff', '--no-ext-diff', '--no-textconv', '--name-status', '-M', '-z', base, '--'], host, locale);
  if (!changes.ok) return changes;
  return success(reference({ base, top, encoding, known: new Set(fields(tree.value)), oldNames: oldNames(fields(changes.value)) }, host));
}

interface Comparison {
  readonly base: string;
  readonly top: string;
  readonly encoding: string | null;
  readonly known: ReadonlySet<string>;
  /** By present name, of what changed; null = it was not there. */
  readonly oldNames: ReadonlyMap<string, string | null>;
}

function reference({ base, top, encoding, known, oldNames: names }: Comparison, host: Host): Reference {
  const nameOf = (absolute: string): string => withSlashes(host.paths.relative(top, absolute), host.paths.sep);
  return {
    isUnchanged: (absolute) => known.has(nameOf(absolute)) && !names.has(nameOf(absolute)),
    oldText: async (absolute) => {
      const name = nameOf(absolute);
      const old = names.get(name) ?? (known.has(name) ? name : null);
      if (old === null) return null;
      const content = await host.git(['cat-file', 'blob', `${base}:${old}`]);
      const decoded = content.ok ? decodeText(content.value, encoding) : null;
      return decoded?.ok === true ? decoded.value.text : null;
    },
  };
}

/** A shallow clone may not reach back to where the branch began: then REF itself is what there is. */
async function baseOf(commit: string, host: Host): Promise<string> {
  const base = await host.git(['merge-base', commit, 'HEAD']);
  return base.ok ? text(base.value).trim() : commit;
}

/** `M name`, `R100 old new`, each field ended by NUL. */
function oldNames(parts: readonly string[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (let at = 0; at < parts.length; ) {
    const status = (parts[at] ?? '').charAt(0);
    const first = parts[at + 1] ?? '';
    if (status === 'R' || status === 'C') {
      names.set(parts[at + 2] ?? '', first);
      at += 3;
    } else {
      names.set(first, status === 'A' ? null : first);
      at += 2;
    }
  }
  return names;
}

function fields(output: string): readonly string[] {
  return output.split('\0').filter((part) => part !== '');
}

async function git(args: readonly string[], host: Host, locale: Locale): Promise<Result<string, string>> {
  const run = await host.git(args);
  if (run.ok) return success(text(run.value));
  const { code, detail } = run.error;
  return failure(code === 'no-git' ? say(locale, 'gitMissing', {}) : say(locale, 'gitFailed', { detail }));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
