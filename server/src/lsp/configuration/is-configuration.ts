import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFileName } from '../../core/config/configuration.ts';

/** `.zhenggairc.json` itself, wherever it lies. */
export function isConfiguration({ uri }: Pick<TextDocument, 'uri'>): boolean {
  return uri.endsWith(`/${configurationFileName}`);
}

/** JSON of any other name is not ours, whatever the client sends. */
export function isJson({ languageId }: Pick<TextDocument, 'languageId'>): boolean {
  return languageId === 'json' || languageId === 'jsonc';
}
