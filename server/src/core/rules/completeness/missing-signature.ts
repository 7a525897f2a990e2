import type { Block } from '../../bulletin/block.ts';
import type { Bulletin } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { endOfBody, insertAtEnd, insertBefore } from '../support/end-of-body.ts';
import { isEndStub } from '../support/end-stub.ts';
import { stub } from '../support/placeholder.ts';
import { isOfSpokenReport } from '../support/spoken-report.ts';

export const missingSignature = defineRule({
  id: 'missing-signature',
  category: 'completeness',
  severity: { bulletin: 'warning', report: 'warning', plan: 'warning' },
  summary: { 'zh-CN': '文末没有发文机关署名', en: 'No signature of the issuer at the end' },
  rationale: {
    'zh-CN': '落款由发文机关署名和成文日期组成；没有署名，不知道谁对这份文件负责。',
    en: 'The end block consists of the issuer’s name and the date of issue; without the name nobody knows who stands for the document.',
  },
  silentWhen: { 'zh-CN': '台账；在会议上作的报告；文首的 YAML 里写了 issuer（发文机关）。', en: 'Ledgers; reports delivered at a meeting; the front matter gives the issuer.' },
  basis: [
    { document: '《党政机关公文处理工作条例》（中办发〔2012〕14号）', clause: '第九条第十一项' },
    { document: 'GB/T 9704-2012', clause: '7.3.5' },
  ],
  messages: {
    missing: {
      'zh-CN': '文末没有发文机关署名，应在成文日期之前署名',
      en: 'The document is not signed; the issuer’s name is expected at its end, above the date of issue',
    },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入署名“{issuer}”', en: 'Insert the signature “{issuer}”' },
  },
  examples: [
    {
      text: '中共云溪县水务局委员会\n\n# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n2023年6月1日\n',
      reports: ['missing'],
    },
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n2023年6月1日\n',
      kind: 'report',
      reports: ['missing'],
      repaired: '# 关于巡察反馈问题整改情况的报告\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n【发文机关待补充】\n\n2023年6月1日\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: [],
    },
    {
      text: '# 云溪县人民政府关于审计查出问题整改情况的报告\n\n——2023年12月26日在云溪县人民代表大会常务委员会第十六次会议上\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n以上报告，请予审议。\n',
      kind: 'report',
      reports: [],
    },
    {
      text: '---\nissuer: 中共云溪县水务局委员会\n---\n\n# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n2023年6月1日\n',
      reports: [],
    },
  ],
  scope: 'whole-document',
  collect: { block: (block): readonly 'signed'[] => (isSigned(block) || isOfSpokenReport(block) ? ['signed'] : []) },
  *check(bulletin, _context, facts: readonly Fact<'signed'>[]) {
    const { signature, frontMatter } = bulletin;
    if (signature.issuer !== null || frontMatter?.values.issuer !== undefined || facts.length > 0) return;
    const issuer = bulletin.issuer?.value ?? stub.replace('待补充', '发文机关待补充');
    yield {
      messageId: 'missing',
      at: signature.dateOfIssue ?? endOfBody(bulletin),
      repairs: [{ id: 'insert', edits: [skeleton(bulletin, issuer)], data: { issuer } }],
    };
  },
});

/** A line that was taken for a signature or is to become one. */
function isSigned(block: Block): boolean {
  return block.role === 'signature' || (isEndStub(block) && !/\d|日/u.test(block.text));
}

function skeleton(bulletin: Bulletin, issuer: string): RuleEdit {
  const date = bulletin.signature.dateOfIssue;
  return date === null ? insertAtEnd(bulletin, issuer) : insertBefore(date.block, issuer);
}
