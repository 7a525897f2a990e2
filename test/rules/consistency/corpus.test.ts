import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';

const file = '../shared/corpus/furong-2021.md';

describe.runIf(existsSync(file))('the rules of consistency and dates on a real bulletin', () => {
  it('say what is there, and nothing else', () => {
    const text = readFileSync(file, 'utf8');
    const only = allRules.filter(({ category }) => category === 'consistency' || category === 'dates').map(({ id }) => id);
    const { findings } = checkBulletin(readBulletin(text), defaultSettings, { today: { year: 2021, month: 6, day: 1 }, only });
    expect(findings.map(({ ruleId, severity, range }) => [ruleId, severity, text.slice(range.start, range.end).replace(/\s/gu, '').slice(0, 12)])).toEqual([
      ['unverifiable-count', 'info', '61条具体问题'],
      ['contradictory-completion', 'warning', '所有问题均已整改完毕'],
      ['duplicate-measure', 'info', '完善内部管理制度，强化制'],
      ['duplicate-measure', 'info', '严格执行“三重一大”民主'],
      ['inconsistent-term', 'info', '一岗三责'],
    ]);
    expect(findings.find(({ ruleId }) => ruleId === 'contradictory-completion')?.related).toHaveLength(3);
  });
});
