import type { Locale } from '../core/locale/locale.ts';
import type { Host } from '../host/host.ts';
import type { Invocation } from './options/parse-arguments.ts';

/** 0 clean, 1 findings, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** What every command is given. */
export interface CommandContext {
  readonly invocation: Invocation;
  readonly host: Host;
  /** `--lang`; null = what the configuration says, else Chinese. */
  readonly requestedLocale: Locale | null;
}

/** Writes a line on standard error. */
export function complain(host: Host, line: string): Promise<void> {
  return host.streams.errors.write(`${line}\n`);
}
