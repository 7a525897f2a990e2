import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter, type FrontMatter } from '../../../server/src/core/bulletin/front-matter.ts';
import { blockOf } from '../../support/text-block.ts';

function read(yaml: string): FrontMatter {
  return readFrontMatter(blockOf(`---\n${yaml}\n---`, { kind: 'front-matter' }));
}

function problemsOf(yaml: string): readonly string[] {
  return read(yaml).problems.map(({ code, value, expected }) => [code, value, expected ?? ''].filter((part) => part !== '').join(' '));
}

describe('values', () => {
  it.each([
    ['kind: bulletin', { kind: 'bulletin' }], ['kind: Report', { kind: 'report' }], ['kind: 通报', { kind: 'bulletin' }], ['文种: 报告', { kind: 'report' }], ['文种: 方案', { kind: 'plan' }], ['文种: 台账', { kind: 'ledger' }], ['文种: 整改台账', { kind: 'ledger' }],
    ['title: 关于整改情况的通报', { title: '关于整改情况的通报' }], ['标题: "关于整改：通报"', { title: '关于整改：通报' }], ['发文机关: 云岭县水利局', { issuer: '云岭县水利局' }], ['发文字号: 云水发〔2021〕3号', { documentNumber: '云水发〔2021〕3号' }],
    ['dateOfIssue: 2021-01-13', { dateOfIssue: { year: 2021, month: 1, day: 13 } }], ['成文日期: 2021年1月13日', { dateOfIssue: { year: 2021, month: 1, day: 13 } }], ['成文日期: 2021/1/13', { dateOfIssue: { year: 2021, month: 1, day: 13 } }], ['成文日期: 2021.1.13', { dateOfIssue: { year: 2021, month: 1, day: 13 } }],
    ['成文日期: 二〇二一年一月十三日', { dateOfIssue: { year: 2021, month: 1, day: 13 } }], ['成文日期: 2021 年 1 月 13 日', { dateOfIssue: { year: 2021, month: 1, day: 13 } }], ['印发日期: 2021-01-14', { printingDate: { year: 2021, month: 1, day: 14 } }],
    ['主送: 县委巡察办、县纪委', { mainRecipients: ['县委巡察办', '县纪委'] }], ['抄送: [县委办, 县政府办]', { copyRecipients: ['县委办', '县政府办'] }], ['附件:\n  - 整改台账\n  - 整改清单（一、二）', { attachments: ['整改台账', '整改清单（一、二）'] }],
    ['密级: 秘密', { secrecy: '秘密' }], ['紧急程度: 特急', { urgency: '特急' }], ['份号: 000001', { copyNumber: '000001' }], ['签发人: 某某', { signatory: '某某' }], ['印发机关: 县水利局办公室', { printingOffice: '县水利局办公室' }], ['集中整改期: 3个月', { rectificationPeriod: '3个月' }],
    ['title:', {}], ['title: ""', {}], ['', {}], ['# 只有注释', {}], ['title: |\n  两行\n  标题', { title: '两行\n标题' }],
  ])('%s', (yaml, values) => {
    expect(read(yaml)).toEqual({ values, problems: [] });
  });
});

describe('problems', () => {
  it.each([
    ['titel: 关于整改', ['unknown-key titel title']], ['标提: 关于整改', ['unknown-key 标提 标题']], ['issuerr: 甲', ['unknown-key issuerr issuer']], ['date_of_issue: 2021-01-13', ['unknown-key date_of_issue dateOfIssue']], ['layout: post', ['unknown-key layout']],
    ['kind: notice', ['wrong-value notice bulletin / report / plan / ledger（通报、报告、方案、台账）']], ['dateOfIssue: 昨天', ['wrong-value 昨天 2021-01-13 / 2021年1月13日']], ['成文日期: 2021-02-30', ['wrong-value 2021-02-30 2021-01-13 / 2021年1月13日']],
    ['title: {a: 1}', ['wrong-value {a: 1} 文字 / text']], ['title: [a, b]', ['wrong-value [a, b] 文字 / text']], ['kind: [bulletin]', ['wrong-value [bulletin] bulletin / report / plan / ledger（通报、报告、方案、台账）']],
    ['title: 甲\n标题: 乙', ['duplicate-key 标题']], ['title: 甲\ntitle: 乙', ['duplicate-key title']], ['__proto__: 甲', ['unknown-key __proto__']], ['constructor: 甲', ['unknown-key constructor']], ['toString: 甲', ['unknown-key toString']],
    ['title: "没有结束', ['syntax title: "没有结束']], ['kind: [a', ['syntax kind: [a']], ['- 甲\n- 乙', ['syntax - 甲\n- 乙']], ['只是一句话', ['syntax 只是一句话']], ['title: *anchor', ['wrong-value *anchor 文字 / text']],
    ['title: &a 甲\nissuer: *a', ['wrong-value *a 文字 / text']],
  ] as const)('%s', (yaml, expected) => {
    expect(problemsOf(yaml)).toEqual(expected);
  });

  it('points at the key or value', () => {
    const yaml = 'title: 甲\nkind: notice';
    const [found] = read(yaml).problems;
    expect(`---\n${yaml}\n---`.slice(found?.start, found?.end)).toBe('notice');
  });

  it('keeps the other values', () => {
    expect(read('kind: notice\ntitle: 甲\nlayout: post').values).toEqual({ title: '甲' });
  });

  it('leaves the prototype alone', () => {
    const { values } = read('__proto__:\n  polluted: 1\ntitle: 甲');
    expect(values).toEqual({ title: '甲' });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('survives deep nesting and many aliases', () => {
    expect(read(`title: ${'['.repeat(20_000)}`).problems.length).toBeGreaterThan(0);
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...Array.from({ length: 20 }, (_, at) => `b${at}: &b${at} [*a,*a,*a,*a,*a,*a,*a,*a]`)].join('\n');
    expect(read(bomb).problems.every(({ code }) => code === 'unknown-key')).toBe(true);
  });

  it('reads CRLF and fences with blanks', () => {
    const block = blockOf('--- \r\nkind: report\r\ntitle: 甲\r\n--- ', { kind: 'front-matter' });
    expect(readFrontMatter(block)).toEqual({ values: { kind: 'report', title: '甲' }, problems: [] });
  });
});

it('never throws and points inside the block', () => {
  const yaml = fc.string({ unit: fc.constantFrom(...Array.from('kind: title\n-[]{}&*!|>"\'#%@`,通报标题2021 ---')), maxLength: 80 });
  fc.assert(fc.property(yaml, (text) => {
    const block = blockOf(`---\n${text}\n---`, { kind: 'front-matter' });
    for (const { start, end } of readFrontMatter(block).problems) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(block.text.length);
      expect(start).toBeLessThanOrEqual(end);
    }
  }), { numRuns: 2000 });
});
