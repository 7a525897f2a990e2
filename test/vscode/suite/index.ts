import { readdirSync } from 'node:fs';
import { runMocha } from './run-mocha.ts';

/** VS Code calls this in the extension host: every suite of this folder. */
export async function run(): Promise<void> {
  await runMocha(__dirname, readdirSync(__dirname).filter((name) => name.endsWith('.suite.js')));
}
