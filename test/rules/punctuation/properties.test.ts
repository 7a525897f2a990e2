import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../../server/src/core/check/check-bulletin.ts';
import type { Finding } from '../../../server/src/core/check/finding.ts';
import { fixDocument } from '../../../server/src/core/check/fix-document.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { ruleById } from '../../../server/src/core/rules/registry.ts';
import { applyEdits, editsCollide, sortEdits } from '../../../server/src/core/text/edit.ts';
import { dialects } from '../../planted/dialects.ts';
import { cleanText } from '../../planted/run-planted.ts';
import { wordsOf } from '../../support/words.ts';

const asked = process.env['ZHENGGAI_PROPERTY_RUNS'];
const runs = Number(asked ?? 120);
/** The same texts each time, unless more are asked for: among random ones there are always some that nobody would write. */
const seed = asked === undefined ? { seed: 9704 } : {};

const ids = [...ruleById.values()].filter(({ category }) => category === 'punctuation' || category === 'numbering').map(({ id }) => id);
const safeIds = ids.filter((id) => Object.values(ruleById.get(id)?.repairs ?? {}).some(({ safety }) => safety === 'safe'));

const pieces = [
  '加强学习', '整改', '各单位要', '办公室', '已完成', '全区', '云教发', '李某', '一是', '二是', '三是', '问题', '的', 'QQ群', 'Word', 'PDF', '16', '1,234', '8:30', '97.5%', '2021年', '项',
  '，', '。', '；', '：', '、', '？', '！', ',', ';', ':', '?', '!', '.', '(含材料)', '(试行', '（', '）', '见附件)', '《', '》', '“', '”', '》、《', '”、“', '〔2018〕20号', '(2018)第 020 号', '[2019]7号',
  ' ', '  ', '　', '**', '**', '**', '`', '\n', '，，', '。。', '：.', '……', '——', '1)', '（二）', '\\*', '…', '\u00a0', '电话', 'http://a.b/c,d',
];
const sentence = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
const heads = ['', '', '', '一是', '二是', '1. ', '2. ', '（1）', '（一）、', '(二)', '一.', '二、', '### （三）', '## 一、', '问题一：', '问题二. ', '问题3：', '**问题四： ', '整改情况：', '整改措施:', '> ', '- ', '**'];
const tails = ['', '', '。', '。', '。**', '**', '：', ' '];
const paragraph = fc.tuple(fc.constantFrom(...heads), sentence, fc.constantFrom(...tails)).map((parts) => parts.join(''));
const documents = fc.array(paragraph, { minLength: 1, maxLength: 12 }).map((paragraphs) => `# 关于巡察整改进展情况的通报\n\n${paragraphs.join('\n\n')}\n`);

function findingsOf(text: string): readonly Finding[] {
  return checkBulletin(readBulletin(text), defaultSettings, { today: null, only: ids }).findings;
}

function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

function safeRepairs(findings: readonly Finding[]): readonly { readonly finding: Finding; readonly repair: Finding['repairs'][number] }[] {
  return findings.flatMap((finding) => finding.repairs.filter(({ safety }) => safety === 'safe').map((repair) => ({ finding, repair })));
}

describe('safe repairs of punctuation and numbering, on any text', () => {
  it('keep the words, end at a fixed point and leave nothing they could mend', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const fixed = fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', only: ids });
        expect(wordsOf(fixed.text)).toBe(wordsOf(text));
        expect(safeRepairs(fixed.findings).map(({ finding }) => finding.ruleId)).toEqual([]);
      }),
      { numRuns: runs, ...seed },
    );
  });

  it('do not touch one another', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const edits = sortEdits(safeRepairs(findingsOf(text)).flatMap(({ repair }) => repair.edits));
        edits.forEach((edit, index) => {
          const next = edits[index + 1];
          expect(next !== undefined && editsCollide(edit, next), JSON.stringify([edit, next])).toBe(false);
        });
      }),
      { numRuns: runs, ...seed },
    );
  });

  it('each remove their finding', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const before = findingsOf(text);
        const counts = tally(before);
        for (const { finding: { ruleId }, repair } of safeRepairs(before)) {
          const after = tally(findingsOf(applyEdits(text, repair.edits)));
          expect(after.get(ruleId) ?? 0, ruleId).toBeLessThan(counts.get(ruleId) ?? 0);
        }
      }),
      { numRuns: runs, ...seed },
    );
  });

  it.each(safeIds)('of %s alone leave nothing of it', (id) => {
    fc.assert(
      fc.property(documents, (text) => {
        const fixed = fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', only: [id] });
        expect(safeRepairs(fixed.findings)).toEqual([]);
        expect(wordsOf(fixed.text)).toBe(wordsOf(text));
      }),
      { numRuns: Math.ceil(runs / 3), ...seed },
    );
  });
});

/** A bulletin with the defects that these rules are about, some of them in one place. */
const damages: readonly (readonly [RegExp, readonly string[]])[] = [
  [/，/gu, [',', '，，', '， ', ' ，', '，。', ',,']],
  [/。/gu, ['。。', '.', '。.', '。 ', '；']],
  [/：/gu, [':', '：.', '： ', '、', '.']],
  [/（/gu, ['(', '（（', '']],
  [/[）》”]/gu, [')', '', '》、', '）、']],
  [/[\u4e00-\u9fff]/gu, ['$& ', '$&　', '$&**', '**$&', '“$&', '$&。**']],
  [/\d/gu, [' $&', '$& ', '$&、', '$&,']],
  [/[一二三四五]/gu, ['**$&**', '3', '（$&）', '$&.']],
  [/\n\n/gu, ['\n', '\n\n**', '。\n\n']],
];

const damagedBulletins = fc
  .record({ dialect: fc.constantFrom(...dialects), seed: fc.nat({ max: 100_000 }), places: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 10 }) })
  .map(({ dialect, seed, places }) =>
    places.reduce((text, [kind, place, choice]) => {
      const [pattern, replacements] = damages[kind % damages.length] ?? [/$^/gu, ['']];
      const matches = [...text.matchAll(pattern)];
      const match = matches[place % Math.max(matches.length, 1)];
      const replacement = replacements[choice % replacements.length] ?? '';
      return match === undefined ? text : text.slice(0, match.index) + replacement.replace('$&', match[0]) + text.slice(match.index + match[0].length);
    }, cleanText(dialect, seed)),
  );

describe('safe repairs of punctuation and numbering, on damaged bulletins', () => {
  it('each remove their finding and add none', () => {
    fc.assert(
      fc.property(damagedBulletins, (text) => {
        const before = findingsOf(text);
        const counts = tally(before);
        for (const { finding: { ruleId }, repair } of safeRepairs(before)) {
          const repaired = applyEdits(text, repair.edits);
          const after = new Map(tally(findingsOf(repaired)));
          expect(after.get(ruleId) ?? 0, ruleId).toBeLessThan(counts.get(ruleId) ?? 0);
          // What is in the minority, and what pairs across paragraphs, depends on the other defects of the document.
          for (const id of ['inconsistent-problem-marker', 'inconsistent-title-punctuation', 'unbalanced-bracket']) if (id !== ruleId) after.delete(id);
          for (const [id, count] of after) expect(count, `${ruleId} → ${id} ${JSON.stringify(repair)}`).toBeLessThanOrEqual(counts.get(id) ?? 0);
        }
      }),
      { numRuns: runs, ...seed },
    );
  });

  it('keep the words, do not touch one another and end at a fixed point', () => {
    fc.assert(
      fc.property(damagedBulletins, (text) => {
        const edits = sortEdits(safeRepairs(findingsOf(text)).flatMap(({ repair }) => repair.edits));
        expect(edits.some((edit, index) => index > 0 && editsCollide(edits[index - 1] ?? edit, edit))).toBe(false);
        const fixed = fixDocument(text, { settings: defaultSettings, today: null, safety: 'safe', only: ids });
        expect(safeRepairs(fixed.findings)).toEqual([]);
        expect(wordsOf(fixed.text)).toBe(wordsOf(text));
      }),
      { numRuns: runs, ...seed },
    );
  });
});
