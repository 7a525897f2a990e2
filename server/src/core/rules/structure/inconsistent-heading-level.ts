import { textOf, type Block, type Span } from '../../bulletin/block.ts';
import type { BulletinFrame, Label, Marker, Presentation, ProblemHead } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { excerpt } from '../support/excerpt.ts';
import { depthOf, formOf, modelOf, type PresentedLine } from '../support/heading-model.ts';
import { asPresented, presentationEdit, type Surroundings } from '../support/presentation-edit.ts';

/** A line that heads something: the same rank and form should look the same everywhere. */
interface HeadLine extends PresentedLine {
  readonly rank: HeadRank;
  readonly group: string;
}

const ranks = ['section', 'category', 'problem', 'label'] as const;
type HeadRank = (typeof ranks)[number];

const marksAfterTitle = 2;

export const inconsistentHeadingLevel = defineRule({
  id: 'inconsistent-heading-level',
  category: 'structure',
  severity: 'warning',
  summary: { 'zh-CN': '同一级标题写法不一', en: 'Headings of one rank on different levels' },
  rationale: {
    'zh-CN': '同一级的标题应当用同一级 Markdown 标题，或者一律加粗、一律不加；写法不一，目录、折叠和导出的版式都会乱。扫描、转换来的文稿常见。',
    en: 'Headings of one rank should all be on one Markdown level, all bold or all plain. Where they differ, outline, folding and the exported layout go wrong; scanned and converted texts are full of it.',
  },
  silentWhen: {
    'zh-CN': '这一级只有一个标题；标题与正文写在同一段；标题里套的粗体。',
    en: 'There is only one of the rank; title and text share a paragraph; bold within a heading.',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    section: {
      'zh-CN': '各部分的标题应与多数一样写成“{expected}”，这里写成“{found}”',
      en: 'Headings of sections are expected to be written like the others, “{expected}”; this one is “{found}”',
    },
    category: {
      'zh-CN': '各方面的标题应与多数一样写成“{expected}”，这里写成“{found}”',
      en: 'Headings of categories are expected to be written like the others, “{expected}”; this one is “{found}”',
    },
    problem: {
      'zh-CN': '问题的标题应与多数一样写成“{expected}”，这里写成“{found}”',
      en: 'Titles of problems are expected to be written like the others, “{expected}”; this one is “{found}”',
    },
    label: {
      'zh-CN': '这一标签应与多数一样写成“{expected}”，这里写成“{found}”',
      en: 'This label is expected to be written like the others, “{expected}”; it is “{found}” here',
    },
    majority: { 'zh-CN': '多数的写法，如这里', en: 'How most are written, as here' },
  },
  repairs: {
    align: { safety: 'safe', 'zh-CN': '改成“{expected}”', en: 'Write “{expected}”' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、组织整改情况\n\n#### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n**问题二：调研流于形式**\n\n整改情况：已调研8次。\n\n#### 问题三：台账不完整\n\n整改情况：已补齐台账12册。\n\n### 二、下一步工作\n\n继续抓好整改。\n',
      reports: ['problem', 'section'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 一、组织整改情况\n\n#### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n#### 问题二：调研流于形式\n\n整改情况：已调研8次。\n\n#### 问题三：台账不完整\n\n整改情况：已补齐台账12册。\n\n## 二、下一步工作\n\n继续抓好整改。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### （一）学习方面\n\n问题一：学习不够深入\n\n整改情况：\n\n1. 每月集中学习一次。\n\n**（二）管理方面**\n\n问题二：台账不完整\n\n**整改情况：**\n\n1. 已补齐台账12册。\n\n### （三）作风方面\n\n问题三：调研流于形式\n\n整改情况：\n\n1. 已调研8次。\n',
      reports: ['category', 'label'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、组织整改情况\n\n成立领导小组。\n\n## 二、整改进展情况\n\n**问题一：学习不够深入**\n\n整改情况：每月集中学习一次。\n\n**问题二：台账不完整**\n\n整改情况：已补齐台账12册。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n#### **问题一：学习不够深入**\n\n整改情况：每月集中学习一次。\n\n#### 问题二：台账不完整\n\n整改情况：已补齐台账12册。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 一、整改落实情况\n\n### （一）学习方面\n\n问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n### （二）管理方面\n\n问题二：台账不完整\n\n整改情况：已补齐台账12册。\n\n## 二、下一步打算\n\n（一）加强理论学习，每月检查一次。\n\n（二）加强台账管理，每季度检查一次。\n',
      reports: [],
    },
  ],
  scope: 'document',
  collect: { problem: ({ labels }) => labels.flatMap(labelLine) },
  *check(bulletin, _context, facts: readonly Fact<HeadLine>[]) {
    const groups = [...groupBy([...headLines(bulletin), ...facts.map(({ value }) => value)], ({ group }) => group).values()];
    for (const lines of groups) {
      const model = modelOf(lines, depthAbove(lines, groups));
      if (model === null) continue;
      for (const line of lines) {
        if (formOf(line.presentation) === formOf(model.presentation)) continue;
        const { at, presentation, rank } = line;
        const shown = excerpt(textOf(at), 12);
        const data = { expected: asPresented(shown, model.presentation), found: asPresented(shown, presentation) };
        const edit = presentationEdit(at.block, presentation, model.presentation, surroundings(bulletin, at.block));
        const repairs = edit === null ? [] : [{ id: 'align' as const, edits: [edit] as readonly RuleEdit[], data }];
        yield { messageId: rank, at, data, related: [{ at: model.at, messageId: 'majority' }], repairs };
      }
    }
  },
});

function headLines(bulletin: BulletinFrame): readonly HeadLine[] {
  const { sections, categories, problems } = bulletin;
  return [
    ...sections.flatMap((section) => headLine('section', section.marker?.form ?? null, section)),
    ...categories.flatMap((category) => headLine('category', category.marker?.form ?? null, category)),
    ...problems.flatMap(problemLine),
  ];
}

function headLine(rank: HeadRank, group: string | null, head: { readonly marker: Marker | null; readonly title: Span; readonly presentation: Presentation }): readonly HeadLine[] {
  const { marker, presentation } = head;
  // The number may stand on a line of its own, which is then the heading.
  const title = marker === null || marker.block === head.title.block ? head.title : { block: marker.block, start: marker.start, end: marker.block.text.length };
  const { block } = title;
  // Without a number nobody can tell which rank a heading has; behind a title text may go on in the same paragraph.
  if (group === null || hasTextBehind(block.text.slice(title.end))) return [];
  return [{ rank, group: `${rank} ${group}`, at: { block, start: Math.min(marker?.start ?? title.start, title.start), end: title.end }, presentation }];
}

/** A bracket of units and deadlines belongs to the title. */
function hasTextBehind(rest: string): boolean {
  return rest.length > marksAfterTitle && !/^[\s\u3000]*[（(][^（）()]*[）)][。\s\u3000]*$/u.test(rest);
}

/** Problems right under a section may well be one level higher than those under its categories. */
function problemLine(problem: ProblemHead): readonly HeadLine[] {
  if (problem.origin !== 'marker' && problem.origin !== 'key-value') return [];
  const group = `${problem.marker?.form ?? 'unnumbered'}${problem.category === null ? '' : ' in category'}`;
  return headLine('problem', group, problem);
}

function labelLine(label: Label): readonly HeadLine[] {
  const { block, presentation, kind } = label;
  const isOwnLine = !label.inline && label.content === null && label.start === 0 && block.text.length - label.end <= marksAfterTitle;
  if (!isOwnLine || block.shape.kind === 'table-cell' || block.shape.kind === 'list-item') return [];
  return [{ rank: 'label', group: `label ${kind}`, at: { block, start: label.start, end: label.end }, presentation }];
}

/** The level of the headings one rank higher; what is under it usually stands one level lower. */
function depthAbove(lines: readonly HeadLine[], groups: readonly (readonly HeadLine[])[]): number | null {
  const rank = ranks.indexOf(lines[0]?.rank ?? 'section');
  const above = groups.filter((group) => group !== lines && ranks.indexOf(group[0]?.rank ?? 'label') < rank);
  const depths = above.map(depthOf).filter((depth) => depth !== null);
  return depths.length === 0 ? null : Math.max(...depths);
}

/** Only the characters next to the block are looked at, so that a heading made plain stays a paragraph of its own. */
function surroundings(bulletin: BulletinFrame, block: Block): Surroundings {
  const { text } = bulletin;
  const start = bulletin.startOf(block);
  const after = text.slice(start + block.source.length, start + block.source.length + 120);
  const before = text.slice(Math.max(0, start - 120), start);
  return {
    lineBefore: start === 0 || /(?:^|\n)[ \t\r]*\n[ \t]*$/u.test(before) ? 'blank' : 'text',
    lineAfter: /^[ \t]*(?:$|\r?\n[ \t]*(?:\r?\n|$))/u.test(after) ? 'blank' : 'text',
  };
}
