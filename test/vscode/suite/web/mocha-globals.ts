// Stands for `mocha` in suites that are built for a browser's extension host: its browser edition gives its functions as globals.
// By its place: `mocha` itself is what this file stands for.
import '../../../../node_modules/mocha/mocha.js';
import type * as functions from 'mocha';

interface BrowserMocha {
  setup(options: { readonly ui: 'bdd'; readonly timeout: number; readonly reporter: unknown }): void;
  run(whenDone: () => void): Mocha.Runner;
}

/** Shows nothing: the report does. */
function silent(): void {
  return;
}

const host = globalThis as unknown as { readonly mocha: BrowserMocha } & typeof functions;
host.mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: silent });

export const { after, afterEach, describe, it } = host;

export const runBrowserMocha = (whenDone: () => void): Mocha.Runner => host.mocha.run(whenDone);
