import type { Uri } from 'vscode';
import { configurationFileName } from '../../../server/src/core/config/configuration.ts';

export function isConfigurationFile(uri: Uri): boolean {
  return uri.path.endsWith(`/${configurationFileName}`);
}
