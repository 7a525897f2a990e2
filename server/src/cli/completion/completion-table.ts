import type { Locale } from '../../core/locale/locale.ts';
import { allRules } from '../../core/rules/registry.ts';
import { commands, optionsOf, shells } from '../options/commands.ts';
import type { OperandKind, OptionDefinition } from '../options/option.ts';

/** The table of commands as completion scripts need it: plain words, in one language. */
export interface CompletionTable {
  readonly commands: readonly CompletedCommand[];
  readonly globalOptions: readonly CompletedOption[];
  readonly rules: readonly string[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly operands: OperandKind;
  /** Words that may stand as an operand; none = files or nothing. */
  readonly words: readonly string[];
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  readonly name: string;
  readonly short: string | null;
  readonly takesValue: boolean;
  readonly values: readonly string[];
  readonly takesFile: boolean;
  readonly help: string;
}

export function completionTable(locale: Locale): CompletionTable {
  const rules = allRules.map((rule) => rule.id);
  const option = (definition: OptionDefinition): CompletedOption => ({
    name: definition.name,
    short: definition.short ?? null,
    takesValue: definition.argument !== undefined,
    values: definition.values ?? (definition.completes === 'rule' ? rules.map((id) => `${id}=`) : []),
    takesFile: definition.completes === 'file',
    help: definition.help[locale],
  });
  const words = { path: [], none: [], rule: rules, shell: shells } satisfies Record<OperandKind, readonly string[]>;
  return {
    commands: commands.map((command) => ({
      name: command.name,
      summary: command.summary[locale],
      operands: command.operands.kind,
      words: words[command.operands.kind],
      options: optionsOf(command).map(option),
    })),
    globalOptions: optionsOf(null).map(option),
    rules,
  };
}

/** `--name` and `-n`, as typed. */
export function spellings(option: CompletedOption): readonly string[] {
  return option.short === null ? [`--${option.name}`] : [`--${option.name}`, `-${option.short}`];
}
