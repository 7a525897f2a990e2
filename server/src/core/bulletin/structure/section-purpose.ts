import type { Section } from '../model.ts';
import { isOfStatus } from './collective-heading.ts';
import { isWanting } from './wanting.ts';

type Purpose = Section['purpose'];

const answers =
  /(?:反馈|巡察|巡视|审计|督察|检查|具体|重点|主要|突出|专项|指出|发现|移交|存在)[^，。]{0,14}问题|问题[^，。]{0,8}(?:整改|落实)|整改(?:落实|进展|完成|工作进展|措施|成效|任务)|(?:落实|完成)整改|整改情况|问题清单/u;
const nextSteps = /下一?步|今后|后续|长远|长效|努力方向|打算|展望|(?:持续|不断|继续)?(?:巩固|深化|拓展)[^，。]{0,10}(?:成果|成效|整改)|持续用力|常抓不懈|接续/u;
const plainNextSteps = /下一?步|今后|打算|努力方向|后续(?:工作|整改|计划|安排)/u;
const organisation = /(?:强化|压实|落实|扛牢|扛起|履行)[^，。]{0,10}责任|扎实推进|提高认识|认真部署|^(?:整改)?(?:工作)?(?:组织|总体|基本|部署|概况)|组织(?:领导|部署|推进|推动|开展|实施|保障|情况|整改|落实)|(?:强化|加强)(?:组织|领导)|领导|基本情况|总体情况|概况|概述|高度重视|站位|思想认识|统一思想|统筹|压实[^，。]{0,6}责任|工作(?:开展|推进|部署|组织|总体)情况|整改工作情况|主要做法|(?:扛|担)[^，。]{0,8}责任|政治责任|整改责任|工作机制|动员/u;
/** How the unit went about it, unless the heading speaks of the problems themselves. */
const ownWork = /组织(?!建设|生活|路线|体系|部)|领导|总体|部署|概况|动员|工作(?:开展|推进)/u;
const namesProblems = /(?:具体|重点|主要|反馈|指出|发现|各类|突出|专项)[^，。]{0,8}(?:问题|事项|任务)|问题[^，。]{0,8}(?:整改|落实)/u;
const fieldEnd = /(?:方面|领域|环节)$/u;
const causes = /原因|成因/u;
/** How the work goes on from stage to stage: 实施步骤, 方法步骤和时间安排, 阶段划分. What speaks of the problems or measures themselves is none. */
const stages = /步骤(?=$|[和及与、（(安划])|阶段(?:安排|划分)/u;
const ofProblems = /问题|措施|举措|任务清单|隐患|清单|台账/u;
/** What is asked of those who do it: 工作要求, 有关要求. */
const requirements = /^(?:几点|有关|相关|具体|其他)?(?:工作|纪律|落实|组织|责任)?(?:要求|保障)$/u;
/** What comes when all is done: 申请复查, 提请验收. */
const application = /^(?:现|特)?(?:申请|提请|请求|恳请)[^，。]{0,10}(?:复查|复检|复核|复验|验收|销号|核查)|^(?:复查|复检|复核|复验|验收|销号)申请$/u;
/** Looking for the like elsewhere. */
const elsewhere = /^[^，。]{0,4}举一反三(?:[^，。]{0,4}情况|[^，。]{0,4}工作)?$/u;
const deadline = /(?:时限|期限|时间(?:安排|要求|节点)?|进度安排)$/u;

/** What a section is for, by its heading's words. A heading that names a problem has no purpose but that. */
export function purposeOf(heading: string): Purpose {
  const text = heading.replace(/[\s\u3000]/gu, '');
  if (/^(?:关于|针对|对)[^，。]*问题/u.test(text)) return 'rectification';
  if (fieldEnd.test(text) || isWanting(text)) return 'other';
  if (causes.test(text) && (!/整改|措施/u.test(text) || isOfStatus(text))) return /后续|下一?步|今后/u.test(text) ? 'next-steps' : 'causes';
  if (stages.test(text) && !ofProblems.test(text)) return 'organisation';
  if (deadline.test(text)) return 'deadline';
  if (plainNextSteps.test(text) || application.test(text)) return 'next-steps';
  if (requirements.test(text) || elsewhere.test(text)) return 'organisation';
  if (ownWork.test(text) && !namesProblems.test(text)) return 'organisation';
  if (answers.test(text)) return 'rectification';
  if (nextSteps.test(text)) return 'next-steps';
  if (organisation.test(text)) return 'organisation';
  return 'other';
}

/** True for sections that hold no problems. */
export function holdsNoProblems(purpose: Purpose): boolean {
  return purpose === 'organisation' || purpose === 'next-steps' || purpose === 'causes' || purpose === 'deadline';
}
