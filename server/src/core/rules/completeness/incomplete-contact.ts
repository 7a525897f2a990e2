import { textOf, type Located } from '../../bulletin/block.ts';
import type { Contact } from '../../bulletin/model.ts';
import { defineRule } from '../define-rule.ts';
import { headOf } from '../support/head-of.ts';

/** Seven or eight digits: a landline; mobiles have eleven, hotlines five or six. */
const bareLandline = /^[2-8]\d{2,3}[-\s]?\d{4}$/u;
const areaCode = /(?:^|[^\d])(?=)0(?:10|2\d|[3-9]\d{2})(?=)(?:[^\d]|$|[-)）]?\d{7,8})/u;
const extension = /(?:转|-|—|－)\d{1,5}$/u;

export const incompleteContact = defineRule({
  id: 'incomplete-contact',
  category: 'completeness',
  severity: { bulletin: 'info' },
  summary: { 'zh-CN': '监督联系方式不完整', en: 'The contact for supervision is incomplete' },
  rationale: {
    'zh-CN': '公开的联系方式一般同时有电话、邮政信箱、电子邮箱，方便不同的群众；固定电话不写区号，外地打不通。',
    en: 'Published contacts usually give a telephone number, a mailbox and an e-mail address; a landline without its area code can’t be reached from elsewhere.',
  },
  silentWhen: {
    'zh-CN': '有两种以上渠道；手机、400电话和12388一类的短号；区号写在同一处联系方式里；完全没有联系方式（由 missing-contact 报告）。',
    en: 'Two channels or more; mobile, 400 and short numbers; an area code that stands elsewhere in the contact; no contact at all (missing-contact).',
  },
  basis: [],
  messages: {
    oneChannel: {
      'zh-CN': '监督渠道只有“{channel}”一种，应同时公布电话、邮政信箱、电子邮箱中的至少两种',
      en: 'The only channel for supervision is “{channel}”; at least two of telephone, mailbox and e-mail are expected',
    },
    noAreaCode: {
      'zh-CN': '固定电话“{phone}”没有写区号，应写成“区号-号码”',
      en: 'The landline number “{phone}” has no area code; “area code-number” is expected',
    },
  },
  examples: [
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n欢迎广大干部群众监督。联系方式：电话84000000。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: ['oneChannel', 'noAreaCode'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n欢迎广大干部群众监督。联系方式：电子邮箱jiandu@example.gov.cn。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: ['oneChannel'],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n欢迎广大干部群众监督。联系方式：电话0731-84000000；电子邮箱jiandu@example.gov.cn。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: [],
    },
    {
      text: '# 关于巡察整改进展情况的通报\n\n### 问题一：学习不够深入\n\n整改情况：每月集中学习一次。\n\n监督电话：12388；通讯地址：云溪县人民路8号。\n\n中共云溪县水务局委员会\n\n2023年6月1日\n',
      reports: [],
    },
  ],
  scope: 'document',
  *check({ contact }) {
    const channel = onlyChannel(contact);
    const at = contact.spans[0] ?? contact.phones[0] ?? contact.emails[0] ?? contact.addresses[0];
    if (channel !== null && at !== undefined) yield { messageId: 'oneChannel', at: contact.spans[0] === undefined ? at : headOf(at), data: { channel } };
    for (const phone of landlinesWithoutAreaCode(contact)) yield { messageId: 'noAreaCode', at: phone, data: { phone: phone.value } };
  },
});

function onlyChannel({ phones, emails, addresses }: Contact): string | null {
  const channels: readonly (readonly [string, number])[] = [['电话', phones.length], ['电子邮箱', emails.length], ['邮政信箱', addresses.length]];
  const [first, ...others] = channels.filter(([, count]) => count > 0);
  return first === undefined || others.length > 0 ? null : first[0];
}

/** Where one number has its area code, the others of the contact are in the same place. */
function landlinesWithoutAreaCode({ phones, spans }: Contact): readonly Located<string>[] {
  const texts = [...spans.map(textOf), ...phones.map(({ value }) => value), ...phones.map(({ block, start, end }) => block.text.slice(Math.max(0, start - 6), end))];
  if (texts.some((text) => areaCode.test(text))) return [];
  return phones.filter(({ value }) => bareLandline.test(value.replace(extension, '')) || bareLandline.test(value));
}
