import { l10n } from 'vscode';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** “3 错 5 警”; empty where there is nothing to count. */
export function countText({ errors, warnings, infos }: Counts): string {
  return [
    ...(errors > 0 ? [l10n.t('{0} err', errors)] : []),
    ...(warnings > 0 ? [l10n.t('{0} warn', warnings)] : []),
    ...(infos > 0 ? [l10n.t('{0} info', infos)] : []),
  ].join(' ');
}
