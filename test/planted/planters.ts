import type { Dialect } from './dialects.ts';
import { problemsOf, type Draft, type ProblemDraft } from './draft.ts';
import { chinaIdNumber, luhnCardNumber } from './personal-numbers.ts';

/** Puts one defect into a clean draft or its text. The text it returns marks the expected place by `⟦…⟧`; null = not in this dialect. */
export interface Planter {
  readonly ruleId: string;
  readonly name: string;
  /** How many lines behind the marked place a finding may still stand (a label under its title). */
  readonly reach?: number;
  plant(draft: Draft, dialect: Dialect): string | null;
}

const timeless = [
  '组织相关人员学习业务规范{n}课时', '修订完善工作流程，明确{n}个关键环节', '对{n}份材料重新核对', '与{n}家服务单位重新签订协议', '走访群众{n}户，听取意见',
  '梳理出{n}个薄弱环节，逐一分析成因', '抽查基层站点{n}个，督促改进管理', '更换老化设施{n}处', '编印操作手册{n}册',
];

function timelessMeasures(draft: Draft, count: number): string[] {
  return draft.random.sample(timeless, count).map((template) => template.replace('{n}', String(draft.random.int(3, 28))));
}

function anyProblem(draft: Draft): ProblemDraft {
  return draft.random.pick(problemsOf(draft));
}

function mark(text: string): string {
  return `⟦${text}⟧`;
}

function onDraft(ruleId: string, name: string, change: (draft: Draft, dialect: Dialect) => boolean): Planter {
  return { ruleId, name, plant: (draft, dialect) => (change(draft, dialect) ? dialect.render(draft) : null) };
}

function inKind(kind: Draft['kind'], planter: Planter): Planter {
  return { ...planter, plant: (draft, dialect) => (dialect.kind === kind ? planter.plant(draft, dialect) : null) };
}

/** Adds a clause to a measure of some problem. */
function clause(ruleId: string, name: string, make: (draft: Draft) => string): Planter {
  return onDraft(ruleId, name, (draft, dialect) => {
    const problem = anyProblem(draft);
    if (problem.measures === null || dialect.features.has('table')) return false;
    problem.measures[0] = `${problem.measures[0] ?? ''}，${make(draft)}`;
    return true;
  });
}

/** Adds a sentence to the section on how the work was organised. */
function sentence(ruleId: string, name: string, make: (draft: Draft) => string): Planter {
  return onDraft(ruleId, name, (draft, dialect) => {
    if (!dialect.features.has('categories')) return false;
    const index = draft.random.int(0, draft.organisation.length - 1);
    draft.organisation[index] = `${draft.organisation[index] ?? ''}。${make(draft)}`;
    return true;
  });
}

/** Changes one random place of the rendered text that a pattern finds; the replacement holds the marks. */
function onText(ruleId: string, name: string, pattern: RegExp, replace: (match: RegExpExecArray, draft: Draft) => string, fits?: (dialect: Dialect) => boolean): Planter {
  return {
    ruleId,
    name,
    plant: (draft, dialect) => {
      if (fits?.(dialect) === false) return null;
      const text = dialect.render(draft);
      const matches = [...text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].slice(0, pattern.flags.includes('g') ? undefined : 1);
      if (matches.length === 0) return null;
      const match = draft.random.pick(matches);
      return text.slice(0, match.index) + replace(match, draft) + text.slice(match.index + match[0].length);
    },
  };
}

const structure: readonly Planter[] = [
  onDraft('missing-rectification', 'problem without answer', (draft, { features }) => {
    if (!features.has('categories')) return false;
    const problem = anyProblem(draft);
    problem.measures = null;
    problem.title = mark(problem.title);
    return true;
  }),
  { reach: 4, ...onDraft('missing-measure', 'label with nothing behind it', (draft, { features, kind }) => {
    if (!features.has('labels') || kind !== 'bulletin') return false;
    const problem = anyProblem(draft);
    problem.measures = [];
    problem.title = mark(problem.title);
    return true;
  }) },
  { reach: 4, ...onText('missing-measure', 'only a status', /^(问题\d+：[^\n]+)\n\n整改落实情况：[^\n]+$/gmu, (match, draft) => `${mark(match[1] ?? '')}\n\n整改落实情况：${draft.random.pick(['已整改', '已完成整改', '已整改到位'])}。`) },
  onDraft('missing-measure', 'a number with nothing behind it', (draft, { features, name }) => {
    if (!features.has('numbered-measures') || name === 'pasted-from-word') return false;
    const problem = anyProblem(draft);
    problem.measures?.push('⟦⟧');
    return true;
  }),
  onDraft('missing-deadline', 'no time at all', (draft, { features }) => {
    if (features.has('table')) return false;
    const problem = anyProblem(draft);
    problem.measures = timelessMeasures(draft, draft.random.int(2, 3));
    problem.status = null;
    problem.deadline = null;
    problem.title = mark(problem.title);
    return true;
  }),
  onDraft('missing-deadline', 'vague words only', (draft, { features }) => {
    if (features.has('table')) return false;
    const problem = anyProblem(draft);
    problem.measures = timelessMeasures(draft, 2).map((text) => `${text}，${draft.random.pick(['尽快落实到位', '适时开展检查', '定期组织抽查', '及时跟进', '形成常态化机制'])}`);
    problem.status = null;
    problem.deadline = null;
    problem.title = mark(problem.title);
    return true;
  }),
  onDraft('missing-status', 'no status', (draft, { kind, features }) => {
    if (kind === 'plan' || kind === 'bulletin') return false;
    const problem = anyProblem(draft);
    problem.status = null;
    problem.title = mark(problem.title);
    if (!features.has('table')) problem.measures = timelessMeasures(draft, 2);
    return true;
  }),
  onDraft('missing-responsible-unit', 'no unit', (draft, { kind, features }) => {
    if (kind === 'bulletin' || (!features.has('table') && !features.has('labels'))) return false;
    const problem = anyProblem(draft);
    problem.unit = null;
    problem.title = mark(problem.title);
    if (!features.has('table')) problem.measures = timelessMeasures(draft, 2);
    return true;
  }),
  onText('inconsistent-heading-level', 'one problem on another level', /^#### (问题.+)$/gmu, (match, draft) => `${draft.random.pick(['### ', '## ', '##### ', ''])}${mark(match[1] ?? '')}`),
  onText('inconsistent-heading-level', 'one category on another level', /^### (（.+)$/gmu, (match, draft) => `${draft.random.pick(['#### ', '## '])}${mark(match[1] ?? '')}`),
  onText('inconsistent-heading-level', 'one bold problem plain', /^\*\*(反馈问题.+|\d\.关于.+)\*\*$/gmu, (match) => mark(match[1] ?? '')),
  onText('broken-paragraph', 'a page break in a sentence', /(?<=，[一-鿿]{4})[一-鿿]{2}(?=[一-鿿]{3}[^\n]{6})/gu, (match) => `${match[0].slice(0, 1)}⟦\n\n⟧${match[0].slice(1)}`, ({ features }) => features.has('headings') && features.has('numbered-measures')),
  onText('missing-terminal-punctuation', 'last measure without 。', /[^\n。|]{10,}。(?=\n\n(?:#|问题|\*\*反馈|\*\*\d|[（一二三]))/gu, (match) => mark(match[0].slice(0, -1)), ({ features }) => features.has('numbered-measures')),
];

const numbering: readonly Planter[] = [
  onDraft('problem-numbering', 'a gap', (draft, { features }) => {
    if (!features.has('problem-numbers') || features.has('table')) return false;
    const problems = problemsOf(draft);
    if (features.has('problem-markers')) {
      const at = draft.random.int(1, problems.length - 1);
      for (let index = at; index < problems.length; index += 1) draft.problemNumbers.set(index, index + 2);
      const problem = problems[at];
      if (problem === undefined) return false;
      problem.title = mark(problem.title);
      return true;
    }
    return false;
  }),
  onDraft('problem-numbering', 'a repeat', (draft, { features }) => {
    if (!features.has('problem-markers')) return false;
    const problems = problemsOf(draft);
    const at = draft.random.int(1, problems.length - 2);
    draft.problemNumbers.set(at, at);
    const problem = problems[at];
    if (problem === undefined) return false;
    problem.title = mark(problem.title);
    return true;
  }),
  onDraft('section-numbering', 'a section skipped', (draft, { features }) => {
    if (!features.has('categories')) return false;
    draft.sectionNumbers.set(2, 4);
    return true;
  }),
  onDraft('section-numbering', 'a category repeated', (draft, { features }) => {
    if (!features.has('categories')) return false;
    const at = draft.random.int(1, draft.categories.length - 1);
    draft.categoryNumbers.set(at, at);
    const category = draft.categories[at];
    if (category === undefined) return false;
    category.title = mark(category.title);
    return true;
  }),
  onDraft('measure-numbering', 'a measure skipped', (draft, { features }) => {
    if (!features.has('numbered-measures')) return false;
    const problem = anyProblem(draft);
    const last = (problem.measures?.length ?? 0) - 1;
    if (problem.measures === null || last < 1) return false;
    problem.measureNumbers.set(last, last + 2);
    problem.measures[last] = mark(problem.measures[last] ?? '');
    return true;
  }),
  onDraft('enumeration-numbering', 'an enumeration skipped', (draft, { features }) => {
    if (!features.has('enumerated-measures')) return false;
    const problem = anyProblem(draft);
    const last = (problem.measures?.length ?? 0) - 1;
    if (problem.measures === null || last < 1) return false;
    problem.measureNumbers.set(last, last + 2);
    problem.measures[last] = mark(problem.measures[last] ?? '');
    return true;
  }),
  onText('inconsistent-problem-marker', 'another separator', /(问题[一二三四五六七八九十\d]+)：/gu, (match, draft) => mark(`${match[1] ?? ''}${draft.random.pick(['. ', '：.', '： ', '、', ':', '.'])}`), ({ features }) => features.has('problem-markers')),
  onText('inconsistent-problem-marker', 'another numeral', /问题[二三四五](?=：)/gu, (match) => mark(`问题${'一二三四五'.indexOf(match[0].charAt(2)) + 1}`), ({ features }) => features.has('problem-markers')),
  onText('numbering-punctuation', '一.', /(?<=^#* ?(?:\*\*)?)[一二三]、/gmu, (match) => mark(`${match[0].charAt(0)}.`), ({ features }) => features.has('categories')),
  onText('numbering-punctuation', '（一）、', /(?<=^#* ?(?:\*\*)?)（[一二三四]）/gmu, (match, draft) => mark(draft.random.pick([`${match[0]}、`, match[0].replace('（', '(').replace('）', ')')])), ({ features }) => features.has('categories')),
  onText('inconsistent-title-punctuation', 'one title with 。', /^(#### 问题[^\n]+)$/gmu, (match) => mark(`${match[1] ?? ''}。`)),
];

const consistency: readonly Planter[] = [
  onDraft('declared-count-mismatch', 'categories', (draft, { features }) => {
    if (!features.has('categories')) return false;
    draft.categoryClaim = mark(`${draft.categories.length + draft.random.pick([1, 2])}个方面`);
    return true;
  }),
  onDraft('declared-count-mismatch', 'problems', (draft) => {
    draft.problemClaim = mark(`${problemsOf(draft).length + draft.random.pick([-1, 1, 2])}个${draft.random.pick(['', '具体'])}问题`.replace('个具体', '个'));
    return draft.kind !== 'ledger';
  }),
  sentence('completion-sum-mismatch', 'sum', (draft) => {
    const [done, ongoing, open] = [draft.random.int(20, 40), draft.random.int(3, 9), draft.random.int(1, 5)];
    const total = done + ongoing + open + draft.random.pick([1, 2, -1]);
    return draft.random.pick([
      mark(`反馈的${total}项整改任务中，已完成${done}项，正在推进${ongoing}项，未完成${open}项`),
      mark(`共有整改任务${total}项，其中已完成${done}项、正在整改${ongoing}项、尚未完成${open}项`),
    ]);
  }),
  sentence('completion-rate-mismatch', 'rate', (draft) => {
    const total = draft.random.int(40, 90);
    const done = total - draft.random.int(5, 15);
    const rate = (Math.round((done / total) * 1000) / 10 + draft.random.pick([3, -4])).toFixed(1);
    return mark(`${total}项整改任务已完成${done}项，完成率${rate}%`);
  }),
  sentence('amount-sum-mismatch', 'amount', (draft) => {
    const [a, b] = [draft.random.int(100, 900) / 10, draft.random.int(100, 900) / 10];
    return mark(`共清退资金${(a + b + 5).toFixed(1)}万元，其中违规发放补贴${a.toFixed(1)}万元，超标准接待费${b.toFixed(1)}万元`);
  }),
  onDraft('duplicate-problem', 'same title twice', (draft, { features }) => {
    const problems = problemsOf(draft);
    const first = problems[0];
    const last = problems.at(-1);
    if (first === undefined || last === undefined || features.has('table')) return false;
    last.title = mark(first.title);
    return true;
  }),
  onDraft('contradictory-completion', 'all done, one not', (draft, { features }) => {
    if (!features.has('categories')) return false;
    draft.extraLead = mark(draft.random.pick(['截至目前，所有问题均已整改完毕。', '目前，反馈的问题已全部整改到位。', '截至目前，全部问题均已完成整改。']));
    const problem = anyProblem(draft);
    problem.measures?.push(draft.random.pick(['相关手续正在办理', '拟引入第三方机构开展评估', '项目验收尚未完成，正在协调推进']));
    return true;
  }),
];

const dates: readonly Planter[] = [
  clause('invalid-date', 'no such day', (draft) => `于${mark(`${draft.year}年${draft.random.pick(['2月30日', '4月31日', '13月5日', '6月31日', '9月32日'])}`)}印发通知`),
  clause('damaged-date', 'lost characters', (draft) => `于${mark(draft.random.pick([`${draft.year}${draft.random.int(3, 9)}${draft.random.int(10, 28)}日`, `${draft.random.int(3, 9)}${draft.random.int(10, 28)}日`]))}印发通知`),
  onDraft('date-order', 'feedback before the inspection', (draft, { features }) => {
    if (!features.has('categories')) return false;
    draft.feedbackText = mark(`${draft.year - 1}年${draft.random.int(1, 12)}月${draft.random.int(1, 28)}日`);
    return true;
  }),
  onDraft('date-order', 'issued before the feedback', (draft, { features }) => {
    if (!features.has('categories')) return false;
    draft.dateOfIssue = mark(`${draft.year - 1}年${draft.random.int(1, 12)}月${draft.random.int(1, 28)}日`);
    for (const problem of problemsOf(draft)) {
      problem.deadline = null;
      problem.measures = timelessMeasures(draft, 2).map((text) => `${text}，每月调度一次`);
    }
    return draft.kind === 'bulletin';
  }),
  clause('deadline-passed', 'a deadline behind us', (draft) => `将于${mark(`${draft.kind === 'plan' ? draft.year - 1 : draft.year}年${draft.random.int(10, 12)}月底前`)}完成验收`),
  clause('date-format', 'leading zero', (draft) => `于${mark(`${draft.year}年0${draft.random.int(7, 9)}月${draft.random.int(10, 28)}日`)}印发通知`),
  clause('date-format', 'dotted', (draft) => `于${mark(`${draft.year}.${draft.random.int(7, 9)}.${draft.random.int(10, 28)}`)}印发通知`),
];

const completeness: readonly Planter[] = [
  onDraft('missing-lead-fact', 'no period', (draft, { kind }) => { draft.periodText = ''; return kind === 'bulletin'; }),
  onDraft('missing-lead-fact', 'no feedback date', (draft, { kind }) => { draft.feedbackText = ''; return kind === 'bulletin'; }),
  onDraft('missing-lead-fact', 'no publication sentence', (draft, { kind }) => { draft.publicationSentence = ''; return kind === 'bulletin'; }),
  onDraft('missing-contact', 'no contact', (draft, { kind }) => { draft.contact = ''; return kind === 'bulletin'; }),
  onDraft('missing-signature', 'no signature', (draft, { kind, features }) => { draft.signature = ''; return kind !== 'ledger' && features.has('categories'); }),
  onDraft('missing-date-of-issue', 'no date of issue', (draft, { kind, features }) => { draft.dateOfIssue = ''; return kind !== 'ledger' && features.has('categories'); }),
  clause('leftover-placeholder', 'XX', (draft) => `由${mark(draft.random.pick(['XX科', 'XX部门', 'ＸＸ办公室', 'XXX科']))}具体负责`),
  clause('leftover-placeholder', '20XX', () => `于${mark('20XX年')}完成验收`),
  clause('leftover-placeholder', '待补充', (draft) => mark(draft.random.pick(['（待补充）', '【待填写】', '【】']))),
];

const disclosure: readonly Planter[] = [
  clause('personal-data', 'ID number', (draft) => `涉及人员身份证号${mark(chinaIdNumber(draft.random))}`),
  clause('personal-data', 'mobile', (draft) => `当事人联系电话${mark(`1${draft.random.pick(['38', '59', '86', '77'])}${draft.random.int(10_000_000, 99_999_999)}`)}`),
  clause('personal-data', 'bank card', (draft) => `已将款项退至账户${mark(luhnCardNumber(draft.random))}`),
  onText('secrecy-mark', 'mark at the head', /^/u, (_match, draft) => `${mark(draft.random.pick(['机密★1年', '秘密★', '绝密★10年', '内部资料 不得公开']))}\n\n`, ({ kind }) => kind === 'bulletin'),
  inKind('bulletin', clause('undisclosed-case', 'being looked into', (draft) => mark(draft.random.pick(['相关线索正在初核', '有关人员正在接受立案审查'])))),
];

const punctuation: readonly Planter[] = [
  onText('half-width-punctuation', 'a half-width comma', /(?<=[一-鿿])，(?=[一-鿿])/gu, () => mark(',')),
  onText('half-width-punctuation', 'half-width brackets', /(?<=[一-鿿])，(?=[一-鿿]{4})/gu, () => '⟦(试行)⟧，', ({ features }) => !features.has('table')),
  onText('cjk-spacing', 'a space before a digit', /(?<=[一-鿿])(?=\d+[项个名条份家台处])/gu, () => '⟦ ⟧'),
  onText('repeated-punctuation', 'two commas', /(?<=[一-鿿])，(?=[一-鿿])/gu, (_match, draft) => mark(draft.random.pick(['，，', '，、', '。，']))),
  onText('repeated-punctuation', 'two full stops', /(?<=[一-鿿])。(?=\n)/gu, () => mark('。。')),
  onText('unbalanced-bracket', 'no closing mark', /《([一-鿿]{4,})》/gu, (match) => mark(`《${match[1] ?? ''}`)),
  onText('unbalanced-bracket', 'no opening mark', /《([一-鿿]{4,})》/gu, (match) => mark(`${match[1] ?? ''}》`)),
  clause('redundant-enumeration-comma', '》、《', () => '严格执行《内部控制规范⟦》、《⟧财务报销办法》'),
  clause('document-number-format', 'round brackets', (draft) => `印发实施方案（${draft.random.pick(['云岭水发', '青泽教办', '北沅农'])}⟦${draft.random.pick(['（2021）8号', '[2021]8号', '〔2021〕08号', '〔2021〕第8号', '【2021】8号', '〔2021〕 8 号'])}⟧）`),
  onText('title-punctuation', 'category with 。', /^(### （.+)$/gmu, (match) => `${match[1] ?? ''}⟦。⟧`),
  onText('broken-emphasis', 'mark behind 。', /(?<=\n)([一二三]是[^。\n]{4,14}。)(?=[一-鿿])/gu, (match) => mark(`**${match[1] ?? ''}**`), ({ kind }) => kind === 'bulletin'),
];

const wordingAndTool: readonly Planter[] = [
  clause('confusable-word', 'a wrong word', (draft) => draft.random.pick([`⟦截止目前⟧已办结`, `按规定⟦设帐⟧管理`, `⟦布署⟧下一阶段工作`, '做到⟦一如继往⟧抓落实'])),
  onText('unknown-rule', 'misspelt rule', /^(?=#|问题|\*\*|（)/mu, () => '<!-- zhenggai-disable-next-block ⟦mising-deadline⟧：已说明 -->\n\n', ({ features }) => !features.has('table')),
  onText('unused-suppression', 'nothing to suppress', /^(?=## )/mu, () => '⟦<!-- zhenggai-disable-next-block personal-data：已脱敏 -->⟧\n\n'),
  onText('invalid-front-matter', 'unknown key', /^/u, () => '---\n⟦titel⟧: 关于整改的通报\n---\n\n'),
  onText('invalid-front-matter', 'wrong kind', /^/u, () => '---\nkind: ⟦notice⟧\n---\n\n', ({ kind }) => kind === 'bulletin'),
];

export const planters: readonly Planter[] = [...structure, ...numbering, ...consistency, ...dates, ...completeness, ...disclosure, ...punctuation, ...wordingAndTool];
