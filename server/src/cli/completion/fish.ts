import type { CompletedCommand, CompletedOption, CompletionTable } from './completion-table.ts';

/** For `zhenggai completion fish | source`, or a file in fish's `completions` folder. */
export function fishCompletion(table: CompletionTable): string {
  const lines = [
    '# fish completion for zhenggai',
    'complete -c zhenggai -f',
    ...table.commands.map(({ name, summary }) => `complete -c zhenggai -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`),
    ...table.globalOptions.map((option) => optionLine(option, '__fish_use_subcommand')),
    ...table.commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(command: CompletedCommand): readonly string[] {
  const condition = `'__fish_seen_subcommand_from ${command.name}'`;
  const operands = command.operands === 'path' ? [`complete -c zhenggai -n ${condition} -F`] : command.words.length > 0 ? [`complete -c zhenggai -n ${condition} -a ${quote(command.words.join(' '))}`] : [];
  return [...command.options.map((option) => optionLine(option, condition)), ...operands];
}

function optionLine(option: CompletedOption, condition: string): string {
  const short = option.short === null ? '' : ` -s ${option.short}`;
  return `complete -c zhenggai -n ${condition} -l ${option.name}${short}${valuePart(option)} -d ${quote(option.help)}`;
}

function valuePart(option: CompletedOption): string {
  if (!option.takesValue) return '';
  if (option.values.length > 0) return ` -x -a ${quote(option.values.join(' '))}`;
  return option.takesFile ? ' -r -F' : ' -x';
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
