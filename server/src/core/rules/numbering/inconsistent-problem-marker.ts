import { textOf } from '../../bulletin/block.ts';
import type { Marker, ProblemHead } from '../../bulletin/model.ts';
import { groupBy } from '../../text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import { hasTextBehind, isAlike, majorityStyle, restyle, styleOf, widen, type MarkerStyle } from '../support/marker-style.ts';

export const inconsistentProblemMarker = defineRule({
  id: 'inconsistent-problem-marker',
  category: 'numbering',
  severity: 'warning',
  summary: { 'zh-CN': '问题序号的写法与全文多数不一致', en: 'A problem’s marker is written unlike most of the others' },
  rationale: {
    'zh-CN': '同一篇通报里“问题一：”“问题3：”“问题十五. ”混用，多半是多人拼稿或者转换格式时留下的痕迹，既不整齐，也不便于检索和自动编号。',
    en: '问题一：, 问题3： and 问题十五. in one bulletin are traces of several hands or of conversion. They look careless and make problems hard to find and to renumber.',
  },
  silentWhen: {
    'zh-CN': '没有过半数的写法；只有“反馈问题”“问题”等用词不同；全文都用半角冒号（由half-width-punctuation提示）。',
    en: 'No form has a majority; only the words differ (反馈问题, 问题); all colons are half-width (half-width-punctuation says so).',
  },
  basis: [{ document: 'GB/T 9704-2012', clause: '7.3.3' }],
  messages: {
    inconsistent: { 'zh-CN': '问题序号应与多数一致，写成“{expected}”，这里写成“{found}”', en: 'Most problems are marked like “{expected}”, found “{found}”' },
  },
  repairs: { rewrite: { 'zh-CN': '改成与多数一致的写法', en: 'Write the marker as the others are', safety: 'safe' } },
  yieldsTo: [{ rule: 'numbering-punctuation', where: 'place' }],
  scope: 'document',
  *check({ problems }) {
    for (const [, series] of groupBy(problems.filter(isComparable), ({ marker }) => marker?.form)) {
      const markers = series.flatMap(({ marker }) => (marker === null ? [] : [marker]));
      const usual = majorityStyle(markers);
      for (const problem of series) {
        const { marker } = problem;
        const style = marker === null ? null : deviation(marker, usual);
        if (marker === null || style === null) continue;
        const { text, edits } = restyle(marker, style);
        // Making a list item a paragraph, or the other way round, may move its text into the item before.
        const repairable = edits !== null && marker.block.shape.kind !== 'list-item';
        yield {
          messageId: 'inconsistent',
          at: { block: marker.block, start: marker.start, end: marker.end },
          data: { found: textOf({ block: marker.block, start: marker.start, end: marker.end }), expected: text },
          repairs: repairable ? [{ id: 'rewrite', edits }] : [],
          problem,
        };
      }
    }
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二. 制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：.档案管理不规范\n\n整改情况：已补齐档案12份。\n\n## 问题4：培训偏少\n\n整改情况：已举办培训4期。\n\n## 问题五：考核不严\n\n整改情况：已修订考核办法。\n\n## 问题六：公开不及时\n\n整改情况：已公开信息36条。\n\n## 问题七：督促不够\n\n整改情况：已督查2次。\n',
      reports: ['inconsistent', 'inconsistent', 'inconsistent'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n\n## 问题四：培训偏少\n\n整改情况：已举办培训4期。\n\n## 问题五：考核不严\n\n整改情况：已修订考核办法。\n\n## 问题六：公开不及时\n\n整改情况：已公开信息36条。\n\n## 问题七：督促不够\n\n整改情况：已督查2次。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二： 制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
      reports: ['inconsistent'],
      repaired: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 问题1. 学习不够深入\n\n整改情况：已制定学习计划。\n\n## 问题2. 制度不够健全\n\n整改情况：已修订制度3项。\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n## 问题一：学习不够深入\n\n整改情况：已制定学习计划。\n\n## 反馈问题二：制度不够健全\n\n整改情况：已修订制度3项。\n\n## 问题三：档案管理不规范\n\n整改情况：已补齐档案12份。\n',
      reports: [],
    },
  ],
});

/** Where the text begins with another mark, the marker was damaged further than can be told. */
const furtherMark = /^[*）)】\]」，。；：、！？,.;:!?．]/u;

function isComparable({ origin, marker }: ProblemHead): boolean {
  if (marker === null || furtherMark.test(marker.block.text.slice(marker.end, marker.end + 1)) || lacksBracket(marker)) return false;
  return origin !== 'table' && origin !== 'measures-only' && marker.form !== 'enumeration' && marker.form !== 'decimal';
}

/** One bracket without the other is a defect of its own. */
function lacksBracket({ prefix, separator }: Marker): boolean {
  return /[（(【[]/u.test(prefix) !== /[）)】\]]/u.test(separator);
}

/** The style the marker should have; null where it has it, or where there is no majority to go by. */
function deviation(marker: Marker, usual: ReturnType<typeof majorityStyle>): MarkerStyle | null {
  const own = styleOf(marker);
  const numeral = usual.numeral !== null && isConvertible(marker, usual.numeral) ? usual.numeral : own.numeral;
  // Brackets open in one place and close in the other, so both are judged or none.
  const judged = hasTextBehind(marker) && usual.separator !== null && usual.opening !== null;
  const opening = judged ? wantedInstead(own.opening, usual.opening) : own.opening;
  const separator = judged ? wantedInstead(own.separator, usual.separator) : own.separator;
  const same = numeral === own.numeral && opening === own.opening && separator === own.separator;
  return same ? null : { numeral, opening, separator };
}

function wantedInstead(own: string, usual: string): string {
  return isAlike(own, usual) ? own : widen(usual);
}

/** Only 问题3 and 问题三 are two ways of writing one marker; 1. and 一、 are ranks of their own. */
function isConvertible({ form, prefix, style }: Marker, usual: MarkerStyle['numeral']): boolean {
  return form === 'problem' && prefix.includes('问题') && style !== 'circled' && usual !== 'circled';
}
