// Loads the built extension as VS Code does and calls `activate`, with a `vscode` of which everything is there and does nothing.
// No document is open. Prints milliseconds of both: node scripts/bench/activation.cjs dist/extension.js
'use strict';
const Module = require('node:module');
const { resolve } = require('node:path');

const anything = new Proxy(function anything() {}, {
  get: (_, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : key === 'textDocuments' ? [] : anything),
  set: () => true,
  apply: () => anything,
  construct: () => anything,
});
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));

const started = performance.now();
const { activate } = require(resolve(process.argv[2]));
const loaded = performance.now();
activate({ subscriptions: [], asAbsolutePath: (path) => path, extensionUri: anything, extension: anything, globalState: anything, workspaceState: anything });
process.stdout.write(JSON.stringify({ load: loaded - started, activate: performance.now() - loaded }), () => process.exit(0));
