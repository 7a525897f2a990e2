import { parseArgs } from 'node:util';
import { nearestName } from '../../core/text/nearest-name.ts';
import { oncePerObject } from '../../core/text/once-per-object.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { failure, success, type Result } from '../../host/result.ts';
import { say } from '../messages.ts';
import { commands, findCommand, optionsOf, type CommandName, type OptionName } from './commands.ts';
import type { CommandDefinition, OptionDefinition } from './option.ts';

/** A command line that fits the table. Values of options are as written; closed sets of values are checked. */
export interface Invocation {
  readonly command: (CommandDefinition & { readonly name: CommandName }) | null;
  readonly operands: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

export function hasOption(invocation: Invocation, name: OptionName): boolean {
  return invocation.options.has(name);
}

export function optionValue(invocation: Invocation, name: OptionName): string | null {
  return invocation.options.get(name)?.[0] ?? null;
}

export function optionValues(invocation: Invocation, name: OptionName): readonly string[] {
  return invocation.options.get(name) ?? [];
}

interface GivenOption {
  readonly rawName: string;
  readonly definition: OptionDefinition | null;
  readonly value: string | null;
  readonly inline: boolean;
}

const everyOption: readonly OptionDefinition[] = [...commands.flatMap((command: CommandDefinition) => command.options), ...optionsOf(null)];

/**
 * The words behind `zhenggai`. The command is the first word that is no option, so that options may stand before it too.
 * @returns the invocation, or what is wrong with it, as a message
 */
export function parseArguments(argv: readonly string[], locale: Locale): Result<Invocation, string> {
  const { words, given } = tokenize(argv);
  const [name, ...operands] = words;
  const command = name === undefined ? null : findCommand(name);
  if (name !== undefined && command === null) return failure(unknownCommand(name, locale));
  const options = new Map<string, readonly string[]>();
  for (const option of given) {
    const mistake = mistakeOf(option, command, options, locale);
    if (mistake !== null) return failure(mistake);
    if (option.definition !== null) options.set(option.definition.name, [...(options.get(option.definition.name) ?? []), option.value ?? '']);
  }
  const asked = options.has('help') || options.has('version');
  const mistake = command === null || asked ? null : operandMistake(command, operands, options, locale);
  return mistake === null ? success({ command, operands, options }) : failure(mistake);
}

/** The language asked for, before anything else is known to be right. */
export function requestedLocale(argv: readonly string[]): Locale | null {
  const value = tokenize(argv).given.findLast((option) => option.definition?.name === 'lang')?.value;
  return value === 'en' || value === 'zh-CN' ? value : null;
}

interface Tokens {
  readonly words: readonly string[];
  readonly given: readonly GivenOption[];
}

/** Read once, however often it is asked for. */
const tokenize = oncePerObject((argv: readonly string[]): Tokens => {
  const types = Object.fromEntries(everyOption.map((option) => [option.name, { type: option.argument === undefined ? ('boolean' as const) : ('string' as const), ...(option.short === undefined ? {} : { short: option.short }) }]));
  const { tokens } = parseArgs({ args: [...argv], options: types, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const given: GivenOption[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    given.push({
      rawName: token.rawName,
      definition: everyOption.find((option) => option.name === token.name) ?? null,
      value: token.value ?? null,
      inline: token.inlineValue ?? false,
    });
  }
  return { words, given };
});

function mistakeOf(option: GivenOption, command: CommandDefinition | null, seen: ReadonlyMap<string, readonly string[]>, locale: Locale): string | null {
  const definition = optionsOf(command).find((candidate) => candidate.name === option.definition?.name);
  const name = option.rawName;
  if (definition === undefined) return unknownOption(name, command, locale);
  if (definition.argument === undefined && option.value !== null) return say(locale, 'unexpectedValue', { name, value: option.value });
  if (definition.argument !== undefined && isMissing(option)) return say(locale, 'missingValue', { name, argument: definition.argument[locale] });
  if (seen.has(definition.name) && definition.repeatable !== true && definition.argument !== undefined) return say(locale, 'repeatedOption', { name });
  return option.value === null ? null : valueMistake(definition, option.value, locale);
}

/** `--config --fix` lacks a file; one that begins with a dash can be given as `--config=-f`. */
function isMissing({ value, inline }: GivenOption): boolean {
  return value === null || value === '' || (!inline && /^--?[a-z]/iu.test(value));
}

function valueMistake(definition: OptionDefinition, value: string, locale: Locale): string | null {
  // Encodings go by many names; the decoder knows them.
  if (definition.values === undefined || definition.name === 'encoding') return null;
  const named = definition.open === true ? (value.split('=', 1)[0] ?? '') : value;
  if (definition.values.includes(named)) return null;
  const expected = say(locale, 'expectedOneOf', { values: definition.values.join(locale === 'en' ? ', ' : '、') });
  return say(locale, 'badValue', { name: `--${definition.name}`, expected, value, hint: hint(nearestName(named, definition.values), locale) });
}

function unknownCommand(name: string, locale: Locale): string {
  const nearest = nearestName(name, commands.map((command) => command.name));
  const looksLikeFile = /[./\\]/u.test(name);
  return say(locale, 'unknownCommand', { name, hint: looksLikeFile ? say(locale, 'didYouMeanFile', { name }) : hint(nearest, locale) });
}

function unknownOption(rawName: string, command: CommandDefinition | null, locale: Locale): string {
  const nearest = nearestName(rawName.replace(/^-+/u, ''), optionsOf(command).map((option) => option.name));
  const where = command === null ? 'zhenggai' : `zhenggai ${command.name}`;
  return say(locale, 'unknownOption', { command: locale === 'en' ? where : `${where} `, name: rawName, hint: hint(nearest === null ? null : `--${nearest}`, locale) });
}

function operandMistake(command: CommandDefinition, operands: readonly string[], options: ReadonlyMap<string, unknown>, locale: Locale): string | null {
  const { min, max, label } = command.operands;
  const name = `zhenggai ${command.name}`;
  const extra = operands[max];
  if (extra !== undefined) return max === 0 ? say(locale, 'takesNoOperands', { command: name, value: extra }) : say(locale, 'tooManyOperands', { command: name, max, value: extra });
  // An outline comes from a file or from standard input.
  const needed = command.name === 'outline' && !options.has('stdin') ? 1 : min;
  return operands.length < needed ? say(locale, 'missingOperand', { command: command.name, label }) : null;
}

export function hint(nearest: string | null, locale: Locale): string {
  return nearest === null ? '' : say(locale, 'didYouMean', { name: nearest });
}
