import { characterSet, isIn } from '../../text/character-set.ts';
import { wordEnds } from '../../text/word-ends.ts';

/** 不深入, 不到位, 不宽: what is not, at the end of a clause; 不断, 不少于, 不留死角 are no shortcomings. */
const negative = /不(?!断|少|等|限|变|减|错|漏|懈|留|得|准|超|低|停|止|忘|仅|同|放|走|出|打|搞|松|退|降)[\u4e00-\u9fff]{1,4}$/u;
const predicate = wordEnds([
  ...'薄弱 滞后 迟缓 缓慢 流于形式 流于表面 不足 缺失 缺位 缺乏 欠缺 淡薄 淡化 弱化 虚化 松散 松懈 松弛 混乱 走过场 脱节 脱离 单一 粗放 随意 偏差 差距 短板 弱项 漏洞 隐患 盲区 死角 空白 闲置 突出 严重 形式主义 不良 失控 失管 失察 超标 超期 超概算 断层 老化'.split(' '),
  ...withEach('较', '差弱慢少低多高大'), ...withEach('偏', '差弱慢少低多高大松软轻'), ...withEach('过', '多高低少长慢'), ...Array.from('乱慢差弱难软松散窄浅虚'),
]);
const marks = characterSet('，。；：、,;');
const ending = /(?:的?问题|的?现象|的?情况|[”’"）)]){1,9}$/u;
/** The last character of an ending, and how far back from the end a predicate reaches. */
const endingLast = new Set('题象况”’"）)');
const longest = 5;

/** True where a sentence, or a clause of it, says that something is wanting as its predicate: 学习不深入, not 更换老化设施. */
export function isWanting(sentence: string): boolean {
  let start = 0;
  for (let at = 0; at <= sentence.length; at += 1) {
    if (at < sentence.length && !isIn(marks, sentence, at)) continue;
    if (at > start && isWantingClause(sentence.slice(start, at).trim())) return true;
    start = at + 1;
  }
  return false;
}

export function isWantingClause(clause: string): boolean {
  const bare = endingLast.has(clause.slice(-1)) ? clause.replace(ending, '') : clause;
  const end = bare.slice(-longest);
  return predicate(end) || (end.includes('不') && negative.test(end));
}

function withEach(word: string, characters: string): readonly string[] {
  return Array.from(characters, (character) => word + character);
}
