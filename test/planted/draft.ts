import { actions, categoryTitles, documents, nextSteps, offices, organisations, organisationSteps, places, problemTitles, times } from './content.ts';
import type { Random } from './random.ts';

/** A bulletin before it is put into a dialect. Planters change it; `⟦…⟧` in any text marks where the finding must be. */
export interface Draft {
  readonly random: Random;
  kind: 'bulletin' | 'report' | 'plan' | 'ledger';
  inspection: '巡察' | '巡视';
  issuer: string;
  title: string;
  year: number;
  periodText: string;
  feedbackText: string;
  publicationSentence: string;
  categoryClaim: string;
  problemClaim: string;
  extraLead: string;
  organisation: string[];
  categories: CategoryDraft[];
  nextSteps: string[];
  contact: string;
  signature: string;
  dateOfIssue: string;
  /** Numbers as the dialect writes them may be changed here: index of problem → number. */
  problemNumbers: Map<number, number>;
  sectionNumbers: Map<number, number>;
  categoryNumbers: Map<number, number>;
}

export interface CategoryDraft {
  title: string;
  problems: ProblemDraft[];
}

export interface ProblemDraft {
  title: string;
  /** Null = no rectification at all. */
  measures: string[] | null;
  measureNumbers: Map<number, number>;
  status: string | null;
  unit: string | null;
  deadline: string | null;
}

export function createDraft(random: Random, kind: Draft['kind']): Draft {
  const place = random.pick(places);
  const organisation = `中共${place}${random.pick(organisations)}`;
  const year = random.int(2017, 2024);
  const inspection = random.pick(['巡察', '巡视'] as const);
  const categoryCount = random.int(2, 4);
  const titles = random.sample(problemTitles, 24);
  let next = 0;
  const draft: Draft = {
    random, kind, inspection, year,
    issuer: organisation,
    title: '',
    periodText: '', feedbackText: '', publicationSentence: '',
    categoryClaim: '', problemClaim: '', extraLead: '',
    organisation: [...random.sample(organisationSteps, 3)],
    categories: random.sample(categoryTitles, categoryCount).map((title) => ({
      title,
      problems: Array.from({ length: random.int(2, 4) }, () => createProblem(random, titles[next++] ?? '', kind === 'plan' ? year + 1 : year)),
    })),
    nextSteps: [...random.sample(nextSteps, 3)],
    contact: '', signature: organisation, dateOfIssue: '',
    problemNumbers: new Map(), sectionNumbers: new Map(), categoryNumbers: new Map(),
  };
  fillHead(draft);
  return draft;
}

const kindNames = { bulletin: '情况的通报', report: '情况的报告', plan: '工作方案', ledger: '台账' };

function fillHead(draft: Draft): void {
  const { random, inspection, year } = draft;
  const month = random.int(2, 5);
  const verb = random.pick(['整改进展', '整改落实', '集中整改', '整改']);
  draft.title = `${random.pick(['关于', `${draft.issuer}关于`])}${random.pick(['', '县委', '市委'])}${inspection}${draft.kind === 'plan' || draft.kind === 'ledger' ? '整改' : verb}${kindNames[draft.kind]}`;
  draft.periodText = `${year}年${month}月${random.int(1, 28)}日至${month + 2}月${random.int(1, 28)}日`;
  draft.feedbackText = `${year}年${month + 4}月${random.int(1, 28)}日`;
  draft.publicationSentence = random.pick(['现将整改进展情况予以公布', '现将巡察整改情况通报如下', '现将有关整改情况公布如下', '现将整改落实情况向社会公开']);
  if (draft.kind === 'report') draft.publicationSentence = random.pick(['现将整改情况报告如下', '现将有关情况报告如下']);
  // A plan comes before the work, the others after it.
  draft.dateOfIssue = draft.kind === 'plan' ? `${year}年${month + 5}月${random.int(1, 28)}日` : `${year + 1}年${random.int(1, 9)}月${random.int(1, 28)}日`;
  draft.contact = random.pick([
    `欢迎广大干部群众对${inspection}整改落实情况进行监督。如有意见建议，请及时向我们反映。联系方式：电话0${random.int(700, 799)}-${random.int(2000000, 8999999)}；邮政信箱：${places[random.int(0, places.length - 1)]}市人民路${random.int(1, 300)}号；电子邮箱：jiandu${random.int(10, 99)}@example.gov.cn。`,
    `欢迎社会各界监督。监督电话：0${random.int(300, 399)}-${random.int(2000000, 8999999)}，通讯地址：${places[random.int(0, places.length - 1)]}市建设路${random.int(1, 300)}号。`,
  ]);
  const problems = draft.categories.flatMap((category) => category.problems).length;
  draft.categoryClaim = `${draft.categories.length}个方面`;
  draft.problemClaim = `${problems}个问题`;
}

export function createProblem(random: Random, title: string, year: number): ProblemDraft {
  return {
    title,
    measures: random.sample(actions, random.int(2, 3)).map((action, index) => createMeasure(random, action, year, index === 0)),
    measureNumbers: new Map(),
    status: random.pick(['已完成', '已完成', '基本完成', '长期坚持']),
    unit: random.pick(offices),
    deadline: `${year}年${random.int(9, 12)}月底前`,
  };
}

function createMeasure(random: Random, action: string, year: number, withTime: boolean): string {
  const filled = fill(random, action, year);
  return withTime ? `${filled}，${fill(random, random.pick(times), year)}` : filled;
}

function fill(random: Random, template: string, year: number): string {
  return template
    .replace('{doc}', () => random.pick(documents))
    .replace('{office}', () => random.pick(offices))
    .replace('{n}', () => String(random.int(2, 9)))
    .replace('{m}', () => String(random.int(11, 96)))
    .replace('{year}', () => String(year))
    .replace('{month}', () => String(random.int(9, 12)))
    .replace('{day}', () => String(random.int(1, 28)));
}

/** All problems of a draft in order. */
export function problemsOf(draft: Draft): readonly ProblemDraft[] {
  return draft.categories.flatMap((category) => category.problems);
}
