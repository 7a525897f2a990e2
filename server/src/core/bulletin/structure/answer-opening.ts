/** 该任务未完成。 says where it stands; 该任务未完成即销号 would be what was wrong. */
const standing =
  /^(?:该|此|本|这)(?:一)?(?:项|个|类)?(?:整改)?(?:问题|任务|事项|隐患)(?:(?:目前|现)?(?:(?:尚|暂|还|仍)?未(?:全部)?(?:完成|整改到位|办结|销号|达到?序时进度)|(?:已)?(?:基本|部分)?完成|达到?序时进度|按序时进度推进)(?:整改)?)(?:[。（(]|$|[，,；;](?:目前|现|预计|正|计划|将|力争|拟|剩余|其余))/u;

const answerOpening =
  /^(?:针对(?:此|这|上述|该|以上|问题|反馈)|经(?:查|核实|核查|调查|了解|自查)|收到(?:整改|反馈|通知|巡察|巡视|意见)|整改(?:以来|期间|过程中|中|后|工作)|(?:巡察|巡视|督察|审计|反馈)(?:整改|反馈|意见)?(?:以来|后|期间)|对此|为此|目前|现已|截至|已(?!成为)|(?:该|此|上述|以上|相关|反馈)问题(?:已|均已|现已|正在)|立行立改|立即|按照(?:整改|巡察|反馈)|[^，。]{0,14}(?:高度重视|迅速(?:组织|召开|制定)|第一时间)|[^，。]{2,14}(?:已于|已经|已对|已将|已按|已在|已与|立即))/u;

const outright =
  /^(?:针对(?:此|这|该|上述)[^，。；：]{0,6}(?:问题|情况|隐患)|经(?:查|核实|核查)(?:属实)?[，,：:；;]|收到(?:整改|反馈)[^，。；]{0,6}后|(?:该|此|上述)(?:项|个|类|一)?(?:问题|隐患)?(?:已|均已|现已|正在)|[（(](?:已|正在|长期|持续|部分|基本|未|尚未)[^（）()]{0,10}[）)]|(?:已|现已|均已|目前已)(?:经|全部|全面|基本|按期|立即|完成)?整改)/u;

/** True where a paragraph can only answer the problem that stands right before it: 经查，…, 该问题已…, 已整改。 */
export function answersOutright(sentence: string): boolean {
  return outright.test(sentence) || standing.test(sentence);
}

/** True where a sentence opens the rectification: 针对此问题, 经查, 收到整改通知后, 该问题已. */
export function opensAnswer(sentence: string): boolean {
  return answerOpening.test(sentence) || standing.test(sentence);
}
