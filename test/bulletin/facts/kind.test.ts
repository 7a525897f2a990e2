import { describe, expect, it } from 'vitest';
import { decideKind } from '../../../server/src/core/bulletin/kind.ts';
import { readLead } from '../../../server/src/core/bulletin/lead.ts';
import type { DocumentKind, Problem, Title } from '../../../server/src/core/bulletin/model.ts';
import { spanOf } from '../../../server/src/core/bulletin/block.ts';
import { blockOf, spansOf } from '../../support/text-block.ts';

const noContact = { spans: [], phones: [], emails: [], addresses: [] };

function titleOf(value: string): Title | null {
  return value === '' ? null : { value, spans: [spanOf(blockOf(value))] };
}

function kindOf(title: string, lead = '', problems: readonly Problem[] = [], to: 'nobody' | 'somebody' = 'nobody'): DocumentKind {
  return decideKind({ explicit: null, frontMatter: null, title: titleOf(title), lead: readLead(spansOf(lead)), problems, contact: noContact, addressed: to === 'somebody' });
}

const inTable = [{ origin: 'table' } as Problem, { origin: 'table' } as Problem];

describe('by the title', () => {
  it.each<[string, DocumentKind]>([
    ['关于巡察整改进展情况的通报', 'bulletin'], ['巡视整改情况公示', 'bulletin'], ['关于整改情况的公告', 'bulletin'], ['整改情况报告', 'report'], ['关于整改方案落实情况的报告', 'report'], ['审计整改情况汇报', 'report'], ['整改工作总结', 'report'],
    ['巡察反馈意见整改方案', 'plan'], ['整改工作计划', 'plan'], ['整改方案（征求意见稿）', 'plan'], ['巡察整改台账', 'ledger'], ['问题整改销号表', 'ledger'], ['整改情况一览表', 'ledger'], ['关于报送整改方案的报告', 'report'], ['整改通报（第三期）', 'bulletin'], ['整改报告。', 'report'],
    ['关于通报整改情况的报告', 'report'], ['整改任务清单', 'plan'],
    ['关于审计反映问题整改情况的函复', 'report'], ['关于整改情况的复函', 'report'], ['关于报送整改情况的函', 'report'], ['关于函询问题整改情况的公示', 'bulletin'], ['整改情况说明', 'bulletin'],
  ])('%s', (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });

  it.each([['为做好整改工作，结合实际，特制定本方案。'], ['根据反馈意见，制定如下整改方案。']])('without a title, by the lead: %s', (lead) => {
    expect(kindOf('', lead)).toBe('plan');
  });

  it('takes an account for a report where it is addressed to somebody', () => {
    expect(kindOf('关于整改情况的说明', '', [], 'somebody')).toBe('report');
    expect(kindOf('关于整改情况的说明', '现将整改情况向社会公布。', [], 'somebody')).toBe('bulletin');
    expect(kindOf('关于整改情况的通报', '', [], 'somebody')).toBe('bulletin');
  });

  it('takes a list in a table for a ledger', () => {
    expect(kindOf('整改问题清单', '', inTable)).toBe('ledger');
    expect(kindOf('', '', inTable)).toBe('ledger');
    expect(kindOf('关于整改情况的报告', '', inTable)).toBe('report');
  });
});

describe('without a telling title', () => {
  it.each<[string, string, DocumentKind]>([
    ['', '现将整改情况报告如下：', 'report'], ['', '现将整改情况予以公布。', 'bulletin'], ['', '现将整改情况汇报如下：', 'report'], ['', '现将整改情况通报如下：', 'bulletin'], ['', '现将整改方案报送如下：', 'report'], ['巡察整改进展情况', '现将整改进展情况向社会公布。', 'bulletin'],
    ['整改落实情况', '现将整改情况报告如下：', 'report'], ['整改落实情况', '', 'bulletin'], ['', '', 'bulletin'],
  ])('%s %s', (title, lead, kind) => {
    expect(kindOf(title, lead)).toBe(kind);
  });
});

it('obeys what is said outright, then the front matter', () => {
  const evidence = { title: titleOf('整改方案'), lead: readLead([]), problems: [], contact: noContact, addressed: false };
  expect(decideKind({ ...evidence, explicit: 'ledger', frontMatter: { values: { kind: 'report' }, problems: [] } })).toBe('ledger');
  expect(decideKind({ ...evidence, explicit: null, frontMatter: { values: { kind: 'report' }, problems: [] } })).toBe('report');
  expect(decideKind({ ...evidence, explicit: null, frontMatter: { values: { title: '整改通报' }, problems: [] }, title: null })).toBe('bulletin');
});
