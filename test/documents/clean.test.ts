import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import { renderMessage } from '../../server/src/core/check/render-finding.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';

const folder = 'test/documents/clean';

describe('made-up documents as units write them, without a defect', () => {
  it.each(readdirSync(folder))('%s gives no error and no warning', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
    const lines = createLineIndex(text);
    const loud = checkBulletin(readBulletin(text), defaultSettings, { today: null }).findings.filter(({ severity }) => severity !== 'info');
    expect(loud.map((finding) => `${lines.position(finding.range.start).line} ${finding.ruleId} ${renderMessage(finding, 'zh-CN')}`)).toEqual([]);
  });
});
