import { spanOf, type Block } from '../../bulletin/block.ts';
import type { Bulletin } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { endOfBody, insertAtEnd, insertBehindBlock } from '../support/end-of-body.ts';
import { isEndStub } from '../support/end-stub.ts';
import { blockHasPlaceholder } from '../support/placeholder.ts';
import { isOfSpokenReport } from '../support/spoken-report.ts';

const dateStub = '20XX年X月X日';

export const missingDateOfIssue = defineRule({
  id: 'missing-date-of-issue',
  category: 'completeness',
  severity: { bulletin: 'warning', report: 'warning', plan: 'warning' },
  summary: { 'zh-CN': '文末没有成文日期', en: 'No date of issue at the end' },
  rationale: {
    'zh-CN': '成文日期说明文件何时生效、所述情况截至何时；没有它，“截至目前”是哪一天也无从知道。',
    en: 'The date of issue says from when the document holds and up to when its facts do; without it nobody knows what 截至目前 means.',
  },
  silentWhen: {
    'zh-CN': '台账；在会议上作的报告；文首的 YAML 里写了 dateOfIssue（成文日期）；文末有日期但写错，由日期类规则报告。',
    en: 'Ledgers; reports delivered at a meeting; the front matter gives the date; there is a date that is wrong, which the rules on dates report.',
  },
  basis: [
    { document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第九条第十二项' },
    { document: 'GB/T 9704-2012', clause: '7.3.5' },
  ],
  messages: {
    missing: {
      'zh-CN': '文末没有成文日期，应在署名之后写明“YYYY年M月D日”',
      en: 'The document has no date of issue; “YYYY年M月D日” is expected at its end, under the signature',
    },
    noDay: {
      'zh-CN': '成文日期“{found}”没有写到日，应写明“YYYY年M月D日”',
      en: 'The date of issue “{found}” names no day; “YYYY年M月D日” is expected',
    },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入成文日期待填写', en: 'Insert a date to fill in' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n',
      reports: ['missing'],
      repaired: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n\n20XX年X月X日\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n\n2023年6月\n',
      reports: ['noDay'],
    },
    {
      text: '# 巡察整改工作方案\n\n### 问题一：学习不够深入\n\n整改措施：2023年9月底前修订学习制度。\n\n责任单位：办公室\n\n中共云溪县水务局委员会\n',
      kind: 'plan',
      reports: ['missing'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: [],
    },
    {
      text: '---\ndateOfIssue: 2023-06-01\n---\n\n# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n',
      reports: [],
    },
  ],
  scope: 'whole-document',
  collect: { block: (block): readonly DateFact[] => (isDated(block) || isOfSpokenReport(block) ? [{ found: block.text.trim(), lacksDay: lacksDay(block) }] : []) },
  *check(bulletin, _context, facts: readonly Fact<DateFact>[]) {
    const { signature, frontMatter } = bulletin;
    if (signature.dateOfIssue !== null || frontMatter?.values.dateOfIssue !== undefined) return;
    if (facts.length > 0) {
      for (const { block, value } of facts) if (value.lacksDay) yield { messageId: 'noDay', at: spanOf(block), data: { found: value.found } };
      return;
    }
    yield { messageId: 'missing', at: signature.issuer ?? endOfBody(bulletin), repairs: [{ id: 'insert', edits: [skeleton(bulletin)] }] };
  },
});

interface DateFact {
  readonly found: string;
  readonly lacksDay: boolean;
}

function lacksDay(block: Block): boolean {
  return block.role === 'date-of-issue' && /年[^日]{1,8}月$/u.test(block.text.trim()) && !blockHasPlaceholder(block);
}

/** A line that was taken for the date, be it wrong, or is to become it. */
function isDated(block: Block): boolean {
  return block.role === 'date-of-issue' || (isEndStub(block) && /年|日期/u.test(block.text));
}

function skeleton(bulletin: Bulletin): RuleEdit {
  const issuer = bulletin.signature.issuer;
  return issuer === null ? insertAtEnd(bulletin, dateStub) : insertBehindBlock(issuer.block, dateStub);
}
