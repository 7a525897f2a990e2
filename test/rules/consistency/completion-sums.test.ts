import { describe, expect, it } from 'vitest';
import { expectFindings, findingsOf } from '../../support/check-rule.ts';

function within(sentence: string): string {
  return `# 关于巡察整改进展情况的通报\n\n## 一、整改工作情况\n\n${sentence}\n`;
}

/** T total, A done, B under way, C open: every template holds them once. */
const templates = [
  '整改任务共T项，已完成A项，正在推进B项，未完成C项。',
  '反馈的T项整改任务中，已完成A项，正在推进B项，未完成C项。',
  '共有整改任务T项，其中已完成A项、正在整改B项、尚未完成C项。',
  '巡察反馈问题T个，已整改到位A个，基本完成B个，尚未完成C个。',
  '巡视反馈的T个具体问题，已完成整改A个，正在推进B个，剩余C个。',
  '此次巡察共反馈问题T个。截至目前，已整改A个，正在整改B个，未整改C个。',
  '截至2023年6月底，T条整改措施已落实到位A条、正在推进B条、未启动C条。'.replace('未启动', '尚未启动'),
  '共T项（已完成A项，正在推进B项，未完成C项）。',
  '应整改T个问题，A个已完成，B个正在推进，C个尚未完成。',
  'T个问题中，已完成：A个；正在推进：B个；未完成：C个。',
  '经梳理，排查隐患T处，已整改A处，正在整改B处，剩余C处待资金到位后实施。',
  '涉及的T件信访件，办结A件，正在办理B件，未办结C件。',
  '截至目前,反馈的T个问题,完成整改A个,基本完成B个,未完成C个。',
  '3大类、20个方面、T个具体问题，已销号A个，正在推进B个，未完成C个。',
  '列入台账的问题T个，已办结销号A个，持续推进B个，未完成C个，完成率近90%。',
];

const numbers = [[10, 4, 2], [55, 4, 2], [120, 15, 7], [31, 8, 5], [7, 2, 1]] as const;

function fill(template: string, total: number, [done, ongoing, open]: readonly [number, number, number]): string {
  return template.replace('T', String(total)).replace('A', String(done)).replace('B', String(ongoing)).replace('C', String(open));
}

describe('completion-sum-mismatch', () => {
  it.each(templates)('adds up: %s', (template) => {
    for (const parts of numbers) {
      const total = parts[0] + parts[1] + parts[2];
      expect(findingsOf('completion-sum-mismatch', within(fill(template, total, parts)))).toEqual([]);
    }
  });

  it.each(templates)('finds a wrong total or part: %s', (template) => {
    for (const [done, ongoing, open] of numbers) {
      const total = done + ongoing + open;
      const wrong = [
        fill(template, total + 1, [done, ongoing, open]),
        fill(template, total - 1, [done, ongoing, open]),
        fill(template, total + 10, [done, ongoing, open]),
        fill(template, total, [done + 3, ongoing, open]),
        fill(template, total, [done, ongoing + 1, open]),
        fill(template, total, [done, ongoing, open + 2]),
      ];
      for (const sentence of wrong) {
        const findings = findingsOf('completion-sum-mismatch', within(sentence));
        // 基本完成 and 剩余 may overlap: a few wrong numbers can be read as a right sum of some.
        if (!/基本|剩余/u.test(template)) expect(findings, sentence).toHaveLength(1);
        expect(findings.length, sentence).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each([
    '25个问题已完成整改19个，正在整改6个，完成率76%。',
    '截止目前，巡察反馈的697个问题,完成整改688个,基本完成取得阶段性成果并持续整改问题4个,未完成5个,总体完成率98.71%。',
    '反馈的697个问题，完成整改688个，基本完成4个，未完成5个，总体完成率98.71%。',
    '共计50项具体问题，问题资金251023.54万元，已整改40项，整改到位资金215587.84万元，正在整改10项（含部分整改），未整改资金35435.70万元，出台13个规章制度，对1人予以记大过处分。',
    '471个问题，已完成453个，占96.18%；正在推进18个，占3.82%。',
    '共要求45家单位对存在的471个问题进行整改，已整改销号问题453个，占整改问题总数的96.18%；申请延期整改问题18个，占3.82%。',
    '整改措施89项，其中立行立改45项、限期整改37项、长期坚持7项。',
    '整改任务共16项，全部完成6项、部分完成2项、剩余10项。',
    '共明确整改任务2164项，已完成1275，完成率近60%，其余整改任务正在推进。',
    '反馈4个方面12类问题、39个具体问题，制定157项措施，已完成学习教育，开展持续5个月的整治。',
    '8个信访件涉及12个问题：2+6+1+3，已全部完成整改。',
    '受理来信115件，办结146件（部分为以前受理）。',
    '交办的27件信访件已办结7件、阶段性办结17件、未办结5件。',
    '20个问题、61项措施，已分别完成18个、55项，未完成3个、7项。',
    '16个问题中近10个已完成，正在推进4个，未完成3个。',
    '530项整改任务，已完成或基本完成274项，其余整改任务正在推进。',
    '制定整改措施45条，已完成30条，力争年底前再完成10条。',
    '共反馈问题61个，已完成55个，其中立行立改30个、限期整改25个，正在推进6个。',
    '对照反馈的3个方面16个问题，建立制度12项，已完成10项，正在起草2项。',
    '61个问题已全部完成整改，建立制度35项，其中已印发30项。',
    '坚持一个问题一个问题整改，已完成10个，正在推进5个。',
    '20个方面61条具体问题，已整改到位58条，需长期坚持4条。',
    '第一批16项任务已完成10项，第二批20项任务正在推进15项。',
    '1个项目已完工，3个项目已开工，4个项目正在积极推进。',
    '共完成整改10项，正在推进4项，未完成2项。',
    '16项任务中，完成10项，达到序时进度4项，滞后2项。',
    '共16个问题，已完成10个，正在推进4个。2个因客观原因暂未完成。',
    '共安排项目16个，已完成10个，正在建设4个。',
    '第一批16项任务已完成10项，第二批正在推进15项。',
    '已完成10项，正在推进4项，未完成2项，共计16项。',
    '2022年16项任务完成10项，2023年正在推进9项。',
    '61项措施中，立行立改20项、限期整改30项。',
    '共反馈问题16个，已完成10个，正在推进4个，其余受客观条件限制。',
    '整改任务21项，已完成15项，正在推进6项，滞后2项。',
    '整改任务21项，已整改到位15项，尚在整改6项。',
    '6个月内完成整改10项，3个工作日内办结4项，未完成2项。',
  ])('stays silent: %s', (sentence) => {
    expect(findingsOf('completion-sum-mismatch', within(sentence))).toEqual([]);
  });

  it('finds what is still being rectified under its other name', () => {
    expectFindings('completion-sum-mismatch', within('反馈的⟦21项任务，已整改到位15项，尚在整改5项⟧。'));
  });

  it('points from the total to the last part, and at each', () => {
    const [finding] = expectFindings('completion-sum-mismatch', within('反馈的⟦16项整改任务中，已完成10项，正在推进4项，未完成3项⟧，成效明显。'));
    expect(finding?.data).toMatchObject({ total: '16', sum: '17', parts: '10＋4＋3', unit: '项' });
    expect(finding?.related).toHaveLength(4);
  });

  it('reads a total that comes last', () => {
    expectFindings('completion-sum-mismatch', within('反馈的问题已完成⟦10项，正在推进4项，未完成3项，共16项⟧。'));
  });

  it('reads Han numerals and full-width digits', () => {
    expectFindings('completion-sum-mismatch', within('反馈问题共⟦十六项，已完成十项，正在推进四项，未完成三项⟧。'));
    expectFindings('completion-sum-mismatch', within('反馈问题共⟦１６项，已完成１０项，正在推进４项，未完成３项⟧。'));
  });
});
