import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import { renderMessage } from '../../server/src/core/check/render-finding.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { formatBulletin } from '../../server/src/core/format/format-bulletin.ts';
import { expand, stopsOf, type Filling } from './expand.ts';

interface Snippet { readonly prefix: readonly string[]; readonly description: string; readonly body: readonly string[] }

const file = (JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { snippets: readonly { language: string; path: string }[] } }).contributes.snippets;
const snippets = JSON.parse(readFileSync(file[0]?.path ?? '', 'utf8')) as Readonly<Record<string, Snippet>>;

const today = { year: 2023, month: 6, day: 30 };

function findingsIn(text: string): readonly string[] {
  return checkBulletin(readBulletin(text), defaultSettings, { today }).findings.map((finding) => `${finding.ruleId}: ${renderMessage(finding, 'zh-CN')}`);
}

function bodyOf(prefix: string): readonly string[] {
  const found = Object.values(snippets).find((snippet) => snippet.prefix.includes(prefix));
  if (found === undefined) throw new Error(`No snippet ${prefix}`);
  return found.body;
}

/** Every stop by its number: a choice may be left as it is, everything else has to be filled. */
function filled(prefix: string, filling: Filling): string {
  const body = bodyOf(prefix);
  const choices = new Set([...body.join('\n').matchAll(/\$\{(\d+)\|/gu)].map(([, stop]) => Number(stop)));
  expect(stopsOf(body).filter((stop) => !choices.has(stop) && filling[stop] === undefined)).toEqual([]);
  return expand(body, filling);
}

const unit = '青禾县水务局党组';
const work = ['修订《河湖巡查办法》，明确三级巡查频次', '改造老旧管网18公里', '聘请第三方机构检测水质并公开结果', '补齐党费收缴台账', '组织全体党员集中学习'] as const;

const bulletin = filled('整改通报', {
  1: unit, 3: '县委', 4: '2022年9月5日', 5: '2022年11月10日', 6: '县委第三巡察组', 7: '2022年12月6日', 8: '4', 9: '在落实上级决策部署方面',
  10: '河湖长制工作落实不够有力', 11: work[0], 12: '2023年2月', 13: work[2], 15: '农村饮水安全保障存在短板', 16: work[1], 17: '2023年3月', 18: work[3],
  20: '持续抓好后续整改，每季度开展一次“回头看”', 21: '0999-5550126', 22: '青禾县水务局办公室', 23: 'shuiwu@qinghe.example', 24: '2023年6月12日',
});

const report = filled('整改报告', {
  1: unit, 3: '县委', 4: '2022年9月5日', 5: '2022年11月10日', 6: '县委第三巡察组', 7: '2022年12月6日', 8: '在落实上级决策部署方面',
  9: '河湖长制工作落实不够有力', 10: '河湖管理股', 11: work[0], 12: '2023年2月20日', 13: work[2], 15: '农村饮水安全保障存在短板', 16: '农村水利股', 17: work[1], 18: '2023年3月', 19: work[3],
  21: '持续抓好后续整改，每季度开展一次“回头看”', 22: '2023年6月12日',
});

const plan = filled('整改方案', {
  1: unit, 3: '2022年12月6日', 4: '县委第三巡察组', 5: '坚持问题导向，逐项整改到位', 6: '在落实上级决策部署方面',
  7: '河湖长制工作落实不够有力', 8: '河湖管理股', 9: '分管副局长', 10: '2023年7月', 11: work[0], 12: work[2],
  13: '农村饮水安全保障存在短板', 14: '农村水利股', 15: '分管副局长', 16: '2023年9月', 17: work[1], 18: work[3],
  19: '局整改办每月通报一次进展', 20: '2023年6月12日',
});

const ledger = filled('整改台账', {
  1: '青禾县水务局', 3: '河湖长制工作落实不够有力', 4: work[0], 5: '分管副局长', 6: '河湖管理股', 7: '2023年2月28日',
  10: '农村饮水安全保障存在短板', 11: work[1], 12: '分管副局长', 13: '农村水利股', 14: '2023年3月31日',
});

describe('whole documents', () => {
  it.each([['bulletin', bulletin], ['report', report], ['plan', plan], ['ledger', ledger]] as const)('%s is read as what it is, with nothing to find', (kind, text) => {
    const read = readBulletin(text);
    expect(read.recognition.by).toBe('title');
    expect(read.kind).toBe(kind);
    expect(read.problems).toHaveLength(2);
    expect(findingsIn(text)).toEqual([]);
  });

  it.each(['整改通报', '整改报告', '整改方案', '整改台账'])('%s that was not filled in says so', (prefix) => {
    expect(findingsIn(expand(bodyOf(prefix), {})).some((finding) => finding.startsWith('leftover-placeholder'))).toBe(true);
  });

  it('have the canonical form', () => {
    for (const text of [bulletin, report, plan]) expect(formatBulletin(text).text).toBe(text);
  });
});

describe('parts, within a bulletin', () => {
  it('a problem', () => {
    const third = filled('问题', { 1: '三', 2: '组织生活不够规范', 3: work[4], 4: '2023年4月', 5: work[3] });
    const text = bulletin.replace('## 三、', `${third}## 三、`).replace('2个问题', '3个问题').replace(`2. ${work[3]}，每季度检查一次。`, '2. 安装在线监测设备12套，每季度检查一次。');
    expect(readBulletin(text).problems).toHaveLength(3);
    expect(findingsIn(text)).toEqual([]);
  });

  it('a measure', () => {
    const measure = filled('措施', { 1: '3', 2: '办公室', 3: work[4], 4: '2023年4月' });
    const text = bulletin.replace(`2. ${work[2]}，每季度检查一次。\n`, `$&\n${measure}\n`);
    expect(readBulletin(text).problems[0]?.rectification?.series[0]?.measures).toHaveLength(3);
    expect(findingsIn(text)).toEqual([]);
  });

  it('a lead', () => {
    const lead = filled('导语', { 1: '县委', 2: '2022年9月5日', 3: '2022年11月10日', 4: '县委第三巡察组', 5: unit, 7: '2022年12月6日' });
    const text = bulletin.replace(/^根据.*$/mu, lead);
    expect(text).toBe(bulletin);
  });

  it('a contact', () => {
    expect(bulletin).toContain(filled('联系方式', { 2: '0999-5550126', 3: '青禾县水务局办公室', 4: 'shuiwu@qinghe.example' }));
  });

  it('a signature, by default of today', () => {
    const signature = expand(bodyOf('落款'), { 1: `中共${unit}` });
    expect(signature).toBe(`中共${unit}\n\n2023年6月9日`);
    expect(findingsIn(bulletin.replace(/中共青禾县水务局党组\n\n2023年6月12日/u, signature))).toEqual([]);
  });

  it('a suppression', () => {
    const suppression = filled('停用', { 1: 'cjk-spacing', 2: '名称如此' });
    const spaced = bulletin.replace('农村饮水安全', '农村 饮水安全');
    expect(findingsIn(spaced).some((finding) => finding.startsWith('cjk-spacing'))).toBe(true);
    expect(findingsIn(spaced.replace('#### 问题二', `${suppression}\n#### 问题二`))).toEqual([]);
  });
});

describe('the list', () => {
  it('says in both languages what a snippet is, and is found in both', () => {
    for (const [name, { prefix, description }] of Object.entries(snippets)) {
      for (const text of [name, description]) expect(text).toMatch(/\p{Script=Han}.*\/ ?[A-Z]/u);
      expect(prefix).toHaveLength(2);
      expect(prefix[0]).toMatch(/^\p{Script=Han}+$/u);
      expect(prefix[1]).toMatch(/^zhenggai-[a-z]+$/u);
    }
  });

  it('each is tried above', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8');
    for (const { prefix } of Object.values(snippets)) expect(source).toContain(`'${prefix[0] ?? ''}'`);
  });
});
