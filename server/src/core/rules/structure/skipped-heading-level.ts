import { spanOf, type Block, type Span } from '../../bulletin/block.ts';
import type { BulletinFrame } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact } from '../rule.ts';
import { headOf } from '../support/head-of.ts';

/** What a block is among the levels 一、 → （一） → 1.; `answer` = the text under a problem, whose 1. is a measure. */
type Level = 'section' | 'bracket' | 'first-arabic' | 'answer';

export const skippedHeadingLevel = defineRule({
  id: 'skipped-heading-level',
  category: 'structure',
  severity: 'info',
  summary: { 'zh-CN': '“一、”之下直接用“1.”', en: '“1.” directly under “一、”' },
  rationale: {
    'zh-CN': '公文的层次依次为“一、”“（一）”“1.”“（1）”。同一份文件里有的部分用了“（一）”，有的部分跳过它直接用“1.”，层次就不一致。',
    en: 'The levels of official documents are 一、, （一）, 1., （1）. Where some sections use （一） and others skip it, the levels don’t agree.',
  },
  silentWhen: {
    'zh-CN': '全文都不用“（一）”（短文常见）；“1.”是问题之下的整改措施。',
    en: 'The document never uses （一）, as short ones do; the “1.” is a measure under a problem.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    skipped: {
      'zh-CN': '“一、”之下直接用了“1.”，本文其他部分用“（一）”，这里也应先用“（一）”',
      en: '“1.” stands directly under “一、”; other sections of this document use “（一）”, which is expected here, too',
    },
    elsewhere: { 'zh-CN': '这里用了“（一）”一级', en: '（一） is used here' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、组织整改情况\n\n1. 成立领导小组，召开会议3次。\n\n2. 制定整改方案。\n\n## 二、整改进展情况\n\n### （一）学习方面\n\n#### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n### （二）管理方面\n\n#### 问题二：台账不完整\n\n整改情况：已补齐台账12册。\n',
      reports: ['skipped'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、学习方面\n\n### （一）关于学习不够深入的问题\n\n每月集中学习一次。\n\n### （二）关于调研流于形式的问题\n\n已调研8次。\n\n## 二、管理方面\n\n### 1.关于台账不完整的问题\n\n已补齐台账12册。\n',
      reports: ['skipped'],
    },
    {
      text: '# 关于整改情况的报告\n\n一、组织整改情况\n\n1. 成立领导小组。\n\n2. 制定整改方案。\n\n二、整改进展情况\n\n1. 关于学习不够深入的问题。每月集中学习一次。\n',
      kind: 'report',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改进展情况\n\n### （一）学习方面\n\n问题一：学习不够深入\n\n整改情况：\n\n1. 每月集中学习一次。\n\n### （二）管理方面\n\n问题二：台账不完整\n\n整改情况：\n\n1. 已补齐台账12册。\n\n## 二、下一步工作\n\n一是继续抓好整改。二是建立长效机制。\n',
      reports: [],
    },
    {
      text: '# 关于整改情况的报告\n\n一、整改落实情况\n\n1.关于学习不够深入的问题\n\n整改情况：每月集中学习一次。\n\n2.关于台账不完整的问题\n\n整改情况：已补齐台账12册。\n\n二、下一步打算\n\n（一）加强理论学习，每月检查一次。\n\n（二）加强台账管理，每季度检查一次。\n',
      kind: 'report',
      reports: [],
    },
  ],
  scope: 'document',
  collect: { block: (block): readonly Level[] => levelOf(block) },
  *check(bulletin, _context, facts: readonly Fact<Level>[]) {
    const brackets = facts.filter(({ value }) => value === 'bracket');
    const model = brackets[0];
    if (model === undefined) return;
    for (const block of skips(bulletin, facts)) {
      yield { messageId: 'skipped', at: headOf(spanOf(block)), related: [{ at: headOf(spanOf(model.block)), messageId: 'elsewhere' }] };
    }
  },
});

/** The first numbered line of each section, where it is a “1.”. */
function skips(bulletin: BulletinFrame, facts: readonly Fact<Level>[]): readonly Block[] {
  const sections = new Set<Block>(bulletin.sections.map(({ title }: { readonly title: Span }) => title.block));
  const found: Block[] = [];
  let isOpen = false;
  for (const { block, value } of facts) {
    if (isOpen && value === 'first-arabic') found.push(block);
    isOpen = value === 'section' && sections.has(block);
  }
  return found;
}

function levelOf({ role, text, shape }: Block): readonly Level[] {
  if (shape.kind === 'table-cell') return [];
  if (role === 'section-heading') return ['section'];
  if (role === 'label') return ['answer'];
  if (/^（[一二三四五六七八九十]{1,3}）/u.test(text)) return [role === 'prose' && isSentence(text) ? 'answer' : 'bracket'];
  if (/^1\s?[.．、](?!\d)/u.test(text)) return ['first-arabic'];
  if (role === 'problem-title' || role === 'category-heading' || role === 'group-heading') return ['answer'];
  return [];
}

/** （一）每季度检查一次。: an item of a list, with nothing below or behind it. */
function isSentence(text: string): boolean {
  const stop = text.search(/[。；]/u);
  return stop >= 0 && stop === text.length - 1;
}
