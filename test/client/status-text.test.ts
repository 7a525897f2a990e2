import { describe, expect, it } from 'vitest';
import { statusText } from '../../client/src/status/status-text.ts';
import type { DocumentStatus } from '../../server/src/lsp/protocol.ts';

const checked: DocumentStatus = { uri: 'file:///a.md', version: 1, state: 'checked', kind: 'bulletin', errors: 3, warnings: 5, infos: 0 };

describe('the status item', () => {
  it('counts what was found', () => {
    expect(statusText('running', checked)).toMatchObject({ text: '整改 3 err 5 warn', tone: 'plain' });
    expect(statusText('running', { ...checked, errors: 0, warnings: 0 }).text).toBe('整改 $(check) no findings');
  });

  it('says so in whole words to screen readers, with what is hidden', () => {
    expect(statusText('running', { ...checked, passedOver: 4 }).label).toBe('Rectification document: 3 errors, 5 warnings, 0 hints. 4 more are hidden by the setting zhenggai.diagnostics.show.');
  });

  it.each(['unrecognised', 'ignored', 'off', 'failed', 'configuration-error'] as const)('says why: %s', (state) => {
    const { text, label } = statusText('running', { ...checked, state, detail: 'because' });
    expect(text).not.toBe(statusText('running', checked).text);
    expect(label.split('\n')[0]).toMatch(/\w+/u);
    expect(label.endsWith('because') || state === 'configuration-error').toBe(true);
  });

  it('says that the server is not there, whatever was known before', () => {
    expect(statusText('failed', checked).tone).toBe('error');
    expect(statusText('restarting', checked).text).toContain('restarting');
    expect(statusText('starting', checked).text).toContain('checking');
  });
});
