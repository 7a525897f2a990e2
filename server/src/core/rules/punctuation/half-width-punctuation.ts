import type { Span } from '../../bulletin/block.ts';
import type { BulletinFrame, Conventions, Marker } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { halfWidthMarks, type HalfWidthMark } from '../support/half-width-marks.ts';

export const halfWidthPunctuation = defineRule({
  id: 'half-width-punctuation',
  category: 'punctuation',
  severity: 'warning',
  summary: { 'zh-CN': '中文之间用了半角标点', en: 'Half-width punctuation between Chinese characters' },
  rationale: {
    'zh-CN': '中文标点占一个字的位置。半角的逗号、冒号、括号混在中文里，排版时挤作一团，也常是从网页或聊天记录粘贴留下的痕迹。',
    en: 'Chinese marks take the width of a character. Half-width commas, colons and brackets crowd the line and usually come from pasting.',
  },
  silentWhen: {
    'zh-CN': '时间（8:30）、比例（1:2）、数字（1,234）、网址、邮箱和外文；一段之内超过三处的合并提示；全文八成以上是半角时，只在第一处提示一次。',
    en: 'Times (8:30), ratios (1:2), numbers (1,234), addresses and Latin text. More than three in a paragraph are said together; where more than 80 % of the document is half-width, it is said once, at the first place.',
  },
  basis: [{ document: 'GB/T 15834-2011', clause: '5.1' }],
  messages: {
    mark: { 'zh-CN': '中文之间应为全角“{expected}”，这里是半角“{found}”', en: 'Expected full-width “{expected}” between Chinese characters, found “{found}”' },
    paragraph: {
      'zh-CN': '这一段有{count}处半角标点，中文之间应为全角标点，如这里的“{found}”应为“{expected}”',
      en: '{count} half-width marks in this paragraph; expected full-width between Chinese characters, here “{expected}” for “{found}”',
    },
    other: { 'zh-CN': '这里的“{found}”应为“{expected}”', en: 'Expected “{expected}” for this “{found}”' },
    document: {
      'zh-CN': '全文标点大多是半角，共{count}处，中文之间应为全角标点',
      en: 'Most of the document’s punctuation is half-width, {count} marks in all; expected full-width between Chinese characters',
    },
  },
  repairs: {
    widen: { 'zh-CN': '改为全角标点', en: 'Make it full-width', safety: 'safe' },
    widenParagraph: { 'zh-CN': '把这一段{count}处半角标点改为全角', en: 'Make the {count} marks of this paragraph full-width', safety: 'safe' },
    widenAll: { 'zh-CN': '把全文{count}处半角标点改为全角', en: 'Make all {count} marks full-width', safety: 'safe' },
  },
  yieldsTo: [
    { rule: 'numbering-punctuation', where: 'place' },
    { rule: 'inconsistent-problem-marker', where: 'place' },
  ],
  scope: 'document',
  collect: { block: (block) => halfWidthMarks(block) },
  *check({ problems }, { conventions }, facts) {
    const first = facts[0];
    if (first === undefined) return;
    const { odd, free } = partition(problems, conventions, facts);
    if ((conventions.halfWidthShare ?? 0) > mostly) {
      const repairs = [{ id: 'widenAll', edits: free.flatMap(editsOf), data: { count: free.length } }] as const;
      yield { messageId: 'document', at: placeOf(first), data: { count: facts.length }, repairs };
      return;
    }
    for (const marks of [...odd.map((fact) => [fact]), ...groupBy(free, ({ block }) => block).values()]) {
      const [head, ...others] = marks;
      if (head === undefined) continue;
      if (marks.length > mostSingly) {
        const count = marks.length;
        yield {
          messageId: 'paragraph',
          at: placeOf(head),
          data: { count, ...dataOf(head) },
          related: others.slice(0, mostRelated).map((mark) => ({ at: placeOf(mark), messageId: 'other', data: dataOf(mark) })),
          repairs: [{ id: 'widenParagraph', edits: marks.flatMap(editsOf), data: { count } }],
        };
      } else {
        for (const mark of marks) yield { messageId: 'mark', at: placeOf(mark), data: dataOf(mark), repairs: [{ id: 'widen', edits: editsOf(mark) }] };
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划,每月组织1次集中学习(含研讨)，参学率达到98%。\n',
      reports: ['mark', 'mark'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划，每月组织1次集中学习（含研讨），参学率达到98%。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一:学习不够深入\n\n整改情况:已制定学习计划,每月学习1次,参学率达到98%。\n\n问题二:制度不够健全\n\n整改情况:已修订制度3项,开展培训4期,通报2次。\n\n问题三:档案管理不规范\n\n整改情况:已补齐档案12份,明确专人管理。\n',
      reports: ['document'],
      repaired: '# 关于巡察整改进展情况的通报\n\n问题一：学习不够深入\n\n整改情况：已制定学习计划，每月学习1次，参学率达到98%。\n\n问题二：制度不够健全\n\n整改情况：已修订制度3项，开展培训4期，通报2次。\n\n问题三：档案管理不规范\n\n整改情况：已补齐档案12份，明确专人管理。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n问题一：公开不及时\n\n整改情况：已于3月5日8:30在 https://example.gov.cn/a?b=1,2 公开，共1,234条，按1:2配备人员，使用Word (docx)和PDF。\n',
      reports: [],
    },
  ],
});

type MarkFact = Fact<HalfWidthMark>;

const mostly = 0.8;
const mostSingly = 3;
const mostRelated = 10;

function placeOf({ block, value: { start, end } }: MarkFact): Span {
  return { block, start, end };
}

function dataOf({ value: { found, expected } }: MarkFact): { readonly found: string; readonly expected: string } {
  return { found, expected };
}

function editsOf({ block, value }: MarkFact): readonly RuleEdit[] {
  return value.edits.map((edit) => ({ block, ...edit }));
}

/** Marks within problem markers unlike the others are another rule's to rewrite, so they are kept apart. */
function partition(problems: BulletinFrame['problems'], { problemMarker }: Conventions, facts: readonly MarkFact[]): { readonly odd: readonly MarkFact[]; readonly free: readonly MarkFact[] } {
  if (problemMarker === null) return { odd: [], free: facts };
  const markers = problems.flatMap(({ marker }) => (marker?.form === 'problem' && marker.separator !== problemMarker.separator ? [marker] : []));
  const byBlock = groupBy(markers, (marker: Marker) => marker.block);
  const isOdd = ({ block, value }: MarkFact): boolean => (byBlock.get(block) ?? []).some(({ start, end }) => value.start < end && start < value.end);
  return { odd: facts.filter(isOdd), free: facts.filter((fact) => !isOdd(fact)) };
}
