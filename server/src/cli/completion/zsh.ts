import type { CompletedCommand, CompletedOption, CompletionTable } from './completion-table.ts';

/** For a folder of `$fpath` as `_zhenggai`, or `source <(zhenggai completion zsh)`. */
export function zshCompletion(table: CompletionTable): string {
  return `#compdef zhenggai
_zhenggai() {
  local context state line
  typeset -A opt_args
  _arguments -C \\
${table.globalOptions.flatMap(optionSpecs).map(continued).join('\n')}
    '1: :->command' \\
    '*:: :->argument'
  case $state in
    command)
      local -a commands=(
${table.commands.map(({ name, summary }) => `        ${quote(`${name}:${summary}`)}`).join('\n')}
      )
      _describe -t commands command commands
      ;;
    argument)
      case $words[1] in
${table.commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _zhenggai ]]; then _zhenggai "$@"; else compdef _zhenggai zhenggai; fi
`;
}

function commandCase(command: CompletedCommand): string {
  const operands = command.operands === 'path' ? ["'*: :_files'"] : command.words.length > 0 ? [quote(`1: :(${command.words.join(' ')})`)] : [];
  const specs = [...command.options.flatMap(optionSpecs), ...operands];
  return `        ${command.name})\n          _arguments \\\n${specs.map((spec, index) => (index === specs.length - 1 ? `    ${spec}` : continued(spec))).join('\n')}\n          ;;`;
}

/** `*` lets an option be offered again: which may be repeated is for the program to say. */
function optionSpecs(option: CompletedOption): readonly string[] {
  const help = `[${option.help.replace(/[[\]:]/gu, (char) => `\\${char}`)}]`;
  const value = valueSpec(option);
  const long = quote(`*--${option.name}${option.takesValue ? '=' : ''}${help}${value}`);
  return option.short === null ? [long] : [long, quote(`*-${option.short}${option.takesValue ? '+' : ''}${help}${value}`)];
}

function valueSpec(option: CompletedOption): string {
  if (!option.takesValue) return '';
  if (option.values.length > 0) return `: :(${option.values.join(' ')})`;
  return option.takesFile ? ': :_files' : ': :';
}

function continued(spec: string): string {
  return `    ${spec} \\`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
