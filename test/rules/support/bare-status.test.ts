import { describe, expect, it } from 'vitest';
import { saysNothing, saysOnlyStatus } from '../../../server/src/core/rules/support/bare-status.ts';

describe('what says no more than a status', () => {
  it.each([
    '已整改。', '已整改到位', '已完成整改。', '整改完毕。', '该问题已整改到位。', '此项问题已全部完成整改', '目前已整改完成。', '已于2023年5月底前完成整改。', '已落实到位。',
    '正在整改中。', '持续推进，长期坚持。', '立行立改，已完成。', '按照要求已整改到位。', '基本完成。', '反馈的3个问题均已整改到位', '（已完成）', '整改完成率100%',
  ])('%s', (text) => {
    expect(saysOnlyStatus(text)).toBe(true);
  });

  it.each([
    '已更换。', '已清退到位。', '退缴资金3万元。', '全部签订完成。', '已停止发放', '已清理完毕', '已修订制度并完成整改。', '已完成设备采购。', '由办公室整改到位。', '已补齐台账12册，整改完毕。',
    '已约谈相关责任人', '已通报批评', '每月召开会议', '成立领导小组', '', '办公室',
  ])('not %s', (text) => {
    expect(saysOnlyStatus(text)).toBe(false);
  });

  it.each([['——', true], ['', true], [' / ', true], ['无', false], ['1', false]])('nothing in “%s”: %s', (text, expected) => {
    expect(saysNothing(text)).toBe(expected);
  });
});
