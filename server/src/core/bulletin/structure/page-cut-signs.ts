/** Marks and words that cannot end a paragraph: the sentence goes on. */
const openEnd = /[，、,—（(《“‘〈〔【的将把被]$/u;
const openWord = /(?:[^参给授]与|[^缓总饱温共平中随亲]和|[^普触危顾提波]及|[^存所现内潜何实]在|[^核校比应查绝反]对|[^理自缘事]由|[^服盲听]从|[^而]已|已经|均已|正在|尚未|为了|以及|并且|或者|通过|按照|根据|其中)$/u;
/** What cannot begin one: closing marks, a particle, the last characters of a sentence. */
const danglingStart = /^(?:[，。、；：！？,;》”’）〉〕】)的了]|[\u4e00-\u9fff]{1,3}[。；]|(?!无|是|否|有|经|嗯)[\u4e00-\u9fff][，、])/u;
/** Behind a title the first word of what was done: 与职工签订…. */
const and = /^与(?!此同时|其|会)/u;
/** 关于…的 in the first half, 问题 in the second. */
const opensNaming = /(?:关于|针对)/u;
const closesNaming = /^[^，。；]{0,16}问题/u;
const completeName = /(?:方面|领域|情况|工作|事项|”)$/u;
/** A first clause of two characters is the end of a word, unless it is one of those that open a sentence. */
const shortClause = /^(?!同时|此外|其中|目前|近[期来年日]|日前|对此|为此|因此|首先|其次|再次|最后|另外|随后|截至|期间|会[后上]|今[年后]|去年|然后|当前|现在|未来|[同次]年|[其此之]后|以来|总之|综上|反之|例如|比如|当[天日月年]|下步|[一二三四五六七八九十]是|要求|注[：:])[\u4e00-\u9fff]{2}，/u;
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

/** True where the second half begins with 与, which no paragraph does but below a title. */
export function opensWithAnd(after: string): boolean {
  return and.test(after);
}

/** True where the second half begins with the end of a word: 专题 / 会议，对…. */
export function opensInWord(after: string): boolean {
  return shortClause.test(after) && !opensParagraph(after);
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
