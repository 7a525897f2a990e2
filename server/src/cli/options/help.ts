import type { Locale } from '../../core/locale/locale.ts';
import { say } from '../messages.ts';
import { commands, optionsOf } from './commands.ts';
import type { CommandDefinition, OptionDefinition } from './option.ts';
import { globalOptions } from './shared-options.ts';

type Row = readonly [term: string, text: string];

/** What `zhenggai --help` prints. */
export function generalHelp(locale: Locale): string {
  const rows = commands.map((command): Row => [[command.name, command.operands.label].filter((part) => part !== '').join(' '), command.summary[locale]]);
  return [
    say(locale, 'helpTagline', {}),
    '',
    `${say(locale, 'usage', {})}: zhenggai ${say(locale, 'command', {})} [${say(locale, 'options', {})}]`,
    '',
    `${say(locale, 'helpCommands', {})}:`,
    table(rows),
    '',
    `${say(locale, 'helpOptions', {})}:`,
    table(globalOptions.map((option) => optionRow(option, locale))),
    '',
    say(locale, 'helpMore', {}),
    '',
  ].join('\n');
}

/** What `zhenggai COMMAND --help` prints. */
export function commandHelp(command: CommandDefinition, locale: Locale): string {
  const own = command.options.map((option) => optionRow(option, locale));
  const usage = ['zhenggai', command.name, command.operands.label, `[${say(locale, 'options', {})}]`].filter((part) => part !== '').join(' ');
  return [
    command.summary[locale],
    '',
    `${say(locale, 'usage', {})}: ${usage}`,
    '',
    ...(own.length === 0 ? [] : [`${say(locale, 'helpOptions', {})}:`, table(own), '']),
    `${say(locale, 'helpGlobal', {})}:`,
    table(optionsOf(null).map((option) => optionRow(option, locale))),
    '',
    ...(command.notes ?? []).flatMap((note) => [note[locale], '']),
  ].join('\n');
}

function optionRow(option: OptionDefinition, locale: Locale): Row {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  const argument = option.argument === undefined ? '' : ` ${option.argument[locale]}`;
  const values = option.values === undefined ? '' : ` [${say(locale, 'helpValues', { values: option.values.join(', ') })}]`;
  return [`${short}--${option.name}${argument}`, `${option.help[locale]}${values}`];
}

function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([term]) => displayWidth(term)));
  return rows.map(([term, text]) => `  ${term}${' '.repeat(width - displayWidth(term))}  ${text}`).join('\n');
}

// Han characters and full-width marks take two columns of a terminal.
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

function displayWidth(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
