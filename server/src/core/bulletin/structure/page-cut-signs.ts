/** Marks and words that cannot end a paragraph: the sentence goes on. */
const openEnd = /[，、,—（(《“‘〈〔【的将把被]$/u;
const openWord = /(?:[^参给授]与|[^缓总饱温共平中随亲]和|[^普触危顾提波]及|[^存所现内潜何实]在|[^核校比应查绝反]对|[^理自缘事]由|[^服盲听]从|为了|以及|并且|或者|通过|按照|根据|其中)$/u;
/** What cannot begin one: closing marks, a particle, the last characters of a sentence. */
const danglingStart = /^(?:[，。、；：！？,;》”’）〉〕】)的了]|[\u4e00-\u9fff]{1,3}[。；])/u;
/** 关于…的 in the first half, 问题 in the second. */
const opensNaming = /(?:关于|针对)/u;
const closesNaming = /^[^，。；]{0,16}问题/u;
const completeName = /(?:方面|领域|情况|工作|事项|”)$/u;
const completeSentence = /^(?:无|略|是|否|有|同意|属实|[已未][\u4e00-\u9fff]{1,2})[。；]/u;
/** Words that open a paragraph of their own. */
const paragraphOpening =
  /^(?:欢迎|下一?步|特此|现将|收到|截至|目前|接下来|今后|近年来|附件|联系|根据|按照|为(?:深入|进一步|贯彻|切实|认真|全面|做好|确保|加强|推动)|经(?:查|核|研究)|自(?:\d{4}年|巡)|整改(?:期间|以来|工作中)|此外|同时|另外|针对|关于)/u;
const brackets: ReadonlyMap<string, string> = new Map([['《', '》'], ['“', '”'], ['（', '）'], ['〔', '〕'], ['【', '】'], ['「', '」']]);

/** A few characters behind the last full stop: the first words of a sentence that goes on elsewhere. */
const strayEnd = /[。；！？][^。；！？：:，”》）)\s]{1,4}$/u;

/** True where the half ends in the first words of a sentence: `欢迎监督。联`. */
export function endsInStray(before: string): boolean {
  return strayEnd.test(before.slice(-6));
}

/** True where either half shows by itself that it is none: it ends in 的 or a comma, or begins with a full stop. */
export function isBrokenOff(before: string, after: string): boolean {
  if (isNamingCut(before, after)) return true;
  return openEnd.test(before) || openWord.test(before.slice(-3)) || (danglingStart.test(after) && !completeSentence.test(after));
}

function isNamingCut(before: string, after: string): boolean {
  if (!opensNaming.test(before.slice(0, 12)) || before.includes('问题') || completeName.test(before)) return false;
  return closesNaming.test(after) && !opensParagraph(after);
}

/** True where the text opens like a paragraph: what stands before it merely lacks its full stop. */
export function opensParagraph(text: string): boolean {
  return paragraphOpening.test(text);
}

/** A bracket that the first half opens and the second closes. */
export function isBracketCut(before: string, after: string): boolean {
  for (const [open, close] of brackets) {
    const opened = before.lastIndexOf(open);
    if (opened < 0 || before.lastIndexOf(close) > opened) continue;
    const closes = after.indexOf(close);
    const reopens = after.indexOf(open);
    if (closes >= 0 && (reopens < 0 || closes < reopens)) return true;
  }
  return false;
}
