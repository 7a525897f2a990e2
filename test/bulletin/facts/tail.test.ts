import { describe, expect, it } from 'vitest';
import { readTail } from '../../../server/src/core/bulletin/tail.ts';
import { formatIsoDate } from '../../../server/src/core/text/calendar-date.ts';
import { blocksOf } from '../../support/text-block.ts';

const body = '一、组织整改情况\n局党组高度重视，召开会议部署整改工作。\n二、整改情况\n问题一：学习不够\n整改情况：每月组织学习。\n三、下一步打算\n持续巩固整改成果。';
const contact = '欢迎广大干部群众对整改落实情况进行监督。联系电话：0731-84683253；电子邮箱：sw@example.cn。';

function show(text: string): { readonly issuer: string | null; readonly date: string | null } {
  const { issuer, dateOfIssue } = readTail(blocksOf(text), 0);
  return { issuer: issuer?.value ?? null, date: dateOfIssue === null ? null : formatIsoDate(dateOfIssue.value) };
}

describe('signature', () => {
  it.each([
    [`${contact}\n中共云岭县教育局委员会\n2021年1月13日`, '中共云岭县教育局委员会', '2021-01-13'],
    ['中共云岭县教育局党组\n2021 年 1 月 13 日', '中共云岭县教育局党组', '2021-01-13'],
    ['云岭县水利局\n二〇二一年一月十三日', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局\n二○二一年十二月三十日', '云岭县水利局', '2021-12-30'],
    ['　　　　　　　　云岭县水利局\n　　　　　　　　2021年1月13日', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局　2021年1月13日', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局2021年1月13日', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局（公章）\n2021年1月13日', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局\n2021.1.13', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局\n2021-01-13', '云岭县水利局', '2021-01-13'],
    ['中共云岭县水利局党组\n云岭县水利局\n2021年1月13日', '中共云岭县水利局党组 云岭县水利局', '2021-01-13'],
    ['中共云岭县水利局党组　云岭县水利局\n2021年1月13日', '中共云岭县水利局党组 云岭县水利局', '2021-01-13'],
    ['2021年1月13日\n云岭县水利局', '云岭县水利局', '2021-01-13'],
    ['2021年1月13日', null, '2021-01-13'],
    ['云岭县水利局\n20210113日', '云岭县水利局', null],
    ['云岭县水利局\n2021 1月13日', '云岭县水利局', null],
    ['云岭县水利局\n20XX年X月X日', '云岭县水利局', null],
    ['云岭县水利局\n　　年　月　日', '云岭县水利局', null],
    ['云岭县水利局\n2022年12月', '云岭县水利局', null],
    ['云岭县水利局\n二〇二二年十二月', '云岭县水利局', null],
    ['云岭县水利局\n21年4月8日', '云岭县水利局', null],
    ['云岭县水利局', '云岭县水利局', null],
    ['（2021年1月13日）', null, '2021-01-13'],
    ['云岭县水利局\n2021年1月13日\n附件：整改台账', '云岭县水利局', '2021-01-13'],
    ['附件：1.整改台账\n2.整改清单\n云岭县水利局\n2021年1月13日', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局\n2021年1月13日\n抄送：县委巡察办，县纪委监委。\n云岭县水利局办公室　2021年1月13日印发', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局\n2021年1月13日\n编辑：甲　审核：乙\n上一篇：某某通知', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局\n2021年1月13日\n（此件公开发布）', '云岭县水利局', '2021-01-13'],
    ['云岭县水利局\n2021年1月13日\n联系电话：0731-84683253', '云岭县水利局', '2021-01-13'],
    ['青泽镇人民政府\n２０２１年１月１３日', '青泽镇人民政府', '2021-01-13'],
    ['云岭交通建设集团有限公司\n2021年1月13日', '云岭交通建设集团有限公司', '2021-01-13'],
    ['临渡村党支部\n2021年1月13日', '临渡村党支部', '2021-01-13'],
    ['---\n云岭县水利局\n---\n2021年1月13日', '云岭县水利局', '2021-01-13'],
    ['持续推进整改。', null, null],
    ['云岭县水利局\n2021年2月30日', '云岭县水利局', null],
    ['2021年1月13日，召开会议。', null, null],
    ['报告人：云岭县水利局\n2021年1月13日', null, '2021-01-13'],
    ['整改责任单位\n持续推进整改。', null, null],
  ])('%s', (end, issuer, date) => {
    expect(show(`${body}\n${end}`)).toEqual({ issuer, date });
  });

  it('finds it before long attachments', () => {
    const attachment = Array.from({ length: 20 }, (_, index) => `${index + 1}.完善制度，加强管理。`).join('\n');
    expect(show(`${body}\n云岭县水利局\n2021年1月13日\n附件：任务分解\n${attachment}`)).toEqual({ issuer: '云岭县水利局', date: '2021-01-13' });
  });

  it('takes no date in the middle of the body', () => {
    expect(show(`一、情况\n2021年1月13日\n${body}\n一是抓好学习。\n二是抓好制度。\n三是抓好落实。\n四是抓好监督。`).date).toBeNull();
  });

  it('gives roles', () => {
    const blocks = blocksOf(`${body}\n${contact}\n云岭县水利局\n2021年1月13日\n附件：台账\n抄送：县委办`);
    const { roles } = readTail(blocks, 0);
    expect(blocks.slice(7).map((block) => roles.get(block))).toEqual(['contact', 'signature', 'date-of-issue', 'attachment', 'metadata']);
  });
});

describe('attachments', () => {
  it('go on with the items of their list, and with nothing else', () => {
    const rolesOf = (text: string): readonly (string | null)[] => {
      const blocks = blocksOf(text);
      const { roles } = readTail(blocks, 0);
      return blocks.map((block) => roles.get(block) ?? null);
    };
    const end = '云岭县水利局\n2021年1月13日';
    expect(rolesOf(`2.台账\n附件：1.整改台账\n2.整改清单\n3、制度目录\n${end}`).slice(0, 4)).toEqual([null, 'attachment', 'attachment', 'attachment']);
    expect(rolesOf(`附件：整改台账\n2.清缴党费1.2万元。\n3.台账\n${end}`).slice(0, 3)).toEqual(['attachment', null, null]);
  });
});

describe('contact', () => {
  const contactOf = (text: string): readonly string[] => readTail(blocksOf(text), 0).contact.map((block) => block.text);

  it.each<[string, readonly string[]]>([
    [`${body}\n${contact}\n云岭县水利局\n2021年1月13日`, [contact]],
    [`${body}\n欢迎监督，提出宝贵意见。\n联系电话：0731-84683253\n电子邮箱：sw@example.cn\n云岭县水利局`, ['欢迎监督，提出宝贵意见。', '联系电话：0731-84683253', '电子邮箱：sw@example.cn']],
    [`${body}\n联系方式：电话84683253；邮政信箱：云岭县人民路1号。`, ['联系方式：电话84683253；邮政信箱：云岭县人民路1号。']],
    [`${body}\n联系人：甲\n电话：84683253`, ['联系人：甲', '电话：84683253']],
    [`${body}\n云岭县水利局\n2021年1月13日\n联系电话：0731-84683253`, ['联系电话：0731-84683253']],
    [`${body}\n公示期间，如有意见建议，请向县水利局反映。电话：84683253。`, ['公示期间，如有意见建议，请向县水利局反映。电话：84683253。']],
    [`${body}\n欢迎广大干部群众对巡察整改落实情况进行监督。`, ['欢迎广大干部群众对巡察整改落实情况进行监督。']],
    [body, []],
    [`${body}\n1.公布监督举报电话12345，受理群众投诉18件。`, []],
    [`${body}\n整改情况：约谈2人，公布监督电话12345，已完成。责任单位：办公室。`, []],
    [`${body}\n整改措施：热线12345工单办结率升至98%，欢迎群众监督。`, []],
    [`${body}\n针对此问题，设置意见箱：开通邮箱lyj@example.gov.cn，收到建议12条。`, []],
    ...[
      '现公布监督举报电话：0731-84683253；电子邮箱：sw@example.cn。', '为便于监督，公开联系电话：0731-84683253。', '上述问题已整改完毕，如有异议请与我局联系，电话：0731-84683253。',
      '反映问题请拨打0731-84683253，我们自觉接受社会各界监督。', '以上情况特此通报。欢迎广大干部群众监督。',
    ].map((line): [string, readonly string[]] => [`${body}\n${line}`, [line]]),
    [`${body}\n每季度公开财务收支，接受群众监督。`, []],
    [`${body}\n开通举报电话：0731-84683253，受理投诉18件。`, []],
    [`${body}\n现将整改情况予以公布，接受社会监督。`, ['现将整改情况予以公布，接受社会监督。']],
    [`${body}\n对以上情况有不同看法的，可拨打监督电话：0731-84683253。`, ['对以上情况有不同看法的，可拨打监督电话：0731-84683253。']],
    [`${body}\n持续畅通信访渠道，办理来信来访。`, []],
    [`${body}\n通讯地址：云岭县解放路1号\n邮编：415000`, ['通讯地址：云岭县解放路1号', '邮编：415000']],
  ])('%s', (text, expected) => {
    expect(contactOf(text)).toEqual(expected);
  });
});
