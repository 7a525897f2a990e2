import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../server/src/core/bulletin/model.ts';
import { readBulletin } from '../../../server/src/core/bulletin/read-bulletin.ts';
import { formatChineseDate, formatIsoDate, type CalendarDate, type PartialDate } from '../../../server/src/core/text/calendar-date.ts';
import { formatHanNumeral } from '../../../server/src/core/text/han-numeral.ts';

/** A made-up document's edges, each in one of the ways in which they are published; the body between them stays the same. */
interface Facts {
  readonly unit: string;
  readonly inspection: '巡察' | '巡视';
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly feedback: CalendarDate;
  readonly issued: CalendarDate;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

const facts: fc.Arbitrary<Facts> = fc.record({
  unit: fc.constantFrom(
    '中共云岭县教育局委员会', '中共青泽市水务局党组', '望川区梧溪街道党工委', '鹿鸣集团有限公司党委', '临渡镇党委', '石浦县人民医院党委', '中共北沅县委组织部', '东屏市档案馆党组', '栖霞湾村党支部', '安澜职业技术学院党委',
    '云岭县供销合作社联合社党组', '共青团青泽市委员会', '石浦县总工会党组', '望川区人民法院党组', '鹿鸣农村商业银行党委', '清源岭国有林场党支部',
  ),
  inspection: fc.constantFrom('巡察' as const, '巡视' as const),
  start: fc.record({ year: fc.constantFrom(2019, 2020, 2021, 2022, 2023), month: fc.integer({ min: 1, max: 4 }), day: fc.integer({ min: 1, max: 28 }) }),
  end: fc.record({ year: fc.constant(0), month: fc.integer({ min: 5, max: 7 }), day: fc.integer({ min: 1, max: 28 }) }),
  feedback: fc.record({ year: fc.constant(0), month: fc.integer({ min: 8, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  issued: fc.record({ year: fc.constant(1), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  phone: fc.constantFrom('0731-84683253', '84683253', '（0712）3328866', '0576—81234567', '010-66668888', '13800001234', '12388'),
  email: fc.constantFrom('sw@example.cn', 'bys_ljdz@by.example.gov.cn'),
  address: fc.constantFrom('云岭县府前路9号县水利局机关党委', '石浦县人民路12号'),
}).map((drawn) => {
  const { year } = drawn.start;
  return { ...drawn, end: { ...drawn.end, year }, feedback: { ...drawn.feedback, year }, issued: { ...drawn.issued, year: year + 1 } };
});

const spaced = ({ year, month, day }: CalendarDate): string => `${year} 年 ${month} 月 ${day} 日`;
const han = ({ year, month, day }: CalendarDate): string => `${Array.from(String(year), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')}年${formatHanNumeral(month)}月${formatHanNumeral(day)}日`;
const dotted = ({ year, month, day }: CalendarDate): string => `${year}.${month}.${day}`;
const monthDay = ({ month, day }: CalendarDate): string => `${month}月${day}日`;

type Write = (facts: Facts) => string;

const titleText: Write = ({ inspection }) => `关于${inspection}整改进展情况的通报`;

const heads: Readonly<Record<string, Write>> = {
  heading: (f) => `# ${titleText(f)}`,
  'issuer in the title': (f) => `# ${f.unit}${titleText(f)}`,
  'issuer above, plain': (f) => `${f.unit}\n\n${titleText(f)}`,
  'issuer above, headings': (f) => `# ${f.unit}\n\n# ${titleText(f)}`,
  'one heading, blank between': (f) => `# ${f.unit}\n\n---\n\n## ${f.unit} ${titleText(f)}`,
  bold: (f) => `**${f.unit}**\n\n**${titleText(f)}**`,
  'over two lines': (f) => `# ${f.unit}\n# 关于${f.inspection}整改\n# 进展情况的通报`,
  'issuer below': (f) => `# ${titleText(f)}\n\n${f.unit}\n\n（${formatChineseDate(f.issued)}）`,
  'web line above': (f) => `${formatIsoDate(f.issued)} 08:46:31 来源：某网\n\n# ${titleText(f)}`,
  'web line below': (f) => `# ${titleText(f)}\n\n发布时间：${formatIsoDate(f.issued)}　浏览次数：128`,
  'document number': (f) => `云委发〔${f.issued.year}〕12号\n\n# ${titleText(f)}`,
  'pasted lines': (f) => `${f.unit}\n${titleText(f)}`,
  'line break': (f) => `**${f.unit}**<br>**${titleText(f)}**`,
  html: (f) => `<p align="center">${f.unit}</p>\n\n<h1 align="center">${titleText(f)}</h1>`,
  'full-width blank': (f) => `# ${f.unit}　${titleText(f)}`,
  'web line between': (f) => `# ${f.unit}\n\n${formatIsoDate(f.issued)} 来源：某网\n\n# ${titleText(f)}`,
  recipient: (f) => `# ${titleText(f)}\n\n各党支部：`,
  indented: (f) => `　　　　${f.unit}\n\n　　　　${titleText(f)}`,
};

const leads: Readonly<Record<string, Write>> = {
  full: ({ inspection: i, start, end, feedback }) =>
    `根据上级统一部署，${formatChineseDate(start)}至${formatChineseDate(end)}，第三${i}组对我单位进行了${i}。${formatChineseDate(feedback)}，${i}组反馈了${i}意见。按照有关要求，现将${i}整改进展情况予以公布。`,
  'one sentence': ({ inspection: i, start, end, feedback }) =>
    `根据${i}工作安排，第二${i}组于${formatChineseDate(start)}至${monthDay(end)}对我单位党组织开展了常规${i}，并于${monthDay(feedback)}反馈了意见，现将整改情况公布如下：`,
  'feedback with year': ({ inspection: i, start, end, feedback }) =>
    `${formatChineseDate(start)}－${monthDay(end)}，${i}组对我单位开展${i}，${formatChineseDate(feedback)}召开${i}反馈会。现将整改情况通报如下。`,
  han: ({ inspection: i, start, end, feedback }) => `${han(start)}至${han(end)}，第一${i}组对我单位进行${i}，${han(feedback)}反馈意见。现将整改落实情况公开如下：`,
  dotted: ({ inspection: i, start, end, feedback }) => `${dotted(start)}-${dotted(end)}，第一${i}组对我单位进行${i}，${dotted(feedback)}反馈意见。现就整改情况向社会公布如下：`,
  spaced: ({ inspection: i, start, end, feedback }) => `${spaced(start)}至${spaced(end)}，第一${i}组对我单位进行了专项${i}，${spaced(feedback)}向我单位反馈。根据要求，将整改情况予以公开。`,
  'from … on': ({ inspection: i, start, end, feedback }) => `第四${i}组自${formatChineseDate(start)}起至${monthDay(end)}止，进驻我单位开展${i}。${monthDay(feedback)}，${i}组向我单位反馈了情况。现将有关情况公布如下：`,
  'several paragraphs': ({ inspection: i, start, end, feedback }) =>
    `根据上级统一部署，${formatChineseDate(start)}至${formatChineseDate(end)}，第三${i}组对我单位进行了${i}。\n\n${formatChineseDate(feedback)}，${i}组反馈了意见。我单位高度重视，坚决整改。\n\n现将整改进展情况公布如下：`,
};

const contacts: Readonly<Record<string, Write>> = {
  'one paragraph': (f) => `欢迎广大干部群众对${f.inspection}整改落实情况进行监督。如有意见建议，请及时反映。联系方式：电话${f.phone}；邮政信箱：${f.address}；电子邮箱：${f.email}。`,
  lines: (f) => `欢迎监督，提出意见建议。\n\n联系电话：${f.phone}\n\n通讯地址：${f.address}\n\n电子邮箱：${f.email}`,
  'pasted lines': (f) => `联系电话：${f.phone}\n邮寄地址：${f.address}\n邮箱：${f.email}`,
  phrase: (f) => `公示期间，如有意见建议，请通过电话（${f.phone}）、邮箱（${f.email}）或来信（地址：${f.address}）反映。`,
};

const signatures: Readonly<Record<string, Write>> = {
  lines: (f) => `${f.unit}\n\n${formatChineseDate(f.issued)}`,
  'pasted lines': (f) => `${f.unit}\n${formatChineseDate(f.issued)}`,
  'right-aligned': (f) => `　　　　　　　　${f.unit}\n\n　　　　　　　　　　${formatChineseDate(f.issued)}`,
  'ASCII blanks': (f) => `                    ${f.unit}\n\n                      ${formatChineseDate(f.issued)}`,
  'one line': (f) => `${f.unit}　　${formatChineseDate(f.issued)}`,
  sealed: (f) => `${f.unit}（公章）\n\n${formatChineseDate(f.issued)}`,
  han: (f) => `${f.unit}\n\n${han(f.issued)}`,
  spaced: (f) => `${f.unit}\n\n${spaced(f.issued)}`,
  dotted: (f) => `${f.unit}\n\n${dotted(f.issued)}`,
  imprint: (f) => `${f.unit}\n\n${formatChineseDate(f.issued)}\n\n抄送：县委${f.inspection}办。\n\n（此件公开发布）`,
  html: (f) => `<p align="right">${f.unit}</p>\n<p align="right">${formatChineseDate(f.issued)}</p>`,
  bold: (f) => `**${f.unit}**\n\n**${formatChineseDate(f.issued)}**`,
  'line break': (f) => `${f.unit}<br>${formatChineseDate(f.issued)}`,
  'no-break blanks': (f) => `&emsp;&emsp;&emsp;${f.unit}\n\n&nbsp;&nbsp;&nbsp;&nbsp;${formatChineseDate(f.issued)}`,
  rule: (f) => `---\n\n${f.unit}\n\n${formatChineseDate(f.issued)}`,
  attachment: (f) => `${f.unit}\n\n${formatChineseDate(f.issued)}\n\n附件：整改任务清单`,
  web: (f) => `${f.unit}\n\n${formatChineseDate(f.issued)}\n\n编辑：某某　审核：某某`,
};

const body = `一、组织整改情况

坚决扛起整改主体责任，成立领导小组，制定整改方案，细化整改措施。

二、反馈问题整改情况

（一）党的领导方面

问题一：理论学习不够深入。

整改情况：一是修订学习制度。二是每月组织集中学习。

问题二：制度执行不够严格。

整改情况：一是完善内控制度。二是2023年3月底前完成培训。

三、下一步打算

持续巩固整改成果，推动工作提质增效。`;

const named = (table: Readonly<Record<string, Write>>): fc.Arbitrary<readonly [string, Write]> => fc.constantFrom(...Object.entries(table));

/** Documents pasted from the web often have half-width marks throughout. */
const widths = {
  full: (text: string): string => text,
  half: (text: string): string => text.replace(/[，；：](?!\/\/)/gu, (mark) => ',;:'.charAt('，；：'.indexOf(mark))),
};

const document = fc.record({ facts, head: named(heads), lead: named(leads), contact: named(contacts), signature: named(signatures), width: fc.constantFrom('full' as const, 'half' as const) }).map((drawn) => ({
  facts: drawn.facts,
  forms: [drawn.head[0], drawn.lead[0], drawn.contact[0], drawn.signature[0], drawn.width],
  text: widths[drawn.width]([drawn.head[1], drawn.lead[1], () => body, drawn.contact[1], drawn.signature[1]].map((write) => write(drawn.facts)).join('\n\n')),
}));

function iso(found: { readonly value: PartialDate } | null | undefined): string | null {
  if (found === null || found === undefined) return null;
  const { year, month, day } = found.value;
  return year === null || month === null || day === null ? null : formatIsoDate({ year, month, day });
}

describe('the edges of a document', () => {
  it('are read back in whatever form they were written', () => {
    fc.assert(fc.property(document, ({ facts: written, forms, text }) => {
      const { title, issuer, lead, contact, signature, kind, recognition } = readBulletin(text);
      const [headForm] = forms;
      const hasIssuer = !['heading', 'web line above', 'web line below', 'document number', 'recipient'].includes(headForm ?? '');
      expect({
        forms,
        title: title?.value.endsWith(titleText(written)) === true,
        issuer: issuer?.value ?? null,
        inspection: lead.inspection?.kind,
        dates: [iso(lead.inspection?.start), iso(lead.inspection?.end), iso(lead.inspection?.feedbackDate)],
        published: lead.publicationSentence !== null,
        damaged: lead.damaged,
        contact: [contact.phones, contact.emails, contact.addresses].map((list) => list.map(({ value }) => value)),
        signature: signature.issuer?.value ?? null,
        issued: signature.dateOfIssue === null ? null : formatIsoDate(signature.dateOfIssue.value),
        kind,
        by: recognition.by,
      }).toEqual({
        forms,
        title: true,
        issuer: hasIssuer ? written.unit : null,
        inspection: written.inspection === '巡视' ? 'xunshi' : 'xuncha',
        dates: [written.start, written.end, written.feedback].map(formatIsoDate),
        published: true,
        damaged: false,
        contact: [[written.phone], [written.email], [written.address]],
        signature: written.unit,
        issued: formatIsoDate(written.issued),
        kind: 'bulletin' satisfies DocumentKind,
        by: 'title',
      });
    }), { numRuns: 1500 });
  });
});
