import { describe, expect, it, vi } from 'vitest';
import { createEndlessWorkMemory } from '../../client/src/session/endless-work.ts';
import { hangText } from '../../client/src/session/hang-text.ts';

vi.mock('vscode', async (original) => ({ ...await original<object>(), Uri: { parse: (uri: string) => ({ path: decodeURIComponent(new URL(uri).pathname) }) } }));

const [a, b] = ['memory:/one/%E9%80%9A%E6%8A%A5.md', 'memory:/one/b.md'];
const rule = (uri: string) => ({ kind: 'rule', uri, rule: 'missing-deadline' }) as const;
const note = (uri: string, work: Parameters<ReturnType<typeof createEndlessWorkMemory>['note']>[0]['work'] = null, limit = 10_000) => ({ uri, work, limit });

describe('what a server hung on', () => {
  it('is the document it was last at, of which the next server is told', () => {
    const memory = createEndlessWorkMemory();
    expect([memory.limit(), memory.known()]).toEqual([20_000, { suspects: [], stopped: [], rules: [] }]);
    memory.note(note(a));
    memory.note(note(b, null, 80_000));
    expect(memory.limit()).toBe(80_000);
    const hang = memory.hung();
    expect(hangText(hang)).toBe('The checking server did not respond any more and was ended. It last worked on b.md; the next one looks into what does not end.');
    expect([memory.limit(), memory.known()]).toEqual([20_000, { suspects: [b], stopped: [], rules: [] }]);
  });

  it('is nothing known where it has not said anything', () => {
    const memory = createEndlessWorkMemory();
    expect(hangText(memory.hung())).toBe('The checking server did not respond any more and was ended.');
    expect(memory.known()).toEqual({ suspects: [], stopped: [], rules: [] });
  });

  it.each([
    [rule(a), 'Rule missing-deadline does not end on 通报.md, so the checking server was ended. The rule is not run on this document until it is opened anew; the others go on.'],
    [{ kind: 'request', uri: a, request: 'textDocument/hover' } as const, 'A request (textDocument/hover) does not end on 通报.md, so the checking server was ended. It is not answered for this document until it is opened anew.'],
    [{ kind: 'check', uri: a, version: 7 } as const, 'The check of 通报.md does not end, so the checking server was ended. The document is checked again when it changes.'],
  ])('is left out by the next server until the document is closed, or somebody restarts the server: %o', (work, text) => {
    for (const forget of ['closed', 'forget'] as const) {
      const memory = createEndlessWorkMemory();
      memory.note(note(a, work));
      expect(hangText(memory.hung())).toBe(text);
      memory.closed(b);
      expect(memory.known()).toEqual({ suspects: [a], stopped: [work], rules: [] });
      memory[forget](a);
      expect(memory.known()).toEqual({ suspects: [a], stopped: [], rules: [] });
    }
  });

  it('is left out of all documents where it is one rule on two of them', () => {
    const memory = createEndlessWorkMemory();
    memory.note(note(a, rule(a)));
    expect(memory.hung()).toEqual({ kind: 'work', work: rule(a) });
    memory.note(note(b, rule(b)));
    expect(hangText(memory.hung())).toBe('Rule missing-deadline does not end on b.md either, so the checking server was ended. The rule is not run on any document any more until the server is restarted by the command.');
    expect(memory.known().rules).toEqual(['missing-deadline']);
    memory.closed(a);
    memory.closed(b);
    expect(memory.known()).toMatchObject({ stopped: [], rules: ['missing-deadline'] });
    memory.forget();
    expect(memory.known().rules).toEqual([]);
  });

  it('is one document where a rule does not end on it again after it was opened anew', () => {
    const memory = createEndlessWorkMemory();
    for (let time = 0; time < 2; time += 1) {
      memory.note(note(a, rule(a)));
      expect(memory.hung()).toEqual({ kind: 'work', work: rule(a) });
      memory.closed(a);
    }
    expect(memory.known().rules).toEqual([]);
  });

  it.each(['idle', 'forget'] as const)('is nothing that is known where what was noted has ended, or was noted by another server: %s', (after) => {
    const memory = createEndlessWorkMemory();
    memory.note(note(a, rule(a), 2000));
    memory[after]();
    expect(memory.limit()).toBe(20_000);
    expect(memory.hung()).toEqual({ kind: 'unknown' });
    expect(memory.known()).toEqual({ suspects: [], stopped: [], rules: [] });
  });
});
