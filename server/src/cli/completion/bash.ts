import { spellings, type CompletedCommand, type CompletedOption, type CompletionTable } from './completion-table.ts';

/** For `eval "$(zhenggai completion bash)"`. Needs nothing but bash itself. */
export function bashCompletion(table: CompletionTable): string {
  const names = table.commands.map((command) => command.name).join(' ');
  return `# bash completion for zhenggai
_zhenggai() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' word values='' options='' files='' words=''
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " ${names} " in *" $word "*) command="$word"; break ;; esac
  done
  # bash splits --option=value at the sign
  if [[ $current == '=' ]]; then current=''
  elif [[ $previous == '=' ]]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$command" in
${table.commands.map((command) => commandCase(command)).join('\n')}
    *) options='${optionWords(table.globalOptions)}'; words='${names}' ;;
  esac
  case "$command:$previous" in
${valueCases(table).join('\n')}
  esac
  if [[ -n $values ]]; then COMPREPLY=($(compgen -W "$values" -- "$current")); return; fi
  if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$current")); return; fi
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); return; fi
  if [[ -n $files ]]; then compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -F _zhenggai zhenggai
`;
}

function commandCase(command: CompletedCommand): string {
  const rest = command.operands === 'path' ? 'files=1' : `words='${command.words.join(' ')}'`;
  return `    ${command.name}) options='${optionWords(command.options)}'; ${rest} ;;`;
}

function optionWords(options: readonly CompletedOption[]): string {
  return options.flatMap(spellings).join(' ');
}

function valueCases(table: CompletionTable): readonly string[] {
  const cases = [{ name: '', options: table.globalOptions }, ...table.commands].flatMap(({ name, options }) =>
    options.filter((option) => option.takesValue).map((option) => `    ${spellings(option).map((word) => `${name}:${word}`).join('|')}) ${valueReply(option)} ;;`),
  );
  return cases;
}

function valueReply(option: CompletedOption): string {
  if (option.values.length > 0) return `values='${option.values.join(' ')}'`;
  return option.takesFile ? "COMPREPLY=($(compgen -f -- \"$current\")); return" : 'return';
}
