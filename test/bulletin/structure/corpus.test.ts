import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../server/src/core/bulletin/model.ts';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';

const path = '../shared/corpus/furong-2021.md';
const isThere = existsSync(path);
if (!isThere) console.warn(`skipped: the real bulletin ${path} is not here`);

describe.skipIf(!isThere)('the real bulletin', () => {
  const bulletin = readBulletin(isThere ? readFileSync(path, 'utf8') : '');
  const { problems, categories, sections, blocks } = bulletin;
  const measuresOf = (own: readonly Problem[], style: string): number => own.flatMap(({ rectification }) => rectification?.measures ?? []).filter((measure) => measure.style === style).length;

  it('has three sections and three categories', () => {
    expect(sections.map(({ marker, purpose }) => [marker?.value, purpose])).toEqual([[1, 'organisation'], [2, 'rectification'], [3, 'next-steps']]);
    expect(categories.map(({ marker }) => marker?.value)).toEqual([1, 2, 3]);
    expect(categories.every(({ section }) => section === sections[1])).toBe(true);
  });

  it('has twenty problems, each answered', () => {
    expect(problems.map(({ marker }) => marker?.value)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(categories.map((category) => problems.filter((problem) => problem.category === category).length)).toEqual([6, 9, 5]);
    expect(problems.every(({ rectification, labels }) => rectification !== null && labels.length === 1)).toBe(true);
    expect(problems.map(({ marker }) => marker?.separator)).toContain('：.');
    expect(problems[16]?.title.value).toBe('民主集中制落实不到位');
    expect(problems[14]?.marker?.separator).toBe('. ');
  });

  it('has 32 numbered and 14 enumerated measures, and three problems in plain prose', () => {
    expect(categories.map((category) => measuresOf(problems.filter((problem) => problem.category === category), 'numbered'))).toEqual([14, 18, 0]);
    expect(measuresOf(problems, 'enumerated')).toBe(14);
    expect(problems.filter(({ rectification }) => rectification?.measures.some(({ style }) => style === 'enumerated')).length).toBe(5);
    expect(problems.filter(({ rectification }) => rectification?.measures.every(({ style }) => style === 'prose')).map(({ marker }) => marker?.value)).toEqual([6, 17, 20]);
  });

  it('was cut by eighteen pages, at just these places', () => {
    const cuts = blocks.flatMap((block) => block.cuts.filter(({ kind }) => kind === 'page').map(({ at }) => `${block.text.slice(at - 2, at)}|${block.text.slice(at, at + 2)}`));
    expect(cuts).toEqual([
      '所有|问题', '评估|办法', '求，|加强', '神、|建设', '调、|借用', '管人|管事', '食堂|厨房', '，提|高促', '号）|文件',
      '照相|关程', '罪行|为。', '、不|负责', '育基|金会', '部贯|彻落', '力运|行，', '洁文|化进', '产生|了积', '。如|有意',
    ]);
  });

  it('leaves no orphan label and no text unread', () => {
    expect(bulletin.orphanLabels).toEqual([]);
    expect(blocks.map(({ role }) => role).filter((role) => role === 'problem-text')).toEqual([]);
  });
});
