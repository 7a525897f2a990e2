import { clauseAround } from '../../text/clause.ts';
import type { TextRange } from '../../text/range.ts';
import { wordEnds } from '../../text/word-ends.ts';
import { textOf, type Span } from '../block.ts';
import { isInTitleMarks, timesAround, timesMatching, type CuedPattern, type RawTime } from './raw-time.ts';

/** Verbs whose 已 says that something is done and over. Meetings, study and demands (召开 学习 要求 启动) are none. */
const results = [
  '完成', '完毕', '到位', '完工', '办结', '整改', '解决', '销号', '清零', '清退', '清理', '清除', '清算', '清偿', '结清', '退缴', '退还', '退回', '退赔', '退出', '上缴', '上交',
  '补缴', '补交', '补发', '补办', '补齐', '补录', '补签', '补选', '补足', '补充', '缴纳', '缴清', '缴回', '追缴', '追回', '追责', '收回', '收缴', '归还', '归档', '归位', '更换', '更新', '更正',
  '纠正', '改正', '修正', '修复', '修缮', '修订', '修改', '拆除', '关闭', '关停', '取缔', '停止', '停发', '停用', '取消', '撤销', '撤换', '注销', '废止', '废除', '终止', '解除', '解聘',
  '调整', '调离', '免去', '免职', '任命', '配备', '配齐', '换届', '签订', '签署', '印发', '下发', '出台', '制定', '制订', '制作', '建立', '建成', '建好', '成立', '组建', '设立', '安装', '竣工', '验收',
  '投入使用', '投用', '启用', '开通', '上线', '移交', '移送', '交付', '交接', '兑付', '兑现', '支付', '拨付', '偿还', '核销', '入账', '入库', '登记', '备案', '公示', '公开', '公布', '通报', '约谈', '问责',
  '处分', '处理', '处置', '处罚', '查处', '立案', '诫勉', '提醒', '批评', '责令', '落实', '消除', '化解', '封堵', '恢复', '整治', '健全', '完善', '达标', '实现', '覆盖', '报送', '核实', '替换', '采购', '购置', '缴存', '封存', '归集', '发放', '加装', '增设', '张贴', '维修', '疏通', '清运', '清洗', '搬离', '搬迁', '腾退', '转正', '就位', '到岗', '扣减', '冲销', '调账', '划转', '追认', '录用', '聘任', '编制', '印制', '提交', '申报',
];
const done = new RegExp(`已(?:经)?(?![知有是成婚往久])[^，,。；;：:！？\\n已]{0,28}?(?:${results.join('|')})(?:完成|完毕|到位)?`, 'gu');
/** Any other verb behind 已 but those that only begin, order or discuss: 已开展, 已要求, 已纳入计划 finish nothing. */
const doneOtherwise = /已(?:经)?(?:全部|全面|均|陆续|逐一|先后|及时)?(?!经|要求|召开|组织|开展|启动|着手|部署|安排|学习|传达|纳入|列入|成为|[有是知久婚往对将向由被在就不没无过故成使让给超达逾按于与同]|进入|开始|责成|督促|明确|提请|申请|联系|沟通|协调|计划|打算|研究|讨论|考虑|认识|意识|引起|多次|连续|到期|退休|离职|接到|收到|受理|发现|存在|出现|影响|造成|形成|反馈|反映|通知|提醒|强调|全部|全面|逐步|初步|基本|具备|举办|邀请|委托|准备|进行|参加|掌握|了解|取得|加强|强化|推进|完全)[\u4e00-\u9fff]{2}/gu;
/** 床位费已退。: one character says it, at the end of its sentence or before what goes on. */
const doneShortly = /已(?:全部|全额|均|悉数|如数|足额)?[退还缴补换修拆改结销](?=$|[。；;！!\n]|[，,、](?![^，,。；;]{0,8}(?:未|尚|拟|无)))/gu;
/** 12笔票据全部换开, 14户子公司全部签约: verbs whose work is done with them. */
const wholly = /(?:全部|悉数)(?:签[约订]|换[开发新]|通[水电车气航]|报销|[到入]账|入库|上墙|归档|补[齐签缴办足]|拆除|清[运除退空零]|退[还回缴]|追[回缴]|[收缴]回|[缴结付还]清|缴纳|核销|注销|销号|整改|更[换新]|修复|竣工|完工|[投启]用|投产|达标|合格|验收|移交|交付|[发兑]放|兑[现付]|安[装置]|入住|搬[迁离]|关[停闭]|取缔|停用|化解|办结|复[垦绿耕核]|公[示开]|配[齐备]|上线|开通|覆盖|核实|整治|[纠改]正|落实|返还|支付|拨付)(?=[，,。；;！!\n]|$)/gu;
const counted = /\d(?:[万亿千百多余]{0,2})(?:元|平方米|公里|[个张笔份件人名处家户套台间宗辆条项册本幅块座米亩吨])[^，,。；;：:\n]{0,12}$/u;
const endsInResult = new RegExp(`(?:${results.join('|')})$`, 'u');
const doneWithout = /(?:全部|均|都|现|目前|全面|如期|按期|按时|逐一|一并|顺利)[^，,。；;：:！？\n]{0,20}?(?:完成|完毕|到位|办结|销号|清零|清退|退缴)|(?:整改|清退|追缴|清理|办理|退还|处理|签订|更换)(?:完毕|完成|到位)|完成(?:了)?整改(?=[，,。；;、）)\n]|任务|工作|并|$)/gu;
const doneInLabel = /(?:完成情况|整改状态|整改结果|销号情况|是否(?:完成|销号|办结)|办理情况|整改进度|完成状态)[ \u3000]?[:：][ \u3000]?(?:完成|办结|销号|是|√|✓|☑|100%)/gu;
/** 对已建成项目, 加强已建成项目管护: what is done is an object here. */
const supposes = wordEnds([...Array.from('对凡如若未不早待使将把从在与和及原'), ...'是否 加强 开展 梳理 做好 强化 规范 完善 排查 清查 抽查 复核 核对 巩固 汇总 公布 落实 督促'.split(' ')]);
/** What makes of it a time, a rate or an attribute: 招标完成后, 整改完成率, 清退的资金. */
const goesOn = /^(?:整改|任务)?(?:的|之?后|之?前|时|率|度|以后|比例|情况|进度|期限)/u;
/** 已发放的补贴进行清理: what was done over is a thing's attribute; 已将超标的费用清退 is a statement. */
const isOfThing = /^已[^将把按对照依]{1,12}的/u;
const over = /完成|完毕|到位|办结|销号|清零|清退|退缴/gu;
const inSentence: CuedPattern = { cue: over, pattern: doneWithout, reach: { before: 28, behind: 12 } };
const inLabel: CuedPattern = { cue: /[：:][ \u3000]?(?:完成|办结|销号|是|√|✓|☑|100%)/gu, pattern: doneInLabel, reach: { before: 8, behind: 8 } };
const toCome = /未|尚|没有|将|拟|计划|预计|力争|争取|确保|务必|必须|须|需|要|待|督促|推动|推进|责令|限期|直至|直到|保证|实现|是否|若|如果|不/u;

/** 整改目标：全面完成…: an aim is none. */
const aim = /目标[ \u3000]?[:：][^。：:\n]*$/u;

/** Completions: 已清退到位, 已更换, 全部签订完成, 整改完毕. Not 招标完成后, 未完成, 确保整改到位. */
export function readCompletions(span: Span): readonly RawTime[] {
  const text = textOf(span);
  const times = [...timesAround(span, 'completion', inSentence, isOver)];
  if (text.includes('已')) for (const pattern of [done, doneOtherwise, doneShortly]) times.push(...timesMatching(span, 'completion', pattern, isStatement));
  if (text.includes('全部') || text.includes('悉数')) times.push(...timesMatching(span, 'completion', wholly, isWhollyDone));
  if (text.includes('：') || text.includes(':')) times.push(...timesAround(span, 'completion', inLabel, () => true));
  return times;
}

function isOver(text: string, range: TextRange): boolean {
  return isStatement(text, range) && !promises(text, range) && !aim.test(text.slice(Math.max(0, range.start - 40), range.start));
}

/** Said of counted things, behind 已, or by a verb that is a result anyway: 14户子公司全部签约, 已于10月25日全部通水. */
function isWhollyDone(text: string, range: TextRange): boolean {
  const before = clauseBefore(text, range);
  return (before.includes('已') || counted.test(before) || endsInResult.test(text.slice(range.start, range.end))) && isOver(text, range);
}

/** Not of a thing (已清退的资金), of a time after (完成后), of a case that is only thought of (对已完成…). */
function isStatement(text: string, range: TextRange): boolean {
  if (goesOn.test(text.slice(range.end, range.end + 4))) return false;
  const own = text.slice(range.start, range.end);
  if (own.includes('的') && isOfThing.test(own)) return false;
  return !supposes(text, range.start) && !isInTitleMarks(text, range.start);
}

/** 确保全部整改到位, 三日内整改到位 are still to come; 全部通过平台线上完成 is how it is done, not that it is. */
function promises(text: string, range: TextRange): boolean {
  const before = clauseBefore(text, range);
  const own = text.slice(range.start, range.end);
  return toCome.test(before + own) || /[内前底]$/u.test(before) || /通过|线上|方可|由|使用/u.test(own);
}

function clauseBefore(text: string, range: TextRange): string {
  return text.slice(clauseAround(text, range).start, range.start);
}
