/** Marks that never begin a line (避头): what Word and LibreOffice keep by default for Chinese. */
const never = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
/** Marks that never end a line (避尾). */
const neverLast = '$(£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
/**
 * Marks that hang over the edge of the type area, one at a time: the half-width ones. So LibreOffice prints, against which the preview is
 * measured. Word may hang full-width ones, too (允许标点溢出边界), where a line then ends a character later.
 */
const hanging = '!,.:;?';

const beginners = new Set(never);
const enders = new Set(neverLast);
const hangers = new Set(hanging);

/** Whether a line may end between two characters. Words, numbers and the marks within them stay whole. */
export function mayBreak(before: string, after: string): boolean {
  if (beginners.has(after) || enders.has(before)) return false;
  if (before === ' ') return after !== ' ';
  return after !== ' ' && !(isWordPart(before) && isWordPart(after));
}

export function mayHang(character: string): boolean {
  return hangers.has(character);
}

/** Letters and digits of alphabets, and marks that stand inside addresses and numbers. */
function isWordPart(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d@#&*_+=~/\\.,:%'-]/u.test(character);
}
