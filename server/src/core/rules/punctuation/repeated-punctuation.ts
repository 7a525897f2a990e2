import type { Block } from '../../bulletin/block.ts';
import { findAll } from '../../text/find-all.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { isBulletinText, isVerbatim, touchesMark } from '../support/block-text.ts';
import { blanksAfter, blanksBefore, kindAt } from '../support/characters.ts';

const none: readonly never[] = [];

export const repeatedPunctuation = defineRule({
  id: 'repeated-punctuation',
  category: 'punctuation',
  severity: 'warning',
  summary: { 'zh-CN': '标点重复或相叠：“，，”“。。”“：.”', en: 'Repeated or colliding marks: “，，”, “。。”, “：.”' },
  rationale: {
    'zh-CN': '句内和句末点号不能连用。两个点号叠在一起，是删改、拼接时没有删干净。',
    en: 'Two pause or stop marks never stand together in Chinese. Where they do, something was cut and a mark left behind.',
  },
  silentWhen: {
    'zh-CN': '省略号“……”、破折号“——”；“？！”“！！”等表示语气的叠用；外文、网址和代码。',
    en: 'The ellipsis …… and the dash ——; ？！ and ！！ for emphasis; Latin text, addresses and code.',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '4.1—4.7' }],
  messages: {
    repeated: { 'zh-CN': '标点重复：应为“{expected}”，这里写成“{found}”', en: 'Repeated punctuation: expected “{expected}”, found “{found}”' },
  },
  repairs: {
    keepOne: { 'zh-CN': '只保留“{expected}”', en: 'Keep “{expected}” only', safety: 'safe' },
    choose: { 'zh-CN': '改为“{expected}”', en: 'Write “{expected}”', safety: 'unsafe' },
  },
  yieldsTo: [
    { rule: 'inconsistent-problem-marker', where: 'place' },
    { rule: 'numbering-punctuation', where: 'place' },
    { rule: 'title-punctuation', where: 'place' },
    { rule: 'inconsistent-title-punctuation', where: 'place' },
  ],
  scope: 'block',
  check: (block) => (runPattern.test(block.text) && isBulletinText(block) ? repeatedIn(block) : none),
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划，，每月组织1次集中学习。。\n',
      reports: ['repeated', 'repeated'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划，每月组织1次集中学习。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：.已制定学习计划，。每月组织1次集中学习，。\n',
      reports: ['repeated', 'repeated', 'repeated'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划。每月组织1次集中学习。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：学习了哪些内容？！学没学懂……都要——核查到位。详见 https://example.gov.cn/a..b 和v1.0.。\n',
      reports: [],
    },
  ],
});

function* repeatedIn(block: Block) {
  for (const { 0: found, index } of findAll(block.text, runsPattern)) {
    const end = index + found.length;
    if (isAllowed(found) || !isChinese(block.text, index, end) || isVerbatim(block, index)) continue;
    const { mark, certain } = choose(found, end === block.text.trimEnd().length);
    const edits = keepOnly(block, index, found, mark);
    const data = { found, expected: mark };
    yield {
      messageId: 'repeated',
      at: { block, start: index, end },
      data,
      repairs: edits === null ? [] : [{ id: certain ? 'keepOne' as const : 'choose' as const, edits, data }],
    } as const;
  }
}

const marks = '，。；：、！？,;:!?.．';
const gap = '[ \\t\\u3000\\u00a0]{0,3}';
const runPattern = new RegExp(`[${marks}]${gap}[${marks}]`, 'u');
const runsPattern = new RegExp(`[${marks}](?:${gap}[${marks}])+`, 'gu');
const fullWidthRun = /^[，。；：、！？ \t\u3000\u00a0]+$/u;
const fullWidth = new Map([[',', '，'], [';', '；'], [':', '：'], ['?', '？'], ['!', '！'], ['.', '。'], ['．', '。']]);
/** Which mark outlives another: a question before a statement, the end of a sentence before the end of a clause. */
const ranking = '？！。；：，、';

/** ！！ and ？！ are meant, dots alone are an ellipsis or Latin, a dot behind a letter or digit is that word's own. */
function isAllowed(run: string): boolean {
  return /^[！？!? \t\u3000\u00a0]+$/u.test(run) || /^[.．\s\u3000]+$/u.test(run) || run.includes('...');
}

function isChinese(text: string, start: number, end: number): boolean {
  const before = kindAt(text, blanksBefore(text, start) - 1);
  const after = kindAt(text, blanksAfter(text, end));
  const run = text.slice(start, end);
  // Two marks that only Chinese has: 完成率75%。。
  if (fullWidthRun.test(run)) return true;
  if ((before === 'latin' || before === 'digit') && (/^[.．]/u.test(run) || !/[，。；：、！？]/u.test(run))) return false;
  return before === 'han' || before === 'mark' || after === 'han' || after === 'mark';
}

interface Choice {
  readonly mark: string;
  /** True where no reader would doubt which mark was meant. */
  readonly certain: boolean;
}

function choose(run: string, isLast: boolean): Choice {
  const written = [...run.replace(/[ \t\u3000\u00a0]/gu, '')];
  const wide = written.map((mark) => fullWidth.get(mark) ?? mark);
  const strongest = wide.reduce((best, mark) => (ranking.indexOf(mark) < ranking.indexOf(best) ? mark : best));
  if (new Set(wide).size === 1) return { mark: strongest, certain: wide.length === 2 };
  const withoutDots = written.filter((mark) => mark !== '.' && mark !== '．').map((mark) => fullWidth.get(mark) ?? mark);
  const kept = new Set(withoutDots);
  if (withoutDots.length < written.length && kept.size === 1) return { mark: withoutDots[0] ?? strongest, certain: true };
  // At the end of a paragraph the sentence is over; within it nobody can tell.
  return { mark: strongest, certain: isLast && written.length === 2 && '。！？'.includes(strongest) };
}

/**
 * Writes the mark in place of the first and takes the others away, with a blank that stood behind them; null where Markdown
 * marks stand between or around them.
 */
function keepOnly(block: Block, start: number, run: string, mark: string): readonly RuleEdit[] | null {
  const end = start + run.length;
  const inside = block.marks.some((other) => (other.start > start && other.start < end) || (other.end > start && other.end < end));
  if (inside) return null;
  const kept = run.indexOf(mark);
  const behind = kept + mark.length < run.length || kept < 0 ? endOfBlanks(block, end) : end;
  if (kept < 0) return [{ block, start, end: behind, text: mark }];
  const edits = [
    { block, start, end: start + kept, text: '' },
    { block, start: start + kept + mark.length, end: behind, text: '' },
  ];
  return edits.filter((edit) => edit.end > edit.start);
}

/** A blank behind a full-width mark is found for itself. */
function endOfBlanks(block: Block, end: number): number {
  const behind = blanksAfter(block.text, end);
  const found = kindAt(block.text, end - 1) === 'mark' || kindAt(block.text, behind) !== 'han' || touchesMark(block, end, behind);
  return found ? end : behind;
}
