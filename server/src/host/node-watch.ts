import { Script } from 'node:vm';
import type { Watch } from '../core/check/watch.ts';
import { systemCode } from './file-error.ts';

/** Where the work waits for the script: a name that nobody else uses. */
const place = Symbol.for('zhenggai.watched-work');
const global: Record<symbol, unknown> = globalThis;
let script: Script | null = null;

/**
 * V8 stops a script that takes too long from a thread of its own, whatever the script does: a loop that never ends, an expression that
 * backtracks for ever. Takes a tenth of a millisecond, most of it to start that thread. What was stopped has not run its `finally` parts.
 */
export const nodeWatch: Watch = <T>(work: () => T, milliseconds: number) => {
  script ??= new Script('globalThis[Symbol.for("zhenggai.watched-work")]()');
  const outer = global[place];
  let value: { readonly of: T } | null = null;
  global[place] = () => {
    value = { of: work() };
  };
  try {
    script.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if (systemCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { kind: 'stopped' };
    throw error;
  } finally {
    global[place] = outer;
  }
  // The script has called the function, so that there is a value.
  return { kind: 'ended', value: (value as { readonly of: T } | null)?.of as T };
};
