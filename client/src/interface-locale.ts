import { env } from 'vscode';
import type { Locale } from '../../server/src/core/locale/locale.ts';

/** The language of VS Code, of the two that there are texts in. */
export function interfaceLocale(): Locale {
  return env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
