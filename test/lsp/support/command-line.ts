import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import type { DiagnosticData } from '../../../server/src/lsp/protocol.ts';

interface Message {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What `zhenggai check --format json` says of the recognised documents of a folder, a line a finding, by absolute path. */
export function commandLineFindings(folder: string): ReadonlyMap<string, readonly string[]> {
  const { stdout, status, stderr } = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'check', '.', '--format', 'json'], { cwd: folder, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  if (status === 2) throw new Error(stderr);
  const documents = JSON.parse(stdout) as readonly { readonly filePath: string; readonly messages: readonly Message[] }[];
  return new Map(documents.map(({ filePath, messages }) => [path.join(folder, filePath), messages.map(messageLine).sort()]));
}

function messageLine({ ruleId, messageId, severity, line, column, endLine, endColumn }: Message): string {
  return `${ruleId} ${messageId} ${severity} ${line}:${column}-${endLine}:${endColumn}`;
}

/** The same of what the server says. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ range: { start, end }, severity = 1, code, data }) => {
    const { messageId } = data as DiagnosticData;
    return `${String(code)} ${messageId} ${3 - severity} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  }).sort();
}
