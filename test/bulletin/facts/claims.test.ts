import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../server/src/core/bulletin/claims.ts';
import { textOf } from '../../../server/src/core/bulletin/block.ts';
import { blocksOf } from '../../support/text-block.ts';

/** `3大类=category` and, where another part of the body is meant, `20个方面=aspect→problem`. */
function show(text: string): readonly string[] {
  return readClaims(blocksOf(text)).map((claim) => {
    const own = { category: 'category', aspect: 'category', problem: 'problem', item: 'none', measure: 'measure' }[claim.counter];
    return `${textOf(claim)}=${claim.counter}${claim.counts === own ? '' : `→${claim.counts}`}`;
  });
}

describe('claims', () => {
  it.each([
    ['对巡察反馈存在的3大类、20个方面、61条具体问题逐条逐项进行细化', ['3大类=category', '20个方面=aspect→problem', '61条具体问题=item']],
    ['反馈意见指出4个方面12类问题、39个具体问题，制定157项措施', ['4个方面=aspect', '12类问题=category→none', '39个具体问题=item', '157项措施=measure']],
    ['对照反馈的三大类、八个问题，制定整改措施二十六条', ['三大类=category', '八个问题=problem', '整改措施二十六条=measure']],
    ['针对巡视反馈的4个方面14项具体问题，细化整改措施61条', ['4个方面=aspect', '14项具体问题=item', '整改措施61条=measure']],
    ['巡察反馈3个方面20个问题', ['3个方面=aspect', '20个问题=problem']],
    ['共反馈问题20个', ['问题20个=problem']],
    ['巡察组反馈问题共计20个', ['问题共计20个=problem']],
    ['梳理出具体问题61条', ['具体问题61条=item']],
    ['反馈的十二个问题', ['十二个问题=problem']],
    ['反馈意见指出了三类十五个问题', ['三类=category', '十五个问题=problem']],
    ['反馈了3类20个问题', ['3类=category', '20个问题=problem']],
    ['指出4个主要方面的问题', ['4个主要方面的问题=aspect']],
    ['细化为35项整改任务、制定整改措施102条', ['整改措施102条=measure']],
    ['将反馈意见分解为5个方面、26条', ['5个方面=aspect', '26条=item']],
    ['反馈的20个问题已全部整改到位', ['20个问题=problem']],
    ['八个问题均已完成整改', ['八个问题=problem']],
    ['逐项制定了１５项整改措施，建立问题清单', ['１５项整改措施=measure']],
    ['巡察组指出我局存在的12个突出问题', ['12个突出问题=problem']],
    ['市委第三巡察组指出的3个方面8个问题均已纳入整改', ['3个方面=aspect', '8个问题=problem']],
    ['反馈的5个问题已完成整改', ['5个问题=problem']],
    ['审计发现的5个问题', ['5个问题=problem']],
    ['督察反馈的二十一项问题', ['二十一项问题=problem']],
    ['反馈意见涉及4大方面23项问题', ['4大方面=aspect', '23项问题=problem']],
    ['制定措施共86项', ['措施共86项=measure']],
    ['巡察反馈的 3 个方面 20 个问题', ['3 个方面=aspect', '20 个问题=problem']],
    ['反馈了6个方面共计24个问题，提出3条整改意见建议', ['6个方面=aspect', '24个问题=problem']],
    ['巡察指出政策未落实的问题5个', ['问题5个=problem']],
    ['一百零二条具体问题逐一梳理', ['一百零二条具体问题=item']],
  ] as const)('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    '全省共排查问题2164个', '上年度反馈问题30个', '去年巡察指出的12个问题', '上一轮巡察发现问题45个', '全市累计整改问题300个', '其他单位存在的8个问题',
    '其中3个问题正在整改', '未整改到位的3项问题', '3个问题达到阶段性目标', '3个问题达到序时进度', '已完成整改15个问题', '已完成问题整改18个', '还有2个问题正在推进', '剩余10个问题', '立行立改问题5个', '新发现问题3个', '第3个问题', '解决了2个问题',
    '近20个方面的问题', '反馈问题20余个', '约30条具体问题', '反馈问题20多个', '20个以上问题',
    '从三个方面抓好整改', '围绕四个方面开展整改', '重点从以下三个方面整改', '聚焦五个方面问题抓整改', '突出“三个方面”抓整改', '做到解决一个问题、堵塞一个漏洞', '建立12项制度', '下达任务15项', '开展3次会议', '8个信访件涉及12个问题',
    '举一反三自查问题9个', '提出5条意见建议', '移交线索4条', '修订制度6条', '召开专题会议研究3类项目', '每个问题', '同类问题', '这3个问题', '2021年问题', '3.5类', '对5个下属单位开展内部审计，发现问题19个',
    '15个问题已完成整改，3个问题正在推进', '18个问题已整改到位', '已落实整改措施139条', '全区共反馈问题120个', '一个问题一个问题抓整改', '反馈问题5—6个',
  ])('none in %s', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('takes nothing behind 其中', () => {
    expect(show('反馈问题20个，其中党的建设方面5个问题，作风建设方面15个问题')).toEqual(['问题20个=problem']);
  });

  it('takes the first of a total and its parts', () => {
    expect(show('反馈的18个问题中，15个问题已完成整改，3个问题正在推进')).toEqual(['18个问题=problem']);
    expect(show('反馈问题18个，15个问题已完成整改')).toEqual(['问题18个=problem']);
    expect(show('反馈的18个问题，整改完成15个问题')).toEqual(['18个问题=problem']);
  });

  it('begins anew with each sentence', () => {
    expect(show('反馈3大类问题。梳理为4个方面26个问题。')).toEqual(['3大类问题=category', '4个方面=aspect', '26个问题=problem']);
  });

  it('says where the number and its counter stand', () => {
    const [claim] = readClaims(blocksOf('反馈了20个方面的问题'));
    expect(claim).toMatchObject({ count: 20, word: '个方面的问题' });
    expect(claim === undefined ? '' : textOf(claim.countSpan)).toBe('20');
  });

  it('reads several paragraphs', () => {
    expect(show('反馈了3个方面。\n对20个问题逐项整改。')).toEqual(['3个方面=aspect', '20个问题=problem']);
  });
});
