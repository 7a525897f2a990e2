import { describe, expect, it } from 'vitest';
import type { Block } from '../../../server/src/core/bulletin/block.ts';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';

function textsOf(text: string): readonly string[] {
  return readBulletin(text).blocks.map((block) => block.text);
}

function firstBlock(text: string): Block {
  const [block] = readBulletin(text).blocks;
  if (block === undefined) throw new Error('no block');
  return block;
}

/** The source of each character of a block's text. */
function sources({ text, source, map }: Block): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => source.slice(map.sourceStart(at), map.sourceEnd(at + 1)));
}

describe('text of a block', () => {
  it.each([
    ['marks', '甲**乙***丙*`丁`', '甲乙丙丁'],
    ['entities', '甲&lt;乙&amp;丙&#8220;丁', '甲<乙&丙“丁'],
    ['entities in a row, then an ampersand', '甲&lt;&gt;&amp;乙&nbsp丙', '甲<>&乙&nbsp丙'],
    ['an entity of an entity', '甲&amp;amp;乙', '甲&amp;乙'],
    ['escapes', '甲\\*乙\\_丙', '甲*乙_丙'],
    ['the number of an item', '1.  甲', '1.  甲'],
    ['no bullet', '- 甲', '甲'],
    ['no indentation', '　　甲乙', '甲乙'],
    ['four blanks', '    甲乙', '甲乙'],
    ['a comment inside', '甲<!-- 注 -->乙', '甲乙'],
    ['tags', '甲<b>乙</b>', '甲乙'],
    ['a link', '见[甲](http://a.cn/b)', '见甲'],
    ['asterisks that are no emphasis', '**甲。**乙', '**甲。**乙'],
    ['signs of a heading without a blank', '##甲', '##甲'],
  ])('%s', (_name, text, expected) => {
    expect(textsOf(text)).toEqual([expected]);
  });

  it('knows where each character stands', () => {
    expect(sources(firstBlock('甲&lt;**乙**'))).toEqual(['甲', '&lt;', '乙']);
    expect(sources(firstBlock('甲😀&#x1F600;乙')).join('|')).toBe('甲|\uD83D|\uDE00|&#x1F600;|&#x1F600;|乙');
    // Two references before an ampersand are not one of two characters.
    expect(sources(firstBlock('&lt;&gt;&乙;'))).toEqual(['&lt;', '&gt;', '&', '乙', ';']);
    expect(sources(firstBlock('|甲<br>乙|\n|-|\n'))).toEqual(['甲', '<br>', '乙']);
  });

  it('keeps marks in offsets of the text', () => {
    expect(firstBlock('1. **甲乙**丙').marks).toEqual([{ kind: 'strong', start: 3, end: 5 }]);
    expect(firstBlock('**甲[乙](b)**').marks).toEqual([{ kind: 'link', start: 1, end: 2 }, { kind: 'strong', start: 0, end: 2 }]);
  });
});

describe('lines of a paragraph', () => {
  it('are joined where a margin broke them', () => {
    const broken = '县委第一巡察组对县水务局党组开展了常规巡察并\n于五月底反馈了意见，指出了三个方面二十个\n问题，局党组高度重视，立即研究部署。';
    const block = firstBlock(broken);
    expect(block.text).toBe(broken.replaceAll('\n', ''));
    expect(block.cuts.map(({ kind, at, source }) => [kind, block.text.slice(at, at + 2), block.source.slice(source.start, source.end)])).toEqual([
      ['line', '于五', '\n'], ['line', '问题', '\n'],
    ]);
  });

  it('are entries where a break tag divides them, and one text in a cell', () => {
    expect(textsOf('甲<br>乙')).toEqual(['甲', '乙']);
    expect(textsOf('|甲<br>乙|\n|-|\n')).toEqual(['甲\n乙']);
  });

  it('are entries where they begin like entries, or end like them', () => {
    expect(textsOf('问题一：学习不够深入\n整改情况：修订制度。\n1、加强学习。\n2、加强考核。\n责任单位：办公室\n整改时限：6月底前')).toHaveLength(6);
    expect(textsOf('一、组织领导\n成立专班，专题研究3次。\n二、整改情况\n已完成12项。')).toHaveLength(4);
    expect(textsOf('中共云岭县水务局党组\n2023年5月6日')).toHaveLength(2);
  });

  it('keep a blank between Latin words only', () => {
    expect(textsOf('本项目使用的是由市信息中心统一部署的服务器操作系统 Red\nHat 企业版，由市大数据中心统一运维和管理')).toEqual(['本项目使用的是由市信息中心统一部署的服务器操作系统 Red Hat 企业版，由市大数据中心统一运维和管理']);
  });
});

describe('pages', () => {
  const around = (first: string, second: string): readonly string[] => textsOf(`# 关于巡察整改情况的通报\n\n问题一：学习不深入\n\n整改情况：\n\n1. 每月学习一次。\n\n${first}\n\n${second}\n\n3. 每季度测试一次。\n`).slice(4);

  it.each([
    ['inside a word', '2. 修订学习制度，明确学习内容、形式和考勤办', '法，每月通报一次。'],
    ['behind a comma', '2. 修订学习制度，', '每月通报一次。'],
    ['inside a title of a document', '2. 修订《学习', '制度》，每月通报一次。'],
    ['with full-width indentation', '2. 修订学习制度，明确考勤办', '　　法，每月通报一次。'],
  ])('are joined %s', (_name, first, second) => {
    const [joined] = around(first, second);
    expect(joined).toBe(first + second.trim());
  });

  it.each([
    ['a sentence that ended', '2. 修订学习制度。', '每月通报一次。'],
    ['a label', '2. 修订学习制度，明确考勤办法', '责任单位：办公室'],
    ['a number', '2. 修订学习制度，明确考勤办法', '（1）每月通报一次。'],
    ['a heading', '2. 修订学习制度，明确考勤办法', '### 法治建设。'],
  ])('are not seen before or behind %s', (_name, first, second) => {
    expect(around(first, second)[0]).toBe(first);
  });

  it.each([
    ['title and lead', '# 甲\n\n云岭县水务局关于巡察整改进展情况的通报\n\n根据县委统一部署，县委巡察组对县水务局进行了巡察。'],
    ['problem and answer', '问题一：学习贯彻不够深入，理论武装抓得不紧\n\n局党组组织专题学习6次，每月通报。'],
    ['signature and date', '整改任务已完成。\n\n中共云岭县水务局党组\n\n2023年5月6日'],
    ['names', '参加人员名单\n\n甲组、乙组\n\n丙组、丁组'],
  ])('are not seen between %s', (_name, text) => {
    expect(readBulletin(text).blocks.flatMap(({ cuts }) => cuts)).toEqual([]);
  });
});

describe('shapes', () => {
  it('counts tables, rows and columns', () => {
    const cells = readBulletin('| 甲 | 乙 |\n|---|---|\n| 1 | |\n').blocks;
    expect(cells.map(({ shape, text }) => [shape, text])).toEqual([
      [{ kind: 'table-cell', table: 0, row: 0, column: 0 }, '甲'],
      [{ kind: 'table-cell', table: 0, row: 0, column: 1 }, '乙'],
      [{ kind: 'table-cell', table: 0, row: 1, column: 0 }, '1'],
      [{ kind: 'table-cell', table: 0, row: 1, column: 1 }, ''],
    ]);
  });

  it('tells nesting and first paragraphs of items', () => {
    const items = readBulletin('1. 甲\n\n   乙\n\n   - 丙\n').blocks;
    expect(items.map(({ shape }) => shape)).toEqual([
      { kind: 'list-item', ordered: true, nesting: 1, first: true },
      { kind: 'list-item', ordered: true, nesting: 1, first: false },
      { kind: 'list-item', ordered: false, nesting: 2, first: true },
    ]);
  });

  it('makes a block of each comment and leaves fences alone', () => {
    const blocks = readBulletin('<!-- a --> <!-- b -->\n甲\n\n```\n1. x\n```\n\n---\n').blocks;
    expect(blocks.map(({ shape, role, text }) => [shape.kind, role, text])).toEqual([
      ['html', 'comment', '<!-- a -->'], ['html', 'comment', '<!-- b -->'], ['paragraph', 'lead', '甲'], ['code', 'other', '```\n1. x\n```'], ['thematic-break', 'other', '---'],
    ]);
  });
});
