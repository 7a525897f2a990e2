import type { Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import type { Bulletin } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Fact, RuleEdit } from '../rule.ts';
import { endOfBody, insertAtEnd, insertBefore } from '../support/end-of-body.ts';
import { headOf } from '../support/head-of.ts';
import { blockHasPlaceholder, stub } from '../support/placeholder.ts';

export const missingContact = defineRule({
  id: 'missing-contact',
  category: 'completeness',
  severity: { bulletin: 'warning' },
  summary: { 'zh-CN': '没有公布监督联系方式', en: 'No contact for supervision' },
  rationale: {
    'zh-CN': '整改情况向社会公开，是为了接受监督；没有电话、信箱、邮箱，群众无法反映意见。',
    en: 'A bulletin is published to be supervised; without a telephone number, a mailbox or an e-mail address nobody can say anything.',
  },
  silentWhen: { 'zh-CN': '报告、方案、台账；没有标题，看不出是不是通报；写了电话、地址、电子邮箱中的任何一个。', en: 'Reports, plans and ledgers; documents without a title; any of telephone, address and e-mail is given.' },
  basis: [{ document: '《中国共产党巡视工作条例》' }],
  messages: {
    missing: {
      'zh-CN': '文末没有监督联系方式，应公布联系电话、邮政信箱、电子邮箱',
      en: 'The document gives no contact for supervision; a telephone number, a mailbox and an e-mail address are expected at its end',
    },
    noChannel: {
      'zh-CN': '欢迎监督，但没有写电话、信箱或电子邮箱，应写明联系方式',
      en: 'Supervision is invited, but no telephone number, mailbox or e-mail address is given',
    },
  },
  repairs: {
    insert: { safety: 'unsafe', 'zh-CN': '插入联系方式待补充', en: 'Insert a contact to fill in' },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: ['missing'],
      repaired:
        '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n欢迎广大干部群众对整改落实情况进行监督。联系方式：电话【待补充】；邮政信箱【待补充】；电子邮箱【待补充】。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n欢迎广大干部群众对整改落实情况进行监督。如有意见建议，请及时向我们反映。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: ['noChannel'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n欢迎广大干部群众监督。联系方式：电话0731-84000000；电子邮箱jiandu@example.gov.cn。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: [],
    },
    {
      text: '# 关于督察整改任务完成情况的公示\n\n现将整改任务完成情况予以公示，如有异议，请在公示期内反映。\n\n联系电话：0731-84000000；电子邮箱：jiandu@example.gov.cn。\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: [],
    },
    {
      text: '# 关于巡察反馈问题整改情况的报告\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      kind: 'report',
      reports: [],
    },
  ],
  scope: 'whole-document',
  collect: { block: (block): readonly 'given'[] => (isContactStub(block) || isContactInLead(block) ? ['given'] : []) },
  *check(bulletin, _context, facts: readonly Fact<'given'>[]) {
    // Without a title nobody said that this is for the public; reports are more often without one.
    if (bulletin.title === null && bulletin.frontMatter?.values.kind === undefined) return;
    const { phones, emails, addresses, spans } = bulletin.contact;
    if (phones.length + emails.length + addresses.length > 0 || facts.length > 0) return;
    const repairs = [{ id: 'insert' as const, edits: [skeleton(bulletin)] }];
    const invitation = spans[0];
    if (invitation === undefined) yield { messageId: 'missing', at: endOfBody(bulletin), repairs };
    else yield { messageId: 'noChannel', at: headOf(invitation), repairs };
  },
});

/** A character of each name of a channel. */
const holdsChannel = holdsAnyOf('联话箱');

/** A contact that is still to be filled in: leftover-placeholder reports it. */
function isContactStub(block: Block): boolean {
  return holdsChannel(block) && /联系|电话|邮箱|信箱/u.test(block.text) && blockHasPlaceholder(block);
}

const inLead = /(?:电话|热线|邮箱|信箱|联系方式)[^，,。；;\n]{0,24}(?:\d{5,}|\d{3,4}[-－—]\d{6,8}|@)/u;

/** 公示 often begins with where to object. */
function isContactInLead(block: Block): boolean {
  return block.role === 'lead' && inLead.test(block.text);
}

function skeleton(bulletin: Bulletin): RuleEdit {
  const { contact, signature } = bulletin;
  const channels = `联系方式：电话${stub}；邮政信箱${stub}；电子邮箱${stub}。`;
  const invitation = contact.spans.at(-1);
  if (invitation !== undefined) return { block: invitation.block, start: invitation.end, end: invitation.end, text: channels };
  const text = `欢迎广大干部群众对整改落实情况进行监督。${channels}`;
  const before = signature.issuer?.block ?? signature.dateOfIssue?.block;
  return before === undefined ? insertAtEnd(bulletin, text) : insertBefore(before, text);
}
