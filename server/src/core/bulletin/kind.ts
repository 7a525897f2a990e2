import { textOf } from './block.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Contact, DocumentKind, Lead, Problem, Title } from './model.ts';

export interface KindEvidence {
  /** What configuration or command line says. */
  readonly explicit: DocumentKind | null;
  readonly frontMatter: FrontMatter | null;
  readonly title: Title | null;
  readonly lead: Lead;
  readonly problems: readonly Problem[];
  readonly contact: Contact;
  /** True where it is written to somebody: 省审计厅：. */
  readonly addressed: boolean;
}

const kindWords: readonly (readonly [RegExp, DocumentKind])[] = [
  [/台账|销号表|明细表|一览表|汇总表|统计表|进度表|登记表|对账单/u, 'ledger'],
  [/通报|公示|公告|通告|公布|公开/u, 'bulletin'],
  [/报告|汇报|总结|报送|回复|答复|函[复件告]?$/u, 'report'],
  [/方案|计划|安排|打算/u, 'plan'],
];

/** The kind by what was said outright, else by the title's last word of kind, by the lead, by the form of the text. */
export function decideKind(evidence: KindEvidence): DocumentKind {
  const { explicit, frontMatter, problems, lead, contact } = evidence;
  if (explicit !== null) return explicit;
  if (frontMatter?.values.kind !== undefined) return frontMatter.values.kind;
  const title = evidence.title?.value ?? frontMatter?.values.title ?? '';
  const inTables = problems.length > 0 && problems.filter((problem) => problem.origin === 'table').length * 2 > problems.length;
  const named = kindByTitle(title);
  // A list is a plan's (问题清单, 任务清单) or, set as a table, a ledger.
  if (named !== 'ledger' && /(?:清单|表)$/u.test(lastWords(title))) return inTables ? 'ledger' : 'plan';
  const byText = named ?? kindByLead(lead);
  // 情况说明 is for the public as often as for the one who asked.
  if (byText === null && evidence.addressed && lastWords(title).endsWith('说明')) return 'report';
  return byText ?? (inTables && contact.spans.length === 0 ? 'ledger' : 'bulletin');
}

/** The word that stands last decides: 整改方案落实情况的报告 is a report. */
function kindByTitle(title: string): DocumentKind | null {
  const bare = lastWords(title);
  let last = -1;
  let kind: DocumentKind | null = null;
  for (const [pattern, named] of kindWords) {
    const match = [...bare.matchAll(new RegExp(pattern, 'gu'))].at(-1);
    if (match !== undefined && match.index > last) {
      last = match.index;
      kind = named;
    }
  }
  return kind;
}

function lastWords(title: string): string {
  const carried = /(?:印发|报送|公布|公开|转发|下发|发布)《([^《》]{4,60})》/u.exec(title)?.[1];
  return (carried ?? title).replace(/[（(][^（）()]*[）)][\s。]*$/u, '').replace(/[\s\u3000。]/gu, '');
}

/** 特制定本方案, 制定如下整改方案: the text names itself. */
const drawsUpPlan = /(?:制定|制订|编制|形成|提出)(?:了)?(?:本|此|如下|以下)[^，。：]{0,16}(?:方案|计划)|(?:制定|制订|编制)[^，。]{0,16}(?:方案|计划)如下/u;

function kindByLead({ publicationSentence, spans }: Lead): DocumentKind | null {
  if (publicationSentence === null) return spans.some((span) => drawsUpPlan.test(textOf(span))) ? 'plan' : null;
  const sentence = textOf(publicationSentence);
  if (/公布|公开|公示|公告|通报|通告|向社会/u.test(sentence)) return 'bulletin';
  if (/报告|汇报|呈报|上报|报送/u.test(sentence)) return 'report';
  return /方案|计划/u.test(sentence) ? 'plan' : null;
}
