import { answersOutright, opensAnswer } from './answer-opening.ts';
import { undoesFault } from './deed-opening.ts';
import { readSignals } from './title-signals.ts';
import { isWantingClause } from './wanting.ts';

const enumeratedOpening = /^[一二三四五六七八九十]{1,2}是/u;
const numberedOpening = /^(?:[（(]?[一二三四五六七八九十0-9０-９]{1,2}[）)、.．]|[①-⑳])[\s\u3000]*/u;
const clauseMark = /[，。；：、,;]/u;
const negation = /(?:未(?!来)|没有|没能|尚无|从未|缺乏|缺少|存在|仅|只有|竟|违规|违反|超标准|超范围)/u;
const vagueSubject = /^(?:个别|部分|有的|少数|一些|多数|大部分|某些)/u;

/** 审计指出，…, 主要表现在：…: what follows is what was wrong. */
const reported = /^(?:[^，。：；]{0,12}(?:指出|发现|查出|反映)[，,：:]|(?:经)?(?:现场|专项|飞行|随机)?(?:检查|抽查|核查|审计|督察|巡察|巡视|督导)(?:组)?(?:指出|发现|查出|反映)|(?:其?主要|具体|突出)?(?:问题)?表现(?:在|为|是)?[：:，,])/u;

const targeted = /^针对[^，。；]{2,80}?(?:问题|情况|现象|隐患)[，,](?=[^\s])/u;

export type SentenceKind = 'answer' | 'problem' | 'neutral';

/** Whether a sentence says what was done or what was wrong: by its first clause, then by the others. */
export function kindOfSentence(sentence: string): SentenceKind {
  const bare = sentence.replace(/^[*\s\u3000]+/u, '').replace(enumeratedOpening, '').replace(numberedOpening, '');
  if (opensAnswer(bare)) return 'answer';
  // 针对“…”的问题，…: what follows answers what it names.
  const target = bare.startsWith('针对') ? targeted.exec(bare) : null;
  if (target !== null) return kindOfSentence(bare.slice(target[0].length)) === 'problem' ? 'problem' : 'answer';
  const clauses = bare.split(clauseMark).filter((clause) => clause !== '');
  const [first = ''] = clauses;
  if (reported.test(bare)) return clauses.some((clause) => readSignals(clause, 0).done) ? 'answer' : 'problem';
  if (acts(first)) return 'answer';
  if (clauses.length > 1 && settles(clauses.at(-1) ?? '')) return 'answer';
  if (undoesFault(first) && !isWantingClause(first)) return 'answer';
  if (isShortcoming(first)) return 'problem';
  if (clauses.some(acts)) return 'answer';
  return clauses.some(isShortcoming) ? 'problem' : 'neutral';
}

/** True where a sentence says outright that it answers, or that something is done; 经查 alone may as well open what was found. */
export function answersEvidently(sentence: string): boolean {
  if (answersOutright(sentence)) return !investigated.test(sentence);
  return sentence.split(clauseMark).some((clause) => readSignals(clause, 0).done || over.test(clause));
}

const investigated = /^经(?:查|核实|核查)/u;
const over = /(?<![未不没])(?:完成|完毕|到位|办结)(?:[（(]|$)/u;

const setRight = '(?:调整|更换|换新|撤换|替换|更正|纠正|改正|整改|修复|修缮|维修|加装|补齐|补足|补办|补交|补缴|补签|补录|清退|退还|退缴|退回|退赔|上缴|收回|追回|追缴|归还|结清|拆除|疏通|清运|清除|清理|封堵|消除|解决|销号|办结|处理|处罚|处分|扣罚|问责|追责|诫勉|约谈|辞退|换开|归档|到位)';
/** What a sentence ends in that tells of a shortcoming and how it was set right: 尺寸不合适，已调整; 责任人均予扣罚. */
const settling = new RegExp(`^[^未不没无应须报称示]{0,12}?(?:已(?:经|全部|全额|全面|均|如数|按期|立即)?|均予(?:以)?|(?:全部|一律)予以)(?:进行(?:了)?)?${setRight}(?:完毕|到位|完成)?$`, 'u');

/** True where a clause says that all is set right, at its end; 已整改的又反弹 and 已处理3人 go on. */
function settles(clause: string): boolean {
  return (clause.includes('已') || clause.includes('予')) && settling.test(clause.trim());
}

const settled = new RegExp(`^(?:其中)?(?:目前|现|均|全部)?已(?:经|于[^，。；]{2,10}|全部|全额|全面|陆续|先后|累计)?(?:${setRight}|支付|兑付|拨付|发放|偿还|清偿|化解)(?:了|[约共]?\\d|完毕|到位|完成|$)`, 'u');
const remaining = /^(?:其余|剩余|余下|其他|其它|尚余|另有?)/u;
const planned = /正(?:在|按|抓紧|积极|有序)|计划|预计|力争|将|(?:底|日|月|年)前/u;
const stillWrong = /^(?:但|却|仍|又|再次|还)|未|反弹|不/u;

/**
 * True where a sentence that opens with a fault goes on with how it is being set right: 拖欠4126万元，已支付3870万元，其余年底前付清. Weaker than the
 * kinds: the sentence may as well describe, so ask where nothing else answers.
 */
export function tellsOfRemedy(sentence: string): boolean {
  if (!sentence.includes('已')) return false;
  const [, ...later] = sentence.split(clauseMark).map((clause) => clause.trim()).filter((clause) => clause !== '');
  const at = later.findIndex((clause) => settled.test(clause));
  if (at < 0) return false;
  const behind = later.slice(at + 1);
  if (behind.some((clause) => stillWrong.test(clause) && !planned.test(clause))) return false;
  return !/支付|拨付|发放/u.test(later[at] ?? '') || behind.some((clause) => remaining.test(clause));
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
