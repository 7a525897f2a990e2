import { describe, expect, it } from 'vitest';
import { textOf } from '../../../server/src/core/bulletin/block.ts';
import { readStatuses } from '../../../server/src/core/bulletin/statuses.ts';
import { spansOf } from '../../support/text-block.ts';

function stated(text: string): readonly string[] {
  return readStatuses(spansOf(text)).flatMap((found) => (found.said === 'problem' ? [found.status] : []));
}

describe('said of the problem', () => {
  it.each([
    ['（已完成）', 'completed'], ['完成情况：已完成', 'completed'], ['已整改。', 'completed'], ['已完成整改。', 'completed'], ['该问题已完成整改。一是修订制度。', 'completed'], ['此问题已整改到位。', 'completed'], ['问题已整改完毕', 'completed'], ['目前已整改，退缴相关资金', 'completed'],
    ['相关问题已整改，将举一反三', 'completed'], ['整改已完成。', 'completed'], ['已整改到位', 'completed'], ['已办结', 'completed'], ['已销号', 'completed'], ['完成情况：完成', 'completed'], ['整改状态：整改完成', 'completed'], ['该项整改任务已完成', 'completed'], ['已全部整改到位', 'completed'],
    ['反馈的问题均已整改完毕', 'completed'], ['该问题已于2021年3月整改到位', 'completed'], ['该问题已解决', 'completed'], ['已按期完成整改', 'completed'], ['整改情况：已整改。一是', 'completed'], ['（已整改）', 'completed'], ['【已完成】', 'completed'], ['完成情况：√', 'completed'], ['目前，该问题已整改完成。', 'completed'],
    ['以上问题已全部整改完成', 'completed'], ['已完成。', 'completed'], ['此项工作已完成', 'completed'], ['（已完成并长期坚持）', 'completed'], ['上述3个问题均已完成整改', 'completed'], ['该问题2023年6月底前已完成整改', 'completed'], ['已立行立改', null], ['整改完毕', 'completed'],
    ['基本完成', 'substantially-completed'], ['（基本完成）', 'substantially-completed'], ['整改完成情况：基本完成整改。14座矿山', 'substantially-completed'], ['该问题已基本整改到位', 'substantially-completed'], ['已基本完成整改', 'substantially-completed'], ['整改任务基本完成', 'substantially-completed'],
    ['正在推进', 'in-progress'], ['（正在推进）', 'in-progress'], ['完成情况：正在推进', 'in-progress'], ['正在整改', 'in-progress'], ['整改情况：正在整改。应收欠缴租金42.3万元', 'in-progress'], ['正在有序推进', 'in-progress'], ['整改中', 'in-progress'], ['推进中', 'in-progress'], ['（整改中）', 'in-progress'],
    ['完成情况：有序推进', 'in-progress'], ['取得阶段性进展', 'in-progress'], ['该问题整改取得阶段性成效', 'in-progress'], ['部分完成', 'in-progress'], ['整改情况：部分整改。7个项目中', 'in-progress'], ['达到序时进度', 'in-progress'], ['正按计划推进', 'in-progress'], ['持续推进中', 'continuing'], ['该问题正在整改', 'in-progress'], ['正在持续推进', 'in-progress'],
    ['未完成', 'not-completed'], ['尚未完成', 'not-completed'], ['整改情况：未整改到位，预计6月整改到位', 'not-completed'], ['该问题尚未整改到位', 'not-completed'], ['未整改', 'not-completed'], ['（未完成）', 'not-completed'], ['暂未完成整改', 'not-completed'], ['未达到序时进度', 'not-completed'],
    ['长期坚持', 'continuing'], ['（长期坚持）', 'continuing'], ['完成情况：长期坚持。', 'continuing'], ['持续推进', 'continuing'], ['持续整改', 'continuing'], ['需长期坚持', 'continuing'], ['（持续推进）', 'continuing'], ['并长期坚持', 'continuing'], ['完成情况：持续坚持', 'continuing'], ['需要长期整改', 'continuing'], ['坚持长期整改', 'continuing'], ['已完成100%', 'completed'], ['完成率100%', 'completed'], ['待整改', 'not-completed'], ['已启动', 'in-progress'], ['未启动', 'not-completed'], ['列为阶段性办结', 'in-progress'], ['按计划推进', 'in-progress'], ['正在有序推进中', 'in-progress'], ['立行立改，已完成', 'completed'], ['已整改完成并销号', 'completed'],
  ] as const)('%s', (text, expected) => {
    expect(stated(text)[0] ?? null).toBe(expected);
  });

  it.each([
    '2024年4月底前完成', '6月底前完成整改', '三日内整改完成', '招标已完成', '设备采购已完成', '项目验收正在组织', '招标完成后，严格按程序办理', '完善制度', '推进全面从严治党向基层延伸', '加快推进项目建设', '持续推进制度建设', '长期坚持抓好学习', '坚持立行立改', '确保整改到位', '整改工作领导小组', '整改情况：', '整改完成情况：', '完成率98%', '完成情况', '整改措施落实不到位的问题',
    '对已完成的整改任务，适时组织“回头看”', '违规资金已清退到位', '破损设施已更换', '已印发《管理办法》', '完成投资31.6亿元', '办结信访件5件', '完成整改的问题', '未完成任务的单位', '已完成结算审核5个', '落实责任', '解决群众困难', '督促整改到位', '正在办理相关手续', '台账已建立', '验收尚未完成', '持续深化改革', '落实到位',
    '按时完成整改任务是政治要求', '工作推进不力', '完成6项', '问题整改', '问题解决', '已整改问题5个',
  ])('none in %s', (text) => {
    expect(stated(text)).toEqual([]);
  });

  it('keeps the order, so that the last one counts', () => {
    expect(stated('整改情况：正在推进。2023年6月底，该问题已整改到位。')).toEqual(['in-progress', 'completed']);
  });

  it('points at the words', () => {
    const [found] = readStatuses(spansOf('（责任单位：办公室；完成情况：已完成）'));
    expect(found === undefined ? '' : textOf(found)).toBe('已完成');
  });
});

describe('remedies that are over', () => {
  it.each(['破损设施已更换', '违规发放的资金已清退到位', '已停止发放', '已清理库存', '合同全部签订完成', '违规费用已全部收回', '已拆除违建', '已督促企业完成整改', '已退缴资金1491158.5元', '已上缴财政专户', '人员已调整到位'])('%s', (text) => {
    expect(readStatuses(spansOf(text)).map(({ status, said }) => `${status} ${said}`)).toEqual(['completed remedy']);
  });

  it.each([
    '已整改149个，其余7个2024年底前整改到位', '两个问题已办结1个，另1个正在补办手续', '已修复51处，剩余2处将于10月底前修复',
  ])('for a part alone: %s', (text) => {
    expect(readStatuses(spansOf(text)).map(({ status, said }) => `${status} ${said}`)).toEqual(['in-progress remedy']);
  });

  it.each(['已清退23人，其余人员2023年3月前已离职', '已整改到位，其余单位未发现同类问题'])('for all: %s', (text) => {
    expect(readStatuses(spansOf(text)).map(({ status }) => status)).not.toContain('in-progress');
  });

  it.each(['已印发《管理办法》', '已向承办人发出整改通知书7份', '已制定方案', '已建立台账', '已召开会议', '已成立领导小组', '将清退到位', '三日内清退到位', '确保清退到位', '已通报批评', '已约谈'])('none in %s', (text) => {
    expect(readStatuses(spansOf(text))).toEqual([]);
  });
});
