#!/usr/bin/env node
// Stands for the executable of VS Code, as far as `npm run test:electron` can tell: it is given folders and a suite, leaves the suite's report and ends.
// What it makes of the suite is told by ZHENGGAI_STUB_OUTCOME: passes, fails or dies.
const { existsSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

const value = (name) => process.argv.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const outcome = process.env.ZHENGGAI_STUB_OUTCOME;
const given = [...value('extensionDevelopmentPath').map((path) => join(path, 'package.json')), ...value('extensionTestsPath'), ...process.argv.filter((arg) => arg.endsWith('.code-workspace'))];
const missing = given.filter((path) => !existsSync(path));
if (given.length < 4 || missing.length > 0) {
  console.error(`not as VS Code is started: ${missing.join(', ')} of ${given.join(', ')}`);
  process.exit(3);
}
if (outcome !== 'dies') {
  const test = { titles: ['a suite', 'a test'], milliseconds: 1, ...(outcome === 'passes' ? { state: 'passed', error: null } : { state: 'failed', error: 'what was wrong' }) };
  writeFileSync(join(process.env.ZHENGGAI_SUITE_REPORTS, `${basename(dirname(value('extensionTestsPath')[0]))}.json`), JSON.stringify({ finished: true, tests: [test] }));
}
process.exit(outcome === 'passes' ? 0 : 1);
