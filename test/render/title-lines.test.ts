import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakTitle, titleCells } from '../../server/src/render/document/title-lines.ts';

function linesOf(title: string): readonly string[] {
  const ends = [...breakTitle(title), title.length];
  return ends.map((end, index) => title.slice(ends[index - 1] ?? 0, end));
}

describe('a title breaks by sense', () => {
  test.each([
    ['关于巡察整改进展情况的通报'],
    ['中共长沙市芙蓉区教育局委员会|关于巡察整改进展情况的通报'],
    ['中共云溪县水务局党组|关于十三届县委第四轮巡察|反馈意见整改进展情况的通报'],
    ['云岭市人民政府办公室|关于贯彻落实中央生态环境保护督察|反馈意见整改情况的通报'],
    ['关于省委巡视“回头看”|反馈意见整改落实情况的报告'],
    ['关于《云溪县义务教育优质均衡发展|督导评估办法》执行情况专项|检查发现问题整改情况的通报'],
    ['中共南河集团有限公司委员会|关于2023年巡察反馈意见整改情况的通报'],
  ])('%s', (expected) => {
    expect(linesOf(expected.replaceAll('|', '')).join('|')).toBe(expected);
  });

  test('no line is longer than the type area, begins with a closing mark or ends with an opening one', () => {
    const words = fc.constantFrom('中共', '云溪县', '水务局', '委员会', '关于', '贯彻', '落实', '《', '》', '“', '”', '、', '的', '2023年', 'ABC', '巡察', '整改', '情况', '通报', '反馈意见', '和', '😀');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (parts) => {
        const title = parts.join('');
        const lines = linesOf(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect([...line].reduce((width, character) => width + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0)).toBeLessThanOrEqual(titleCells);
      }),
    );
  });

  test('a very long one is filled line by line', () => {
    expect(linesOf('字'.repeat(10_000)).every((line) => line.length <= titleCells)).toBe(true);
  });
});
