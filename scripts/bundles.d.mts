import type { BuildOptions } from 'esbuild';

export function commonOptions(version: string): BuildOptions;
