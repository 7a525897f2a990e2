import { describe, expect, it } from 'vitest';
import { hasPlaceholder, placeholdersIn } from '../../../server/src/core/rules/support/placeholder.ts';

function blanks(text: string): readonly string[] {
  return placeholdersIn(text).filter(({ kind }) => kind === 'blank').map((placeholder) => placeholder.text);
}

describe('placeholders', () => {
  it.each([
    ['由XX科具体负责', ['XX']],
    ['由XXX科具体负责', ['XXX']],
    ['由ＸＸ部门负责', ['ＸＸ']],
    ['由xx办公室负责', ['xx']],
    ['于20XX年完成验收', ['20XX年']],
    ['20XX年6月30日前完成', ['20XX年']],
    ['每月检查一次。待补充。', ['待补充']],
    ['于20xx年x月x日印发', ['20xx年x月x日']],
    ['于20XX年X月XX日印发', ['20XX年X月XX日']],
    ['于202X年完成', ['202X年']],
    ['于X月X日召开会议', ['X月X日']],
    ['于6月XX日召开会议', ['6月XX日']],
    ['退缴资金XX万元，占XX.XX%', ['XX', 'XX.XX']],
    ['整改X个问题、X项任务，完成率X%', ['X', 'X', 'X']],
    ['云发〔20XX〕XX号', ['20XX', 'XX']],
    ['（待补充）', ['（待补充）']],
    ['（数据待补充)', ['（数据待补充)']],
    ['【待填写】', ['【待填写】']],
    ['整改时限：待补充', ['待补充']],
    ['待补充。', ['待补充']],
    ['【】', ['【】']],
    ['关于《　》的通知（ ）', ['《　》', '（ ）']],
    ['电话：________', ['________']],
    ['2023年　月　日', ['年　月　日']],
    ['TODO 补数据', ['TODO']],
    ['此处填写整改措施', ['此处填写整改措施']],
    ['［请输入标题］', ['［请输入标题］']],
    ['【请填写责任单位】', ['【请填写责任单位】']],
    ['${1:问题}和{{单位}}', ['${1:问题}', '{{单位}}']],
  ])('%s', (text, expected) => {
    expect(blanks(text)).toEqual(expected);
  });

  it.each([
    '退回XXL号工作服12套', '更换XX-12型设备', '修复3XX错误和404错误', 'Xbox游戏机', 'X光机2台、X射线设备', '购置iPhone X', 'XML接口', '沿X轴方向', 'QQ群、微信群',
    '师资力量有待补充', '相关材料，待补充。', '补充完善待办事项', '（待定）', '张某某、某某公司', '××街道××社区', '李××', '3×5米', '（试行）', '【整改情况】', '［2021］',
    '请填写反馈表', '（填报单位：县水务局）', 'a_b_c', '2023年6月1日', '电话12345', '“互联网+明厨亮灶”', 'MAXX公司', '车牌湘AXX123', '（请见附件）', '点击此处查看',
  ])('none in %s', (text) => {
    expect(blanks(text)).toEqual([]);
  });

  it('knows what hides a name on purpose', () => {
    expect(placeholdersIn('某某公司与××街道').map(({ kind, text }) => [kind, text])).toEqual([['anonymised', '某某'], ['anonymised', '××']]);
    expect(hasPlaceholder('某某公司')).toBe(false);
  });
});
