import { readSignals } from './title-signals.ts';
import { isWantingClause } from './wanting.ts';

const answerOpening =
  /^(?:针对(?:此|这|上述|该|以上|问题|反馈)|经(?:查|核实|核查|调查|了解|自查)|收到(?:整改|反馈|通知|巡察|巡视|意见)|整改(?:以来|期间|过程中|中|后|工作)|(?:巡察|巡视|督察|审计|反馈)(?:整改|反馈|意见)?(?:以来|后|期间)|对此|为此|目前|现已|截至|已(?!成为)|(?:该|此|上述|以上|相关|反馈)问题(?:已|均已|现已|正在)|立行立改|立即|按照(?:整改|巡察|反馈)|[^，。]{0,14}(?:高度重视|迅速(?:组织|召开|制定)|第一时间)|[^，。]{2,14}(?:已于|已经|已对|已将|已按|已在|已与|立即))/u;
const enumeratedOpening = /^[一二三四五六七八九十]{1,2}是/u;
const numberedOpening = /^(?:[（(]?[一二三四五六七八九十0-9０-９]{1,2}[）)、.．]|[①-⑳])[\s\u3000]*/u;
const clauseMark = /[，。；：、,;]/u;
const negation = /(?:未(?!来)|没有|没能|尚无|从未|缺乏|缺少|存在|仅|只有|竟|违规|违反|超标准|超范围)/u;
const vagueSubject = /^(?:个别|部分|有的|少数|一些|多数|大部分|某些)/u;

export type SentenceKind = 'answer' | 'problem' | 'neutral';

/** True where a sentence opens the rectification: 针对此问题, 经查, 收到整改通知后, 该问题已. */
export function opensAnswer(sentence: string): boolean {
  return answerOpening.test(sentence);
}

/** Whether a sentence says what was done or what was wrong: by its first clause, then by the others. */
export function kindOfSentence(sentence: string): SentenceKind {
  const bare = sentence.replace(/^[*\s\u3000]+/u, '').replace(enumeratedOpening, '').replace(numberedOpening, '');
  if (opensAnswer(bare)) return 'answer';
  const clauses = bare.split(clauseMark).filter((clause) => clause !== '');
  const [first = ''] = clauses;
  if (acts(first)) return 'answer';
  if (isShortcoming(first)) return 'problem';
  if (clauses.some(acts)) return 'answer';
  return clauses.some(isShortcoming) ? 'problem' : 'neutral';
}

function acts(clause: string): boolean {
  const { acting, done } = readSignals(clause, 0);
  return done || (acting && !isWantingClause(clause));
}

/** What was wrong is the clause's predicate: 学习不深入, not 更换老化设施. */
function isShortcoming(clause: string): boolean {
  if (isWantingClause(clause) || vagueSubject.test(clause)) return true;
  const negated = negation.exec(clause);
  return negated !== null && !/[对将把因就]/u.test(clause.slice(0, negated.index));
}
