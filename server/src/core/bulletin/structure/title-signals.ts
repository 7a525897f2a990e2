import { characterSet, isIn } from '../../text/character-set.ts';
import { findStop } from '../opening/sentence-stop.ts';
import { statusBracketAt } from '../statuses/status-bracket.ts';
import { opensAnswer } from './answer-opening.ts';
import { isCollective } from './collective-heading.ts';
import { isWanting } from './wanting.ts';

/** What the first sentence of a line says about the line being a problem's title. */
export interface TitleSignals {
  /** It names a problem: 关于“…”问题, …的问题, 针对…问题，. */
  readonly named: boolean;
  /** It says that something is wanting: 不到位, 未按规定, 薄弱. */
  readonly deficient: boolean;
  /** It says what was done: 加强…, 已印发…. */
  readonly acting: boolean;
  /** It says that something is over: 已全部补缴. */
  readonly done: boolean;
  /** It names a field of work: …方面. */
  readonly aspect: boolean;
  /** A line without a full stop, no longer than a heading. */
  readonly headline: boolean;
  /** A headline with units or deadlines in a bracket behind it. */
  readonly bracketed: boolean;
  /** The status in a bracket behind a headline, （已完成）; empty where none stands there. */
  readonly stated: string;
  /** Named, or a headline of what is wanting. */
  readonly titled: boolean;
}

const longestSentence = 160;
const longestHeadline = 90;
const sideBracket = /[（(][^（）()]{0,40}(?:责任|牵头|主责|时限|期限|领导)[^（）()]{0,120}[）)]/u;

const namedAtEnd = /问题(?:[（(][^（）()]{1,40}[）)])?(?=)(?:的?(?:整改|落实|解决|处理|处置)(?=)(?:落实|完成|进展|工作)?(?=)(?:的?(?:情况|措施|方面|进展))?)?[：:”"]?$/u;
const namedOpening = /^(?:针对|关于|对于|对|就)/u;
const namedQuotation = /^(?:针对|关于|对于|对|就)?[^“”，。；]{0,24}[“"「][^”"」]{2,120}[”"」][^，。；：]{0,14}?(?:问题|方面|情况|现象)/u;
/** 关于“文山会海反弹”的整改: what is quoted is the problem. */
const namedRectified = /^(?:针对|关于|对于|对|就)[“"「][^”"」]{2,120}[”"」]的?(?:整改|整治)(?:落实)?(?:情况|工作|措施|进展)?[：:]?$/u;
const namedBeforeComma = /^(?:针对|关于|对于|就)[^，。；：]{2,80}?问题(?:的整改(?:情况)?)?(?:[，,：:]|$)/u;

/** 针对这一问题 points back at a problem and names none. */
const pointsBack = /^(?:针对|关于|对于?|就)(?=)(?:此|这|该|上述|以上)(?=)(?:一|个|些|类|项|几个)?(?=)(?:方面)?(?:的)?问题/u;

const deficiency = new RegExp(
  [
    '不(?:够|到位|力|足|强|严|实|深|规范|健全|完善|及时|彻底|明显|明确|明晰|高|平衡|重视|扎实|主动|细|准|清|好|全|充分|符合|达标|合理|严格|严肃|严谨|合规|浓|紧|畅|顺|多|大|准确|精准|落实|坚决|坚定|坚持|经常|统一|一致|当|敢|愿|会|善于|能|作为|担当|注重|具体|深入|透|牢|匹配|科学|完整|透明|公开|均衡|稳定|合格|积极|熟悉|了解)',
    '未(?:能|按|及时|建立|落实|制定|严格|经|开展|完成|将|履行|执行|形成|真正|有效|充分|全面|对|与|做到|实现|纳入|到位|定期|配备|公开|整改|报|召开|签|进行|得到|明确|设|发挥|深入|缴|上)',
    '没有|缺乏|缺失|缺少|缺位|欠缺|薄弱|滞后|迟缓|缓慢|流于形式|不足|偏(?:差|少|低|慢|弱|高|软|松|轻|大)|较(?:少|差|低|弱|慢|为?突出|为?薄弱)|违规|违反|违纪|违法|超(?:标准|范围|期|额|编|支)|挪用|虚列|套取|截留|松懈|松散|弱化|虚化|淡化|淡薄|隐患|漏洞|短板|差距|存在|时有发生|形式主义|官僚主义|走过场|混乱|失察|失管|失控|空转|空白|拖欠|闲置|浪费|脱节|脱离|单一|粗放|随意|偏离|断层|老化|不良|乱|慢|重[^，。]{1,10}轻|以[^，。]{1,10}代|有待|亟待|仍有|依然|问题(?:较|比较|仍|突出|禁)',
  ].join('|'),
  'u',
);

const action =
  /^(?:已|现已|目前已|均已)?(?=)(?:加强|加大|加快|完善|制定|建立|开展|强化|健全|落实|深化|深入|组织|召开|严格|严肃|严明|提高|提升|推进|推动|规范|印发|修订|督促|督导|进一步|持续|坚持|认真|全面|成立|集中|定期|压实|优化|明确|细化|狠抓|积极|对照|学习|及时|着力|扎实|牢固|聚焦|强调|突出|抓好|抓实|抓牢|做好|做实|紧盯|紧扣|围绕|举办|编制|出台|清退|追缴|追回|退还|收回|约谈|问责|核实|调整|充实|选派|配齐|配备|增加|增强|树立|发挥|拓宽|畅通|创新|探索|立即|迅速|高度重视|主动|切实|不断|逐步|统筹|指导|要求|将|把|通过|按照|根据|依托|结合|利用|向|对[^，。]{1,20}(?:进行|开展))/u;
const completion = /(?:已|均)(?:经|于|按|全部|全额|全面|基本|完成|整改|修订|印发|建立|制定|清退|退缴|收回|补|更换|配备|开展|组织|召开|对|将|由|在|向|责令|督促|落实|纳入|到位)/u;
const fieldEnd = /(?:方面|领域|环节|类)(?:的?(?:整改|落实|完成)*(?:情况)?)?[：:]?$/u;

const fieldLast = characterSet('面域节类改实成况：:');
const longestField = 24;

/** Reads the sentence that begins at `from`. */
export function readSignals(text: string, from: number): TitleSignals {
  const opening = text.slice(from, from + longestSentence);
  const rest = withoutSideBracket(opening);
  const stop = findStop(rest, 0);
  const whole = (stop < 0 ? rest : rest.slice(0, stop)).trim();
  const sentence = withoutStatus(whole);
  const endsAsLine = stop < 0 || (rest.charAt(stop) === '\n' && opensAnswer(rest.slice(stop + 1).trimStart()));
  const headline = sentence !== '' && endsAsLine && sentence.length <= longestHeadline;
  const collective = isCollective(sentence);
  const wanting = !collective && isWanting(sentence);
  const acting = !wanting && action.test(sentence);
  const named = !collective && namesProblem(sentence, acting);
  // The long expression last, and only where it can still tell anything.
  const deficient = wanting || (!acting && !named && !collective && deficiency.test(sentence));
  return { named, deficient, acting, done: isDone(sentence), aspect: isField(sentence), headline, bracketed: headline && rest !== opening, stated: headline ? whole.slice(sentence.length) : '', titled: named || (headline && deficient && !acting) };
}

function isDone(sentence: string): boolean {
  return (sentence.includes('已') || sentence.includes('均')) && completion.test(sentence);
}

function isField(sentence: string): boolean {
  return isIn(fieldLast, sentence, sentence.length - 1) && fieldEnd.test(sentence.slice(-longestField));
}

/** （牵头单位：办公室；整改时限：6月底） says nothing about what the line is. */
function withoutSideBracket(text: string): string {
  return text.includes('：') || text.includes(':') ? text.replace(sideBracket, '') : text;
}

/** （已完成） tells how far it got with what the line names, not that the line tells what was done. */
function withoutStatus(sentence: string): string {
  const bracket = statusBracketAt(sentence);
  return bracket <= 0 ? sentence : sentence.slice(0, bracket).trimEnd();
}

/** True where the text opens with a verb of doing, whatever it goes on to say. */
export function opensWithAction(text: string): boolean {
  return action.test(text);
}

export function isDeficient(text: string): boolean {
  return deficiency.test(text);
}

function namesProblem(sentence: string, acting: boolean): boolean {
  if (!sentence.includes('问题') && !/[“"「]/u.test(sentence)) return false;
  if (pointsBack.test(sentence)) return false;
  if (namedQuotation.test(sentence) || namedBeforeComma.test(sentence) || namedRectified.test(sentence)) return true;
  return namedAtEnd.test(sentence) && (!acting || namedOpening.test(sentence));
}
