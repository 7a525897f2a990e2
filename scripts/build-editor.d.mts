import type { BuildOptions } from 'esbuild';

export function buildEditorParts(common: BuildOptions): Promise<void>;
export function browserServer(common: BuildOptions): BuildOptions;
