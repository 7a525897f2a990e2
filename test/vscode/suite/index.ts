import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Mocha from 'mocha';
import { reportsVariable } from '../harness/suite-report.ts';
import { runMocha } from './run-mocha.ts';
import { workspaceReady } from './workspace-ready.ts';

/** VS Code calls this in the extension host: every suite of this folder. Where the environment says so, the report is written down. */
export async function run(): Promise<void> {
  await workspaceReady();
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, reporter: 'spec' });
  for (const file of readdirSync(__dirname)) if (file.endsWith('.suite.js')) mocha.addFile(join(__dirname, file));
  const reports = process.env[reportsVariable];
  await runMocha(
    (whenDone) => mocha.run(whenDone),
    (report) => {
      if (reports !== undefined) writeFileSync(join(reports, `${basename(__dirname)}.json`), JSON.stringify(report));
    },
  );
}
