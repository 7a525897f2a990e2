import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Recognition } from '../../../server/src/core/bulletin/model.ts';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { isTitleOfRectification } from '../../../server/src/core/bulletin/recognition.ts';

const ordinary = fileURLToPath(new URL('ordinary/', import.meta.url));

function by(text: string): Recognition['by'] {
  return readBulletin(text).recognition.by;
}

describe('ordinary documents are left alone', () => {
  it.each(readdirSync(ordinary))('%s', (file) => {
    expect(by(readFileSync(`${ordinary}${file}`, 'utf8'))).toBeNull();
  });

  it.each(['', '\n\n', '---\ntitle: 周报\n---\n\n# 周报\n\n- 完成接口联调', '# Notes\n\nProblem 1: slow.\n\nSolution: cache.', '普通的一段话。', '| a | b |\n| - | - |\n| 1 | 2 |'])('%j', (text) => {
    expect(by(text)).toBeNull();
  });
});

describe('by the title', () => {
  it.each([
    '关于巡察整改进展情况的通报', '中共云岭县教育局委员会关于十二届县委第三轮巡察整改进展情况的通报', '关于2022年度预算执行审计整改情况的报告', '巡察反馈问题整改台账', '关于区委巡察反馈问题整改工作方案', '整改报告', '食品安全问题整改情况汇报', '关于消防隐患整改落实情况的报告',
    '贯彻落实生态环境保护督察反馈意见整改情况的报告', '巡视整改情况公示', '整改进展情况', '青泽镇2023年巡察整改台账（第二季度）', '关于“四风”问题整改情况的通报', '关于以案促改典型案件整改情况的报告', '关于会议精神落实不到位问题的整改报告', '巡察整改“回头看”情况报告', '关于印发《县水利局巡察整改方案》的通知', '关于督办事项整改完成情况的报告', '整改任务清单', '关于巡察整改进展情况的通报。',
  ])('%s', (title) => {
    expect(isTitleOfRectification(title)).toBe(true);
  });

  it.each([
    '关于做好巡察整改工作的通知', '巡察整改工作推进会会议纪要', '在巡察整改动员会上的讲话', '关于3起整改不力问题的通报', '整改典型案例通报', '巡察整改工作管理办法', '如何撰写整改通报', '整改通报写作指南', '关于形式主义典型问题的通报', '2023年工作总结', 'Zhenggai · 整改通报', '老旧小区改造方案', '更新日志', '', '关于召开整改专题会议的函', '整改工作心得体会',
  ])('not by %s', (title) => {
    expect(isTitleOfRectification(title)).toBe(false);
  });
});

describe('by front matter and pairs', () => {
  it.each<[string, Recognition['by']]>([
    ['---\nkind: report\n---\n\n一些文字。', 'front-matter'],
    ['---\n文种: 通报\n---\n\n一些文字。', 'front-matter'],
    ['---\ntitle: 关于巡察整改情况的通报\n---\n\n一些文字。', 'title'],
    ['根据县委统一部署，2021年3月1日至5月1日，县委第二巡察组对我局进行了巡察。现将整改情况公布如下：\n\n问题一：学习不够\n\n整改情况：每月学习。', 'pairs'],
    ['问题一：学习不够。\n\n整改情况：每月组织学习。\n\n问题二：台账不全。\n\n整改情况：已补齐台账。', 'pairs'],
    ['一、存在的问题\n\n1.台账不全。\n\n2.制度不健全。\n\n二、整改措施\n\n1.补齐台账，6月底前完成。\n\n2.修订制度，完成整改。\n\n以上整改情况，请审阅。', 'pairs'],
  ])('%j', (text, expected) => {
    expect(by(text)).toBe(expected);
  });
});
