import type { Localized } from '../../core/locale/locale.ts';

/** One option, as parsing, `--help`, completions and the drift test know it. */
export interface OptionDefinition {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** What the option takes, as help shows it (`FILE`); none = a switch. */
  readonly argument?: Localized;
  /** Every value there is; of an argument `NAME=…`, every name. */
  readonly values?: readonly string[];
  /** True where a value may go on behind the listed one, as in `json=out.json`. */
  readonly open?: true;
  /** What a shell completes where there are no listed values. */
  readonly completes?: 'file' | 'rule';
  readonly repeatable?: true;
  readonly help: Localized;
}

export type OperandKind = 'path' | 'rule' | 'shell' | 'none';

export interface CommandDefinition {
  readonly name: string;
  readonly operands: { readonly kind: OperandKind; readonly label: string; readonly min: number; readonly max: number };
  readonly summary: Localized;
  /** Further sentences for the command's own help. */
  readonly notes?: readonly Localized[];
  readonly options: readonly OptionDefinition[];
}
