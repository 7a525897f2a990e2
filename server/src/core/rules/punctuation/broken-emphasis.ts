import type { Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { defineRule } from '../define-rule.ts';
import type { RuleEdit } from '../rule.ts';
import { isBulletinText } from '../support/block-text.ts';
import { isBroken, meantEmphases, mended, type MeantEmphasis } from '../support/emphasis-runs.ts';

const holdsAsterisk = holdsAnyOf('*');
const none: readonly never[] = [];

export const brokenEmphasis = defineRule({
  id: 'broken-emphasis',
  category: 'punctuation',
  severity: 'warning',
  summary: { 'zh-CN': '加粗标记“**”不起作用，会原样显示', en: 'Asterisks that mark nothing and are printed as they are' },
  rationale: {
    'zh-CN': '按CommonMark，紧跟在标点之后、又紧接文字的“**”不能作结束标记，如“**一是持续落实。**继续”。发布到网页或者转成文档后，星号会印出来。',
    en: 'By CommonMark, ** behind a punctuation mark and right before a character cannot close: in **一是持续落实。**继续 the asterisks are printed, on the web page and in the Word file.',
  },
  silentWhen: {
    'zh-CN': '代码和转义的星号；单个“**”或者用作隐去姓名的“张**、李**”。',
    en: 'Code and escaped asterisks; a single ** and asterisks that mask names (张**、李**).',
  },
  basis: [{ document: 'CommonMark 0.31.2', clause: '6.2' }],
  messages: {
    broken: { 'zh-CN': '加粗不起作用，星号会原样显示：应写成“{expected}”，这里写成“{found}”', en: 'The asterisks do not mark anything and will be printed: expected “{expected}”, found “{found}”' },
  },
  repairs: { move: { 'zh-CN': '把星号移到标点里侧', en: 'Move the asterisks inside the punctuation', safety: 'safe' } },
  scope: 'block',
  check: (block) => ((block.marks.length > 0 || holdsAsterisk(block)) && isBulletinText(block) ? brokenIn(block) : none),
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、下一步打算\n\n**一是持续狠抓落实。**继续坚持目标不变。\n\n进一步增强**“四个意识”**，压实**“两个责任”**的要求。\n',
      reports: ['broken', 'broken', 'broken'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 一、下一步打算\n\n**一是持续狠抓落实**。继续坚持目标不变。\n\n进一步增强“**四个意识**”，压实“**两个责任**”的要求。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、下一步打算\n\n**一是**持续狠抓落实。**二是建立长效机制。** 完善制度。\n\n已对张**、李**的问题作出处理，文件名为\\*\\*落实。\\*\\*情况，命令为`**一是。**二`。\n',
      reports: [],
    },
  ],
});

function* brokenIn(block: Block) {
  for (const emphasis of meantEmphases(block)) {
    if (!isBroken(block.source, emphasis)) continue;
    const { open, close } = emphasis;
    const place = mended(block.source, emphasis);
    if (place === null) continue;
    const asterisks = block.source.slice(open.start, open.end);
    const inner = (start: number, end: number): string => block.source.slice(start, end);
    const expected = `${inner(open.end, place.openAt)}${asterisks}${inner(place.openAt, place.closeAt)}${asterisks}${inner(place.closeAt, close.start)}`;
    yield {
      messageId: 'broken',
      at: { block, source: { start: open.start, end: close.end } },
      data: { found: shorten(inner(open.start, close.end)), expected: shorten(expected) },
      repairs: [{ id: 'move', edits: [...moveOpen(block, emphasis, place.openAt), ...moveClose(block, emphasis, place.closeAt)] }],
    } as const;
  }
}

function moveOpen(block: Block, { open }: MeantEmphasis, at: number): readonly RuleEdit[] {
  return at === open.end ? [] : move(block, open.start, open.end, at);
}

function moveClose(block: Block, { close }: MeantEmphasis, at: number): readonly RuleEdit[] {
  return at === close.start ? [] : move(block, close.start, close.end, at);
}

function move(block: Block, start: number, end: number, to: number): readonly RuleEdit[] {
  return [
    { block, source: { start, end }, text: '' },
    { block, source: { start: to, end: to }, text: block.source.slice(start, end) },
  ];
}

const longest = 24;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}`;
}
