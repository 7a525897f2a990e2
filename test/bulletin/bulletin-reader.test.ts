import { describe, expect, it } from 'vitest';
import { createBulletinReader } from '../../server/src/core/bulletin/bulletin-reader.ts';
import type { Bulletin } from '../../server/src/core/bulletin/model.ts';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin, createVersionChecker } from '../../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { createRandom } from '../planted/random.ts';
import { editedText, startingText } from '../support/edit-sequence.ts';
import { plainBulletin } from '../support/plain-bulletin.ts';

const environment = { today: { year: 2024, month: 6, day: 1 } };

describe('a document read and checked version by version', () => {
  it('equals one that is done from scratch, whatever the edits', { timeout: 240_000 }, () => {
    const seed = Number(process.env['ZHENGGAI_SEED'] ?? Date.now() % 1_000_000_007);
    for (let document = 0; document < 20; document += 1) {
      const random = createRandom(seed + document);
      const reader = createBulletinReader();
      const check = createVersionChecker(defaultSettings, environment);
      const versions = [startingText(random)];
      for (let edit = 0; edit < 40; edit += 1) {
        const text = versions.at(-1) ?? '';
        const version = reader.read(text);
        const scratch = readBulletin(text);
        const seen = `npm run fuzz:edits -- 40 ${seed + document}, edit ${edit}`;
        expect(plainBulletin(version.bulletin), seen).toEqual(plainBulletin(scratch));
        if (random.chance(0.85)) expect(check(version), seen).toEqual(checkBulletin(scratch, defaultSettings, environment));
        versions.push(editedText(text, versions, random));
      }
    }
  });

  it('keeps the identity of what an edit did not touch', () => {
    const text = '# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次。\n\n#### 问题二：制度不落实\n\n整改情况：\n\n1. 修订制度3项。\n';
    const reader = createBulletinReader();
    const before = reader.read(text).bulletin;
    const [first, second] = before.problems;
    const { bulletin: after, revision } = reader.read(text.replace('每月学习', '每月集中学习'));
    expect(after.problems).toHaveLength(2);
    expect(after.problems[0]).toBe(first);
    expect(after.problems[1]).toBe(second);
    expect(revision?.problem).toEqual({ index: 0, problem: first });
    expect(revision?.block.after.text).toBe('1. 每月集中学习一次。');
    expect(first?.rectification?.measures[0]?.spans[0]?.block).toBe(revision?.block.after);
    expect(after.blocks.filter((block) => before.blocks.includes(block))).toHaveLength(before.blocks.length - 1);
  });

  it('looks anew at what was read and not checked', () => {
    const text = '# 学习材料\n\n#### 问题一：学习不深入\n\n落实情况：\n\n1. 每月集中学习一次，整改已学习6次。\n\n2. 修订制度3项，尽快完成整改。\n\n#### 问题二：制度不落实\n\n落实情况：\n\n1. 修订制度3项，整改已完成，整改已通报。\n';
    const reader = createBulletinReader();
    const check = createVersionChecker(defaultSettings, environment);
    check(reader.read(text));
    const second = text.replace('尽快完成整改', '尽快完成');
    expect(reader.read(second).revision).not.toBeNull();
    const third = second.replace('整改已通报', '整改已整改通报');
    expect(check(reader.read(third))).toEqual(checkBulletin(readBulletin(third), defaultSettings, environment));
  });

  it.each([
    ['cjk-spacing', '1. 召开会议 1 次，召开会议 2 次，召开会议 3 次，召开会议 4 次，召开会议 5 次。\n\n2. 修订制度3项，已完成。', '修订制度3项', '修订制度3项和方案5份'],
    ['inconsistent-emphasis', '1. 召开会议。。。一是制定学习计划。二是印发考核办法。三是每月通报1次。', '。。一是', '**一是'],
    ['duplicate-measure', '1. 组织办公室、财务科、人事科逐项核对2019年以来的固定资产登记卡片，对盘盈盘亏的设备逐台查明原因，每季度召开会\n\n   议2次，完成整改。\n\n1. 组织办公室、财务科、人事科逐项核对2019年以来的固定资产登记卡片，对盘盈盘亏的设备逐台查明原因，修订接待办法。\n\n1. 通报2次，已完成。', '次，已完成', '次，已完成整改'],
  ])('hears of what %s goes by', (_rule, measures, before, after) => {
    const text = `# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不深入\n\n整改情况：\n\n${measures}\n\n#### 问题二：制度不落实\n\n整改情况：\n\n1. 修订制度。\n`;
    const reader = createBulletinReader();
    const check = createVersionChecker(defaultSettings, environment);
    check(reader.read(text));
    const edited = text.replace(before, after);
    const version = reader.read(edited);
    const scratch = readBulletin(edited);
    expect(version.revision).not.toBeNull();
    expect(plainBulletin(version.bulletin)).toEqual(plainBulletin(scratch));
    expect(check(version)).toEqual(checkBulletin(scratch, defaultSettings, environment));
  });

  it('counts measures anew that are written within one line', () => {
    const text = '# 关于巡察整改进展情况的通报\n\n区委第一巡察组对局党组进行了巡察，共制定整改措施6条。现将整改情况予以公布。\n\n#### 问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次。\n\n2. 完善制度。一是修订办法。\n\n#### 问题二：制度不落实\n\n整改情况：\n\n1. 修订制度3项。\n\n2. 通报2次。\n';
    const reader = createBulletinReader();
    const check = createVersionChecker(defaultSettings, environment);
    check(reader.read(text));
    const counted = ['一是修订办法。二是印发。', '一是修订办法。二是印发。三是公示。', '一是修订办法。'].map((after) => {
      const edited = text.replace('一是修订办法。', after);
      const version = reader.read(edited);
      expect(version.revision).not.toBeNull();
      const { findings } = check(version);
      expect(findings).toEqual(checkBulletin(readBulletin(edited), defaultSettings, environment).findings);
      return findings.find(({ ruleId }) => ruleId === 'declared-count-mismatch')?.data['counted'];
    });
    expect(new Set(counted).size).toBeGreaterThan(1);
  });

  it.each([
    ['another number', '1. 每月学习一次。', '3. 每月学习一次。'],
    ['a title', '1. 每月学习一次。', '#### 问题三：每月学习一次'],
    ['a label', '1. 每月学习一次。', '完成情况：每月学习一次。'],
    ['a problem\'s title', '学习不深入', '学习很不深入'],
  ])('takes an edit for more than one line of a problem where it makes %s', (_what, before, after) => {
    const text = '# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次。\n\n#### 问题二：制度不落实\n\n整改情况：\n\n1. 修订制度3项。\n';
    const reader = createBulletinReader();
    reader.read(text);
    const { bulletin, revision } = reader.read(text.replace(before, after));
    expect(revision).toBeNull();
    expect(plainBulletin(bulletin)).toEqual(plainBulletin(readBulletin(text.replace(before, after))));
  });

  it('keeps together what a page break tore apart and what stands before it in one paragraph', () => {
    const text = '# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不深入\n\n整改情况：\n\n（1）已组织集中学习，开展专题研讨2次。\n（2）已修订学习制度，由办公室每季度\n\n通报一次学习情况，并与考核挂钩。\n\n#### 问题二：制度不落实\n\n整改情况：已修订制度3项。\n';
    const reader = createBulletinReader();
    expect(reader.read(text).bulletin.blocks.flatMap(({ cuts }) => cuts.map(({ kind }) => kind))).toContain('page');
    for (const edited of [text.replace('专题研讨2次', '专题研讨和交流2次'), text.replace('并与考核', '并且与考核'), text.replace('制度3项', '制度和办法3项')]) {
      const next = reader.read(edited);
      expect(plainBulletin(next.bulletin)).toEqual(plainBulletin(readBulletin(edited)));
      reader.read(text);
    }
  });

  it('reads a list anew that a comment parts in two', () => {
    const list = (between: string): string =>
      `# 关于巡察整改进展情况的通报\n\n#### 问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次。\n${between}1. 修订制度3项。\n1. 通报2次。\n`;
    const reader = createBulletinReader();
    reader.read(list(''));
    for (const text of [list('\n<!-- 注 -->\n\n'), list('')]) {
      const lengths = (bulletin: Bulletin): readonly number[] => (bulletin.problems[0]?.rectification?.series ?? []).map(({ measures }) => measures.length);
      expect(lengths(reader.read(text).bulletin)).toEqual(lengths(readBulletin(text)));
    }
  });
});
