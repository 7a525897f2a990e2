import { describe, expect, it } from 'vitest';
import { readConventions } from '../../../server/src/core/bulletin/conventions.ts';
import { readLead } from '../../../server/src/core/bulletin/lead.ts';
import { blocksOf, spansOf } from '../../support/text-block.ts';

function shareOf(text: string): number | null {
  return readConventions({ blocks: blocksOf(text), lead: readLead([]), problems: [] }).halfWidthShare;
}

function anchorOf(lead: string): number | null {
  return readConventions({ blocks: [], lead: readLead(spansOf(lead)), problems: [] }).yearAnchor;
}

describe('share of half-width marks', () => {
  it.each([
    ['甲，乙。'.repeat(12), 0], ['甲,乙'.repeat(12), 1], [`${'甲,乙'.repeat(9)}，甲`, 0.9], ['甲,乙', null], ['', null], [`${'10:30 '.repeat(20)}甲，乙`, null], ['a,b '.repeat(20), null], [`${'甲（乙）'.repeat(5)}${'甲(乙)'.repeat(5)}`, 0.5],
  ])('%s', (text, share) => {
    expect(shareOf(text)).toBe(share);
  });
});

describe('the year that dates inherit', () => {
  it.each([
    ['2020年4月15日至7月10日，巡察组进行了巡察，2021年1月5日反馈。', 2021], ['2020年4月15日至7月10日，巡察组进行了巡察。', 2020], ['2023年3月至5月，县审计局对2022年度预算进行了审计，并于2023年7月10日出具报告。', 2023], ['8月下旬，巡察组进行了巡察。', null], ['', null],
  ])('%s', (lead, year) => {
    expect(anchorOf(lead)).toBe(year);
  });
});
