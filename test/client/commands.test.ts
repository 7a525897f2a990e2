import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../client/src/commands/command.ts';

type Run = (...args: readonly unknown[]) => Promise<void>;

const editor = vi.hoisted(() => ({
  commands: new Map<string, Run>(),
  warned: vi.fn<(message: string) => void>(),
  /** Nobody closes the message: what it promises never comes. */
  failed: vi.fn<(message: string) => Promise<never>>(() => new Promise(() => undefined)),
}));

vi.mock('vscode', async (original) => ({
  ...(await original<object>()),
  commands: { registerCommand: (id: string, run: Run) => { editor.commands.set(id, run); } },
  Disposable: { from: () => undefined },
  window: { showWarningMessage: editor.warned, showErrorMessage: editor.failed },
}));

const { registerCommands } = await import('../../client/src/commands/register-commands.ts');

/** Calls a command that fails with this. */
async function failing(error: unknown): Promise<readonly string[]> {
  const logged: string[] = [];
  const log = { error: (line: string) => logged.push(line), show: () => { throw error; } };
  registerCommands({ log } as unknown as CommandContext);
  await editor.commands.get('zhenggai.showLog')?.();
  return logged;
}

beforeEach(() => { vi.clearAllMocks(); });

describe('a command', () => {
  it('that fails says so, logs why, and ends without waiting for an answer', async () => {
    const logged = await failing(new Error('no such thing'));
    expect(editor.failed.mock.calls[0]?.[0]).toContain('no such thing');
    expect(logged.join('\n')).toMatch(/^zhenggai\.showLog: Error: no such thing/u);
  });

  it('that was asked of a version that is no longer there says that the document has changed', async () => {
    expect(await failing(Object.assign(new Error('content modified'), { code: -32801 }))).toEqual([]);
    expect([editor.warned.mock.calls.length, editor.failed.mock.calls.length]).toEqual([1, 0]);
  });
});
