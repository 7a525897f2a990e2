#!/usr/bin/env node
// Starts the command line from compiled code where the build left some for this very version of Node; without it (another
// version, a package from the registry) the same program is compiled as usual. V8 refuses code that does not fit.
'use strict';
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

// The build writes the program's name here.
const program = 'MAIN';
const filename = join(__dirname, 'cli', `${program}.js`);
const source = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(filename, 'utf8')}\n})`;

function compiledCode() {
  try {
    return readFileSync(join(__dirname, 'cli', `${program}-${process.version}-${process.arch}.cache`));
  } catch {
    return undefined;
  }
}

const script = new Script(source, { filename, cachedData: compiledCode() });
const main = { exports: {} };
script.runInThisContext()(main.exports, require('node:module').createRequire(filename), main, filename, join(__dirname, 'cli'));

if (process.env.ZHENGGAI_BUILD_CACHE !== undefined) {
  process.on('exit', () => require('node:fs').writeFileSync(process.env.ZHENGGAI_BUILD_CACHE, script.createCachedData()));
}
