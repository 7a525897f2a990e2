import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../server/src/core/bulletin/block.ts';
import type { Bulletin } from '../../../server/src/core/bulletin/model.ts';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { dialectTexts } from './dialect-texts.ts';

const pieces = [
  '# ', '## ', '**', '*', '> ', '- ', '1. ', '1.', '2、', '（一）', '(1)', '①', '一、', '二、', '问题一：', '问题2：', '整改情况：', '【整改措施】', '整改时限：', '责任单位：办公室',
  '关于“学习不深入”的问题。', '学习不够深入', '一是加强学习；二是完善制度。', '已完成。', '每月一次，', '（整改时限：6月底前；责任单位：办公室）', '。', '，', '；', '\n', '\n\n', '\r\n', '\r\n\r\n', '　　',
  '    ', '\t', '---\n', '| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| 1 | 不规范 | 修订 |\n', '<!-- 注 -->', '<br>', '&lt;', '&amp;amp;', '\\*', '`x`', '[甲](http://a.cn)', '```\n', '\u0000', '\uD83D', '\uDE00', '😀', '\uFEFF',
  '存在的问题', '具体整改措施', '下一步打算', '中共云岭县委员会', '2023年5月6日', '<p>', '![图](a.png)', '[2018]: x\n', '第一章 ', '1.1 ', '2.1.1 ', '针对“甲”问题，', '|',
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(fc.constantFrom(...dialectTexts.map(({ text }) => text)), fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', ...pieces)), { maxLength: 8 })).map(([text, edits]) =>
    edits.reduce((edited, [at, length, piece]) => edited.slice(0, at % (edited.length + 1)) + piece + edited.slice((at % (edited.length + 1)) + length), text),
  ),
);

describe('any text', () => {
  it('is read, and every offset holds', () => {
    fc.assert(fc.property(texts, (text) => { holds(text); }), { numRuns: 1500 });
  });

  it('of a table one of whose rows is read as the recipient is read', () => {
    holds('号||问题||||||销号\n-|-|-|-|-|-|-|-|-\n主送\ns');
  });

  it.each([
    ['lists', '1. '.repeat(3000)],
    ['quotations', `${'> '.repeat(3000)}甲`],
    ['emphasis', `${'*甲 **乙 '.repeat(1000)}${'丙** 丁*'.repeat(1000)}`],
    ['links', `${'['.repeat(3000)}甲${'](a)'.repeat(3000)}`],
  ])('nested %s do not exhaust the stack', (_name, text) => {
    holds(text);
  });

  it.each(dialectTexts.map(({ name, text }) => [name, text] as const))('%s is read the same with CRLF', (_name, text) => {
    const crlf = readBulletin(text.replaceAll('\n', '\r\n'));
    const lf = readBulletin(text);
    expect(crlf.blocks.map(({ text: own, role }) => [role, own])).toEqual(lf.blocks.map(({ text: own, role }) => [role, own.replaceAll('\n', '\r\n')]).map(([role, own]) => [role, own?.replaceAll('\r\n', '\n')]));
    expect(crlf.problems.map(({ title }) => title.value)).toEqual(lf.problems.map(({ title }) => title.value));
  });
});

function holds(text: string): void {
  const bulletin = readBulletin(text);
  expect(bulletin.text).toBe(text);
  let end = 0;
  for (const block of bulletin.blocks) {
    const start = bulletin.startOf(block);
    expect(start).toBeGreaterThanOrEqual(end);
    end = start + block.source.length;
    expect(text.slice(start, end)).toBe(block.source);
    expectMap(block);
    for (const mark of block.marks) expectRange(mark, block.text.length);
    for (const cut of block.cuts) {
      expectRange(cut.source, block.source.length);
      expect(cut.at).toBeLessThanOrEqual(block.text.length);
      expect(block.source.slice(cut.source.start, cut.source.end).trim().replaceAll('>', '')).toBe('');
    }
  }
  const blocks = new Set(bulletin.blocks);
  for (const span of spansOf(bulletin)) {
    if (!blocks.has(span.block)) throw new Error('a span of a block that is not published');
    expectRange(span, span.block.text.length);
  }
}

/** Plain comparisons: matchers would be most of the test's time. */
function expectMap({ text, source, map }: Bulletin['blocks'][number]): void {
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const from = map.sourceStart(at);
    const to = map.sourceEnd(at + 1);
    const inside = from >= last && to >= from && to <= source.length;
    const same = to - from !== 1 || source.charAt(from) === '\u0000' || [text.charAt(at), ' ', '\n'].includes(source.charAt(from));
    if (!inside || !same) throw new Error(`${at} of ${JSON.stringify(text)} is mapped to ${from}–${to} of ${JSON.stringify(source)}`);
    last = from;
  }
  expect(map.sourceEnd(0)).toBe(map.sourceStart(0));
  if (text.length > 0) expect(map.sourceStart(text.length)).toBe(map.sourceEnd(text.length));
}

function expectRange({ start, end }: { readonly start: number; readonly end: number }, length: number): void {
  if (!(start >= 0 && end >= start && end <= length)) throw new Error(`${start}–${end} is no range of ${length}`);
}

function spansOf(bulletin: Bulletin): readonly Span[] {
  const spans: Span[] = [...bulletin.lead.spans, ...bulletin.claims, ...bulletin.orphanLabels, ...bulletin.contact.spans, ...bulletin.contact.phones, ...(bulletin.title?.spans ?? [])];
  for (const { marker, title } of [...bulletin.sections, ...bulletin.categories, ...bulletin.problems]) {
    spans.push(title);
    if (marker !== null) spans.push(marker, marker.numeral);
  }
  for (const { description, labels, rectification, title } of bulletin.problems) {
    expect(title.block.text.slice(title.start, title.end)).toBe(title.value);
    spans.push(...description, ...labels, ...labels.flatMap(({ content }) => (content === null ? [] : [content])));
    if (rectification === null) continue;
    spans.push(...rectification.spans, ...rectification.times, ...rectification.statuses, ...rectification.units);
    for (const { marker, spans: own } of rectification.measures) {
      if (marker !== null) {
        spans.push(marker, marker.numeral);
        expect(marker.block.text.slice(marker.start, marker.end)).toBe(marker.prefix + marker.block.text.slice(marker.numeral.start, marker.numeral.end) + marker.separator);
      }
      spans.push(...own);
    }
  }
  return spans;
}
