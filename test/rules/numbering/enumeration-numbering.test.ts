import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

const id = 'enumeration-numbering';

function answer(text: string): string {
  return `# 关于巡察整改进展情况的通报\n\n问题1：学习不够深入\n\n整改情况：${text}\n\n问题2：制度不够健全\n\n整改情况：已于3月修订制度3项。\n`;
}

describe('enumeration-numbering', () => {
  it.each([
    ['a gap', '一是制定计划。⟦三是⟧每月检查。'],
    ['a gap further on', '一是制定计划。二是每月检查。⟦四是⟧通报情况。五是总结经验。'],
    ['a repeat', '一是制定计划。二是每月检查。⟦二是⟧通报情况。'],
    ['a repeat in place of 二是', '一是制定计划。⟦一是⟧每月检查。三是通报情况。'],
    ['exchanged ones', '一是制定计划。⟦三是⟧每月检查。二是通报情况。四是总结经验。'],
    ['a wrong start', '⟦二是⟧制定计划。三是每月检查。'],
    ['a lone 一是', '已召开会议2次，⟦一是⟧制定计划。'],
    ['a series broken after a good one', '一是制定计划。二是每月检查。整改成效明显：一是参学率提高。⟦三是⟧考核合格。'],
    ['one behind a comma', '采取三项举措，一是制定计划，二是每月检查，⟦四是⟧通报情况。'],
  ])('tells of %s', (_defect, text) => {
    expectFindings(id, answer(text));
  });

  it('counts over paragraphs, bold or not', () => {
    expectFindings(id, answer('\n\n**一是制定计划。** 已印发。\n\n**二是**每月检查。\n\n**⟦四是⟧**通报情况。'));
    expectFindings(id, answer('\n\n一是制定计划。\n\n每月由办公室检查一次。\n\n二是通报情况。\n\n三是总结经验。'));
  });

  it.each([
    ['a second series', '一是制定计划。二是每月检查。成效：一是参学率提高。二是考核合格。'],
    ['series in a series', '一是抓学习，主要做法：一是制定计划，二是每月检查；二是抓考核，一是修订办法，二是通报情况。'],
    ['words that do not enumerate', '主要原因之一是计划不细，第一是没有检查，其二是没有通报。'],
    ['another way of counting', '主要有两个方面：一是制定计划，另一方面加强检查。'],
    ['an idiom', '做到一是一、二是二，实事求是。'],
    ['ten and more', '一是学。二是做。三是改。四是查。五是评。六是奖。七是惩。八是督。九是促。十是建。十一是管。'],
    ['a mark left out before 二是', '一是制定计划二是每月检查。三是通报情况。'],
  ])('keeps silent at %s', (_case, text) => {
    expectFindings(id, answer(text));
  });

  it('does not count from one problem into the next', () => {
    const text = '# 关于巡察整改进展情况的通报\n\n问题1：学习不够\n\n整改情况：一是制定计划。二是每月检查。\n\n问题2：制度不全\n\n整改情况：一是修订制度。二是开展培训。\n\n问题3：考核不严\n\n整改情况：⟦一是⟧修订办法。\n';
    expectFindings(id, text);
  });

  it('does not take the next problem for a series within this one', () => {
    const text = '# 关于巡察整改进展情况的通报\n\n### （一）党的建设方面\n\n1.关于学习不够的问题。一是制定计划。二是每月检查。三是通报情况。\n\n2.关于制度不全的问题。一是修订制度。二是开展培训。⟦四是⟧明确专人。\n';
    expectFindings(id, text);
  });

  it('accepts problems that are numbered 一是, 二是', () => {
    const text = '# 关于巡察整改情况的报告\n\n## 一、存在的问题\n\n一是学习不够深入。\n\n二是制度不够健全。\n\n三是考核不严。\n\n## 二、整改情况\n\n一是已制定计划，每月学习1次。\n\n二是已修订制度3项。\n\n三是已修订考核办法。\n';
    expectFindings(id, text, { kind: 'report' });
  });

  it('renumbers the rest of its own series only', () => {
    const [finding] = findingsOf(id, answer('一是学。三是做。四是改。成效：一是甲。二是乙。'));
    expect(finding?.repairs[0]?.edits.map(({ text }) => text)).toEqual(['二', '三']);
  });
});
