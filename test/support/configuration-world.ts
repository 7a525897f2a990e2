import path from 'node:path';
import type { ConfigurationHost } from '../../server/src/core/config/configuration-host.ts';
import { parseConfiguration } from '../../server/src/core/config/parse-configuration.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

/** Rules of every sort a configuration can speak of, whatever the real ones are. */
export const someRules: readonly Rule[] = allRules;

export interface World extends ConfigurationHost {
  /** How often each path was read. */
  readonly reads: ReadonlyMap<string, number>;
}

/** Files in memory; a value that is no string can't be read, for the reason that it gives. */
export function createWorld(files: Readonly<Record<string, string | { readonly unreadable: string }>>, flavour: 'posix' | 'win32' = 'posix'): World {
  const reads = new Map<string, number>();
  return {
    reads,
    paths: path[flavour],
    readText: (file) => {
      reads.set(file, (reads.get(file) ?? 0) + 1);
      const content = Object.hasOwn(files, file) ? files[file] : undefined;
      if (content === undefined) return Promise.resolve({ kind: 'missing' });
      return Promise.resolve(typeof content === 'string' ? { kind: 'text', text: content } : { kind: 'unreadable', reason: content.unreadable });
    },
  };
}

/** What a configuration is found wrong with: message id and the text it points at. */
export async function mistakesIn(text: string, rules: readonly Rule[] = someRules): Promise<readonly string[]> {
  const { findings, text: body } = await parseConfiguration(text, rules);
  return findings.map((finding) => describeFinding(finding, body));
}

export function describeFinding({ messageId, range }: Finding, text: string): string {
  return `${messageId} ${text.slice(range.start, range.end)}`;
}
