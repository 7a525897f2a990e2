import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConfigurationHost } from '../core/config/configuration-host.ts';

/** Configuration files on this machine's disk. */
export const nodeConfigurationHost: ConfigurationHost = {
  paths: path,
  readText: async (file) => {
    try {
      return { kind: 'text', text: await readFile(file, 'utf8') };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      return code === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', reason: code };
    }
  },
};
