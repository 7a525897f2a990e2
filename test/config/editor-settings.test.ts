import { expect, it } from 'vitest';
import { readEditorSettings } from '../../server/src/core/config/editor-settings.ts';
import { someRules } from '../support/configuration-world.ts';

it('takes what the editor says as a layer', async () => {
  const { layer, findings } = await readEditorSettings({ kind: 'report', lang: '', rules: { 'missing-title': 'off' }, words: {}, docx: null, trace: 'verbose' }, someRules);
  expect(findings).toEqual([]);
  expect(layer).toEqual({ kind: 'report', rules: { 'missing-title': { severity: 'off', options: null } } });
});

it('leaves out and tells what is wrong', async () => {
  const { layer, findings } = await readEditorSettings({ kind: 'letter', rules: { nosuch: 'off', 'missing-title': 'info' } }, someRules);
  expect(layer).toEqual({ rules: { 'missing-title': { severity: 'info', options: null } } });
  expect(findings.map(({ messageId }) => messageId)).toEqual(['notAllowedNearest', 'unknown']);
});

it('says nothing where nothing was said', async () => {
  expect(await readEditorSettings({}, someRules)).toEqual({ layer: {}, findings: [] });
});
