import { spellings, type CompletedCommand, type CompletedOption, type CompletionTable } from './completion-table.ts';

/** For `zhenggai completion pwsh | Out-String | Invoke-Expression` in a PowerShell profile. Files complete by themselves. */
export function pwshCompletion(table: CompletionTable): string {
  return `# PowerShell completion for zhenggai
Register-ArgumentCompleter -Native -CommandName zhenggai -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${table.commands.map(({ name, summary }) => `    ${quote(name)} = ${quote(summary)}`).join('\n')}
  }
  $options = @{
    '' = ${optionTable(table.globalOptions)}
${table.commands.map(({ name, options }) => `    ${quote(name)} = ${optionTable(options)}`).join('\n')}
  }
  $values = @{
${[{ name: '', options: table.globalOptions }, ...table.commands].flatMap(valueRows).join('\n')}
  }
  $operands = @{
${table.commands.filter(({ words }) => words.length > 0).map(operandRow).join('\n')}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = @($words | Where-Object { $commands.Contains($_) }) + @('') | Select-Object -First 1
  $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $found = if ($values.ContainsKey("$command $previous")) { $values["$command $previous"] | ForEach-Object { @{ Word = $_; Help = $_ } } }
  elseif ($wordToComplete -like '-*') { $options[$command] | ForEach-Object { @{ Word = $_[0]; Help = $_[1] } } }
  elseif ($command -eq '') { $commands.Keys | ForEach-Object { @{ Word = $_; Help = $commands[$_] } } }
  elseif ($operands.ContainsKey($command)) { $operands[$command] | ForEach-Object { @{ Word = $_; Help = $_ } } }
  $found | Where-Object { $_.Word -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_.Word, $_.Word, 'ParameterValue', $_.Help)
  }
}
`;
}

function optionTable(options: readonly CompletedOption[]): string {
  return `@(${options.flatMap((option) => spellings(option).map((word) => `,@(${quote(word)}, ${quote(option.help)})`)).join(' ')})`;
}

function valueRows({ name, options }: Pick<CompletedCommand, 'name' | 'options'>): readonly string[] {
  return options
    .filter(({ values }) => values.length > 0)
    .flatMap((option) => spellings(option).map((word) => `    ${quote(`${name} ${word}`)} = @(${option.values.map(quote).join(', ')})`));
}

function operandRow({ name, words }: CompletedCommand): string {
  return `    ${quote(name)} = @(${words.map(quote).join(', ')})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
