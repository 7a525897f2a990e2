import { describe, expect, it } from 'vitest';
import { textOf } from '../../../server/src/core/bulletin/block.ts';
import { readHead } from '../../../server/src/core/bulletin/head.ts';
import { blocksOf } from '../../support/text-block.ts';

const lead = '根据县委统一部署，2021年3月1日至5月1日，县委第二巡察组对我局进行了巡察。现将整改情况公布如下：';

interface Seen {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly number?: string | null;
}

function head(text: string): ReturnType<typeof readHead> {
  return readHead(blocksOf(text));
}

function show(text: string): Seen {
  const { title, issuer, documentNumber } = head(text);
  return { title: title?.value ?? null, issuer: issuer?.value ?? null, ...(documentNumber === null ? {} : { number: documentNumber.value }) };
}

function rolesOf(text: string): readonly string[] {
  const blocks = blocksOf(text);
  const { roles, bodyStart } = readHead(blocks);
  return [...blocks.slice(0, bodyStart).map((block) => roles.get(block) ?? '–'), `body at ${bodyStart}`];
}

describe('title and issuer', () => {
  it.each<[string, Seen]>([
    [`# 关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null }],
    [`# 中共云岭县教育局委员会\n---\n## 中共云岭县教育局委员会 关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: '中共云岭县教育局委员会' }],
    [`# 中共云岭县教育局委员会　关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: '中共云岭县教育局委员会' }],
    [`# 中共北沅县水利局党组关于巡察整改进展情况的通报\n${lead}`, { title: '中共北沅县水利局党组关于巡察整改进展情况的通报', issuer: '中共北沅县水利局党组' }],
    [`中共云岭县教育局委员会\n关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: '中共云岭县教育局委员会' }],
    [`关于巡察整改进展情况的通报\n中共云岭县教育局委员会\n（2021年1月13日）\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: '中共云岭县教育局委员会' }],
    [`中共云岭市\n城市管理综合行政执法局委员会\n关于巡察整改进展情况\n的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: '中共云岭市城市管理综合行政执法局委员会' }],
    [`中共云岭县委\n关于十四届省委第三轮巡视整改\n进展情况的通报\n${lead}`, { title: '关于十四届省委第三轮巡视整改进展情况的通报', issuer: '中共云岭县委' }],
    [`关于县委第二巡察组\n反馈意见整改落实\n情况的报告\n${lead}`, { title: '关于县委第二巡察组反馈意见整改落实情况的报告', issuer: null }],
    [`2023-05-04 08:46:31 来源：云岭县融媒体中心\n# 关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null }],
    [`# 关于巡察整改进展情况的通报\n2023-05-04 08:46:31 来源：云岭县融媒体中心\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null }],
    [`云教党〔2021〕3号\n# 关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null, number: '云教党〔2021〕3号' }],
    [`内部资料，不得公开\n\n中共云岭县教育局委员会\n\n# 中共云岭县教育局委员会关于巡察整改进展情况的通报\n${lead}`, { title: '中共云岭县教育局委员会关于巡察整改进展情况的通报', issuer: '中共云岭县教育局委员会' }],
    [`# 关于巡察整改进展情况的通报\n（云教党〔2021〕3号）\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null, number: '云教党〔2021〕3号' }],
    [`# 关于巡察整改进展情况的报告\n县委巡察办：\n${lead}`, { title: '关于巡察整改进展情况的报告', issuer: null }],
    [`您的位置: 首页 >某某资讯>公示公告>详细内容\n\n云岭市贯彻落实省生态环境保护督察反馈意见整改方案(公开版)\n\n分享到:\n打印 字体:\n2021-06-25 16:57 来源:市生态环境局\n${lead}`, { title: '云岭市贯彻落实省生态环境保护督察反馈意见整改方案(公开版)', issuer: '云岭市' }],
    [`首页 > 望川区 > 巡视巡察\n关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null }],
    [`关于十三届市委第二轮巡察\n反馈意见整改落实情况的通报\n${lead}`, { title: '关于十三届市委第二轮巡察反馈意见整改落实情况的通报', issuer: null }],
    [`整改报告\n${lead}`, { title: '整改报告', issuer: null }],
    [`# 青泽镇2023年巡察整改台账\n- 甲`, { title: '青泽镇2023年巡察整改台账', issuer: '青泽镇' }],
    [`# 整改方案（征求意见稿）\n${lead}`, { title: '整改方案（征求意见稿）', issuer: null }],
    [`# 关于巡察整改进展情况的通报。\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null }],
    [`# 临渡镇党委巡察反馈问题整改台账\n${lead}`, { title: '临渡镇党委巡察反馈问题整改台账', issuer: '临渡镇党委' }],
    [`# 县委第三巡察组反馈意见整改情况的报告\n${lead}`, { title: '县委第三巡察组反馈意见整改情况的报告', issuer: null }],
    [`云教党〔2021〕3号　　　　签发人：某某\n# 关于整改情况的报告\n${lead}`, { title: '关于整改情况的报告', issuer: null, number: '云教党〔2021〕3号' }],
    [`# 云岭县食堂食品安全问题整改\n${lead}`, { title: '云岭县食堂食品安全问题整改', issuer: null }],
    [`机密★1年\n# 关于巡察整改进展情况的通报\n${lead}`, { title: '关于巡察整改进展情况的通报', issuer: null }],
    [`# 关于“四风”问题整改情况的通报\n${lead}`, { title: '关于“四风”问题整改情况的通报', issuer: null }],
    [`# 鹿鸣市贯彻落实生态环境保护督察反馈意见整改情况的报告\n${lead}`, { title: '鹿鸣市贯彻落实生态环境保护督察反馈意见整改情况的报告', issuer: '鹿鸣市' }],
    [`# 石浦县住房和城乡建设局关于2022年度预算执行审计整改情况的报告\n县审计局：\n${lead}`, { title: '石浦县住房和城乡建设局关于2022年度预算执行审计整改情况的报告', issuer: '石浦县住房和城乡建设局' }],
    [`云岭县人民医院\n整改情况汇报\n${lead}`, { title: '整改情况汇报', issuer: '云岭县人民医院' }],
    [lead, { title: null, issuer: null }],
    [`各党支部：\n${lead}`, { title: null, issuer: null }],
    [`${lead}\n一、组织整改情况\n二、整改情况`, { title: null, issuer: null }],
    [`问题一：理论学习不深入\n整改情况：`, { title: null, issuer: null }],
    [`一、存在问题\n1.台账不全`, { title: null, issuer: null }],
    [`中共云岭县教育局委员会\n${lead}`, { title: null, issuer: '中共云岭县教育局委员会' }],
    ['', { title: null, issuer: null }],
    ['---', { title: null, issuer: null }],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('keeps a span for each line of the title', () => {
    const { title } = head(`关于县委第二巡察组\n反馈意见整改落实\n情况的报告\n${lead}`);
    expect(title?.spans.map(textOf)).toEqual(['关于县委第二巡察组', '反馈意见整改落实', '情况的报告']);
  });

  it('points at the title behind the issuer', () => {
    const { title, issuer } = head(`# 中共云岭县教育局委员会 关于巡察整改进展情况的通报\n${lead}`);
    expect(title?.spans.map(textOf)).toEqual(['关于巡察整改进展情况的通报']);
    expect(issuer === null ? null : textOf(issuer)).toBe('中共云岭县教育局委员会');
  });
});

describe('roles and the start of the body', () => {
  it.each<[string, readonly string[]]>([
    [`# 关于巡察整改进展情况的通报\n${lead}\n一、组织情况`, ['title', 'lead', 'body at 2']],
    [`# 关于整改情况的报告\n县委巡察办：\n${lead}\n## 整改情况`, ['title', 'recipient', 'lead', 'body at 3']],
    [`2023-05-04 08:46:31 来源：某网\n# 关于整改情况的报告\n${lead}\n问题一：学习不够`, ['metadata', 'title', 'lead', 'body at 3']],
    [`# 关于整改情况的报告\n发布时间：2021-03-05 浏览次数：12\n${lead}\n1.关于学习的问题`, ['title', 'metadata', 'lead', 'body at 3']],
    [`# 关于审计查出问题整改情况的报告\n——2021年12月28日在市五届人大常委会第三次会议上\n市审计局局长　某　某\n主任、各位副主任、各位委员:\n${lead}\n一、甲`, ['title', 'metadata', 'metadata', 'recipient', 'lead', 'body at 5']],
    [`各党支部：\n${lead}\n（一）学习方面`, ['recipient', 'lead', 'body at 2']],
    [`# 关于整改情况的报告\n${lead}\n局党组高度重视，召开会议部署。\n一、整改情况`, ['title', 'lead', 'lead', 'body at 3']],
    [`# 关于整改情况的报告\n${lead}\n- 甲`, ['title', 'lead', 'body at 2']],
    [`# 关于整改情况的报告\n（2021年1月13日）\n${lead}\n一、甲`, ['title', 'metadata', 'lead', 'body at 3']],
    [`云教党〔2021〕3号\n# 关于整改情况的报告\n${lead}\n一、甲`, ['metadata', 'title', 'lead', 'body at 3']],
    [`中共云岭县委\n关于整改情况的通报\n${lead}\n一、甲`, ['issuer', 'title', 'lead', 'body at 3']],
    [`# 中共云岭县委\n---\n## 中共云岭县委 关于整改情况的通报\n${lead}\n一、甲`, ['issuer', '–', 'title', 'lead', 'body at 4']],
    [`${lead}\n一、甲\n各单位：`, ['lead', 'body at 1']],
    ['一、甲\n二、乙', ['body at 0']],
    [`现将整改情况通报如下：\n一、甲`, ['lead', 'body at 1']],
    [`# 关于整改情况的通报\n整改情况\n整改情况：甲。`, ['title', 'body at 1']],
  ])('%s', (text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });
});

describe('document numbers', () => {
  it.each([
    ['云教党〔2021〕3号', '云教党〔2021〕3号'], ['云教党[2021]03号', '云教党[2021]03号'], ['云政办发（2021）第12号', '云政办发（2021）第12号'], ['青泽水发【2022】 8 号', '青泽水发【2022】 8 号'],
    ['2021年第3号', undefined], ['〔2021〕会议', undefined], ['根据云教党〔2021〕3号文件要求，开展整改。', undefined],
  ])('%s', (line, number) => {
    expect(show(`${line}\n# 关于整改情况的通报`).number).toBe(number);
  });
});
