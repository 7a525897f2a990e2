import { joint } from '../../text/pattern-joint.ts';

const whose =
  '中央|省委?|市委?|区委?|县委?|旗委?|自治区|党组|党委|办公室|机关|[本上]级|第[一二三四五六七八九十\\d]{1,3}|组|巡察|巡视|审计|督察|督查|检查|专项|环保|生态环境|保护|自查|整改|工作|报告|意见|反馈|反映|指出|发现|查出|提出|移交|交办|通报|存在|主要|重点|突出|具体|各类|各项|其他|其它|共性|个性|有关|相关|上述|以上|所有|全部|的|和|及|等|[\\d一二三四五六七八九十两]{1,3}[个项条类]';
const ending = '(?:的?(?:整改|落实|解决|处理|处置|办理)(?:整改|落实|完成|进展|工作)?)?(?:的?(?:情况|措施|成效|进展|结果|清单))?(?:和|及|与|、)?(?:成效|措施|情况)?';
/** 审计查出主要问题的整改情况, 反馈问题整改落实情况: all problems, and none of them. */
const all = new RegExp(`^(?:关于|针对|对)?(?:(?:${whose})${joint}){0,12}问题${joint}${ending}$`, 'u');

/** 消防隐患整改情况, 隐患排查治理清单; 存在安全隐患 says that there is one. */
const hazards = /^(?:关于|针对|对)?(?:安全|消防|生产|火灾|事故|风险|各类|重大|一般|重点|突出|存在|发现|检查|排查|的){0,5}隐患(?=排查|整改|整治|治理|清单|台账|情况|及)(?:(?:排查|整改|整治|治理|处理|落实|完成|进展|清单|台账|情况|措施|安排|及|和|与|的|、)){1,6}$/u;
const further = '(?:(?:的|及|和|与|以及|、)[^，。；：]{0,6}(?:原因|成因|下一?步|后续|今后|计划|措施|举措|安排|打算|说明|思路|时限|情况)[^，。；：]{0,16})?';
const things = '(?:[\\d一二三四五六七八九十两]{1,3}[个项条])?(?:主要|具体|重点)?(?:问题|事项|任务|内容|项目)(?:的?(?:情况说明|情况|清单|说明))?';
const lacks = '(?:尚|仍|还|暂|暂时)?(?:未|没有)(?:能|完全|全部|全面|按期|按时|如期)?';
const ends = '(?:完成|整改|到位|完毕|销号|办结|解决){1,3}(?:的(?:整改)?)?';
/** 尚未整改到位的问题及后续安排, 已完成整改的问题: those of one status. */
const byStatus = new RegExp(`^(?:目前|部分|个别|少数)?(?:${lacks}|已(?:经|全部|基本)?|(?:尚|仍|还|正)?在|基本|部分|需|仍需|尚需)?(?:长期|持续|继续|推进|坚持){0,3}${joint}${ends}(?:中)?${things}${further}$`, 'u');
/** 部分问题未整改到位的原因. */
const whyNot = /(?:未|不|没有)[^，。；：]{0,8}(?:整改|到位|完成|销号|办结)[^，。；：]{0,8}(?:原因|成因)(?:分析|说明)?(?:(?:及|和|与|以及|、)[^，。；：]{0,20})?$/u;
const longest = 48;

/** True for words that head a list of problems, or say why some are not done with, and name none: a problem's title names one. */
export function isCollective(heading: string): boolean {
  if (heading.length > longest) return false;
  if (heading.includes('问题') && all.test(heading)) return true;
  return isOfStatus(heading) || (heading.includes('隐患') && hazards.test(heading));
}

/** True for the heading of those of the problems that got so far, or of why some did not. */
export function isOfStatus(heading: string): boolean {
  if (heading.length > longest || !/整改|完成|到位|销号|办结/u.test(heading)) return false;
  return byStatus.test(heading) || whyNot.test(heading);
}
