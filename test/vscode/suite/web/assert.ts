// Stands for `node:assert` in suites that are built for a browser's extension host.
import { assert } from 'chai';

export const ok = (value: unknown, message?: string): void => { assert.ok(value, message); };
export const deepStrictEqual = (actual: unknown, expected: unknown): void => { assert.deepStrictEqual(actual, expected); };
