#!/usr/bin/env node
// Starts the command line from compiled code where the build left some for this very version of Node; without it (another
// version, a package from the registry) the same program is compiled as usual. V8 refuses code that does not fit.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

// The build writes the program's name here.
const program = 'MAIN';
const filename = join(__dirname, 'cli', `${program}.js`);
const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename, 'latin1')}\n})`;

function compiledCode() {
  try {
    return readFileSync(join(__dirname, 'cli', `${program}-${process.version}-${process.arch}.cache`));
  } catch {
    return undefined;
  }
}

const script = new Script(source, { filename, cachedData: compiledCode() });
const cacheToBuild = process.env.ZHENGGAI_BUILD_CACHE;
// Compiled code is bound to the switches it was made with.
if (cacheToBuild === undefined) tune();
const main = { exports: {} };
script.runInThisContext()(main.exports, createRequire(filename), main, filename, join(__dirname, 'cli'));

if (cacheToBuild !== undefined) {
  process.on('exit', () => require('node:fs').writeFileSync(cacheToBuild, script.createCachedData()));
}

// A check runs hundreds of expressions and functions a few times each. Compiling an expression at once instead of interpreting
// it first, and optimising functions later, saves a quarter of the processor time, of one document as of many
// (docs/decisions/0006). Only on versions of V8 that are known to have these switches; others would complain.
function tune() {
  if (!/^1[1-3]\./u.test(process.versions.v8)) return;
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--interrupt-budget=1000000');
}
