import { expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { createRememberedRun } from '../../server/src/core/check/remembered-run.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { duplicateMeasure } from '../../server/src/core/rules/consistency/duplicate-measure.ts';
import type { FrameRule, Rule } from '../../server/src/core/rules/rule.ts';

it('a paragraph may have more facts than a call may have arguments', () => {
  const most = 2_000_000;
  let seen = 0;
  const rule: FrameRule = {
    ...(duplicateMeasure as unknown as FrameRule),
    collect: { block: ({ text }) => (text === '字。' ? Array.from({ length: most }, () => 1) : []) },
    check: (_bulletin, _context, facts) => {
      seen = facts.length;
      return [];
    },
  };
  const rules: readonly Rule[] = [rule];
  expect(createRememberedRun()(rules, { bulletin: readBulletin('# 关于巡察整改进展情况的通报\n\n字。\n'), before: null, revision: null }, defaultSettings, null)).toEqual({ reports: [], failures: [] });
  expect(seen).toBe(most);
});
