import { textOf } from '../../bulletin/block.ts';
import type { Problem } from '../../bulletin/model.ts';
import { findAll } from '../../text/find-all.ts';
import { defineRule } from '../define-rule.ts';
import { problemData } from '../support/problem-data.ts';

const activities = ['meeting', 'study', 'document'] as const;
type Activity = (typeof activities)[number];

const clauses = /[^，。；：！？、\n]+/gu;
const opening = /^(?:[一二三四五六七八九十]+是|[（(]?\d{1,2}[.．、）)]|首先|其次|同时|此外|另外|并且?|已|均|还|先后|多次|及时|立即|专门|认真|深入|进一步|切实|不断|继续|持续|全面|通过|由|对此|针对(?:此|该|这一)问题)+/u;

const patterns: Readonly<Record<Activity, RegExp>> = {
  meeting: /会议|召开|会上|专题研究|研究部署|座谈|动员部署|研讨|讨论|会商|调度会|推进会|部署会/u,
  study: /学习|培训|传达|领会|宣讲|党课|轮训|研读|自学|教育|警示|观看|心得|宣传/u,
  document: /方案|通知|文件|制度|办法|意见|规定|细则|清单|计划|机制/u,
};
const documentVerb = /印发|下发|转发|制定|制发|出台|修订|完善|起草|拟定|建立健全|明确/u;

/** Declarations that add nothing to a meeting: they are no action either. */
const declaration =
  /认识|意识|站位|重视|思想|自觉|责任感|使命感|组织领导|领导小组|组长|高度|统一|压实责任|政治责任|要求|强调|精神|统筹|部署|安排|举一反三|确保|落到实处|落地见效|党组书记|主要负责人|班子成员|全体/u;
/** A clause with a result is an action whatever else it says. */
const action =
  /\d(?:万|亿|余)?(?:元|处|台|套|户|件|项|条|吨|米|公里|平方)|清退|追回|退缴|收缴|上缴|补缴|补发|补签|补录|补齐|更换|拆除|清理|清除|停用|关停|下架|腾退|移交|移送|约谈|问责|处分|通报批评|诫勉|谈话|调整|免职|辞退|签订|公示|公开|张贴|安装|配备|购置|维修|改造|新建|竣工|验收|办结|整改完毕|整改到位|完成|检查|抽查|排查|核查|督查|督导|自查|审计|盘点|走访|入户|回访|巡查|整治|解决|兑付|拨付|收回|注销|归档|上线|启用|考核/u;
const aboutStudy = /学习|会议|培训|教育|宣传|宣讲|传达|研究|理论|意识形态|党课|组织生活|民主生活|三会一课|议事|制度|机制|文件|方案|规划|计划|贯彻|重视|部署|集中制|思想/u;

export const meetingOnlyMeasure = defineRule({
  id: 'meeting-only-measure',
  category: 'wording',
  severity: 'off',
  scope: 'problem',
  summary: { 'zh-CN': '以会议落实整改：整改情况只有开会、学习、发文件', en: 'Rectification by meeting: nothing but meetings, study and documents' },
  rationale: {
    'zh-CN': '开会、学习、发文件是手段，不是结果。官方通报点名批评“以会议落实整改、以文件落实整改”。除了部署，还要写问题本身怎样解决。规则看用词判断，宁可少报，默认关闭，需要时在配置中打开。',
    en: 'Meetings, study and documents are means, no result; official texts criticise “rectifying by meeting” by name. Say how the problem itself was solved. Judged by its words, so it is off until you switch it on.',
  },
  silentWhen: {
    'zh-CN': '问题本身就是学习、会议、制度方面的；整改情况里有清退、检查、更换、办结等行动；有看不出类别的句子。',
    en: 'Where the problem itself is about study, meetings or rules; where there is any action (清退, 检查, 更换, 办结) or a clause that fits no kind.',
  },
  basis: [{ document: '中共中央办公厅《关于加强巡视整改和成果运用的意见》' }, { document: '中共中央办公厅《关于解决形式主义突出问题为基层减负的通知》' }],
  messages: {
    meetingOnly: {
      'zh-CN': '“{title}”的整改只有开会、学习、发文件，应写明问题本身怎样解决',
      en: '“{title}” is answered by meetings, study and documents alone: say how the problem itself was solved',
    },
  },
  options: (z) => z.strictObject({ count: z.array(z.enum(activities)).default([...activities]) }),
  defaultOptions: { count: [...activities] },
  optionDocs: {
    count: {
      'zh-CN': '哪几样不算解决问题：meeting会议、study学习、document发文件。',
      en: 'What does not count as solving the problem: meeting, study, document.',
    },
  },
  yieldsTo: [
    { rule: 'missing-rectification', where: 'problem' },
    { rule: 'missing-measure', where: 'problem' },
  ],
  examples: [
    {
      text: '问题一：固定资产账实不符\n\n整改情况：召开党组会议专题研究，组织全体人员学习资产管理规定，提高了思想认识。\n',
      reports: ['meetingOnly'],
    },
    { text: '问题一：车辆管理混乱\n\n整改情况：\n\n1. 召开专题会议研究部署。\n\n2. 印发《公务用车管理办法》。\n', reports: ['meetingOnly'] },
    { text: '问题一：固定资产账实不符\n\n整改情况：召开党组会议专题研究，对全部资产重新盘点，补录12件。\n', reports: [] },
    { text: '问题一：理论学习中心组学习计划性不强\n\n整改情况：制定年度学习计划，每月集中学习一次。\n', reports: [] },
  ],
  *check(problem, { options }) {
    if (problem.rectification === null || aboutStudy.test(problem.title.value)) return;
    if (isMeetingOnly(problem, options.count)) yield { messageId: 'meetingOnly', at: problem.title, data: problemData(problem), problem };
  },
});

/** Every clause must be of a known sort and one at least an activity: what is not understood may well be an action. */
function isMeetingOnly(problem: Problem, count: readonly Activity[]): boolean {
  const texts = (problem.rectification?.measures ?? []).flatMap(({ spans }) => spans.map(textOf));
  let found = false;
  for (const match of findAll(texts.join('\n'), clauses)) {
    const clause = match[0].trim().replace(opening, '');
    if (clause === '') continue;
    if (action.test(clause)) return false;
    const isActivity = count.some((activity) => patterns[activity].test(clause) && (activity !== 'document' || documentVerb.test(clause) || clause.includes('《')));
    if (!isActivity && !declaration.test(clause)) return false;
    found ||= isActivity;
  }
  return found;
}
