import type { TextRange } from '../../text/range.ts';

/** Words that say that something of a rectification is still to be done; the range goes on to the end of their clause. */
export type Unfinished = TextRange;

interface Predicate {
  /** Without one of these the pattern cannot match. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
  readonly accepts?: (clause: string, at: number, end: number) => boolean;
}

const work = '(?:推进|整改|办理|实施|进行|落实|建设|修订|修改|完善|制定|起草|编制|招标|采购|施工|审批|审核|审理|协调|对接|追缴|追回|清退|清理|处理|处置|解决|化解|筹备|改造|安装|核实|调查|走程序|履行|申报|报批|论证|谋划|研究|争取|筹措|组织|开展)';
const done = '(?:完成|整改|到位|办结|销号|解决|落实|启动|开工|竣工|完工|验收|收回|追回|清退|退还|上缴|出台|印发|批复|开展|结束|办理|建成|投入使用)';

/** 拟采取的措施, 对拟采购的设备: what is planned is what the sentence speaks of, not what it says. */
function isNotAttribute(clause: string, _at: number, end: number): boolean {
  return !/^[^的]{0,8}的.{0,6}$/u.test(clause.slice(end)) && !clause.includes('回头看');
}

/** 对尚未签订合同的单位, 将正在建设的项目, 发现未完成的: spoken of, not said; 将尽快完成 is said. */
function isSaid(clause: string, at: number, end: number): boolean {
  return isNotAttribute(clause, at, end) && !/(?:对|针对|凡|若|如|如果|对于|关于|因|由于|发现|查看|了解|防止|避免|杜绝|严禁|不得|原|此前|之前|当时|曾)[^，。；]{0,10}$/u.test(clause.slice(0, at)) && !/(?:将|把)[^，。；]{1,10}$/u.test(clause.slice(0, at));
}

/** 要求其尽快退还, 会议强调尽快整改: somebody was told to, which is a thing done. */
function isOwnPromise(clause: string, at: number, end: number): boolean {
  return isSaid(clause, at, end) && !/要求|督促|责令|敦促|明确|指示|强调|提出|约谈|催促|督办|建议|提醒|推动|促使|确保|商请|函告|致函|部署|通知|促进|争取|力求/u.test(clause.slice(0, at));
}

const predicates: readonly Predicate[] = [
  {
    needs: ['拟'],
    // 拟定, 模拟, 草拟, 拟稿, 拟提拔 are other words.
    pattern: /拟(?:于|再|继续|进一步|统一|逐步|重新|适时|结合|在|从|对|向|将|由|通过|按|依托|借助)?[^，。；\n]{0,6}?(?:引入|引进|聘请|委托|采取|采用|采购|购置|购买|召开|建立|建设|新建|改建|重建|扩建|改造|制定|出台|修订|印发|投入|实施|启动|开展|组织|安排|设立|成立|增设|增加|完成|推进|推行|申请|申报|报请|提请|提交|签订|举办|开发|更换|安装|拆除|搬迁|整合|调整|选派|招聘|选聘|邀请|列入|纳入|进行)/u,
    accepts: (clause, at, end) => !/[模草虚比]$/u.test(clause.slice(0, at)) && !/^拟[定订稿任人音]/u.test(clause.slice(at)) && isSaid(clause, at, end),
  },
  { needs: ['尽快', '尽早', '早日'], pattern: new RegExp(`(?:尽快|尽早|早日)(?:予以|组织|启动|督促)?[^，。；\\n]{0,4}?(?:${done}|${work})`, 'u'), accepts: isOwnPromise },
  {
    needs: ['正在', '正积极', '正抓紧', '正加快', '正有序', '正按'],
    pattern: new RegExp(`正(?:在)?(?:抓紧|积极|有序|加快|稳步|全力|逐步|按程序|按计划|按照[^，。；]{0,8}|持续|着手|陆续|全面|进一步|与[^，。；]{1,10}?)*${work}`, 'u'),
    accepts: (clause, at, end) => clause.charAt(at + 1) !== '当' && isSaid(clause, at, end),
  },
  {
    needs: ['中'],
    pattern: /(?:推进|办理|审理|整改|进行|实施|施工|建设|审批|走程序|修订|筹备|协调)(?:之)?中$/u,
    // 在整改中 opens what was done meanwhile; 仍在整改中 says where it stands.
    accepts: (clause, at, end) => (!/[在从于]/u.test(clause.slice(0, at)) || /(?:仍|还|尚|现|目前)在[^，。；]{0,8}$/u.test(clause.slice(0, at))) && isSaid(clause, at, end),
  },
  { needs: ['未', '没有'], pattern: new RegExp(`(?:尚未|还未|暂未|仍未|目前未|至今未|还没有|尚没有|未能)(?:能|全部|彻底|完全|全面|实际|正式|最终|按期|按时)*${done}`, 'u'), accepts: isSaid },
  { needs: ['未'], pattern: /(?:未完成整改|未整改到位|未整改完成|整改未完成|未完成销号)$/u, accepts: isSaid },
  {
    needs: ['预计', '力争', '计划', '争取', '将于', '将在', '有望', '预期'],
    pattern: new RegExp(`(?:预计|力争|计划|争取|将于|将在|有望|预期)(?:于|在|到|至)?[^，。；\\n]{0,6}?[\\d０-９一二三四五六七八九十今明次年内底][^，。；\\n]{0,14}?${done}`, 'u'),
    accepts: (clause, at, end) => !/[按照依原该工作年度]$/u.test(clause.slice(0, at)) && isSaid(clause, at, end),
  },
  { needs: ['有待', '仍需', '尚需', '还需', '待'], pattern: /(?:有待|仍需|尚需|还需)(?:进一步|继续|持续|一定)?[^，。；\n]{0,6}?(?:推进|整改|解决|落实|完成|办理|协调|时间|化解)|(?:^|[.．、是 \u3000])待[^，。；\n]{2,16}后(?:再|即|予以|立即|方可|及时)?(?:实施|办理|完成|启动|推进|整改|组织|开展)/u, accepts: isSaid },
  { needs: ['长期整改'], pattern: /需(?:要)?长期整改/u },
];

const finished = /(?:现|目前|均|都|业)?已(?:经)?(?:全部|按期|如期)?(?:完成|办结|整改到位|整改完毕|销号|解决|到位)/u;
/** Characters of which each predicate needs one, with what must stand beside it. One look over the text finds them. */
const anchors: ReadonlyMap<string, RegExp> = new Map([
  ['拟', /^.{2}拟/u], ['尽', /^.{2}尽[快早]/u], ['早', /^.{2}早日/u], ['正', /^.{2}正[在积抓加有按]/u],
  ['中', /^(?:推进|办理|审理|整改|进行|实施|施工|建设|审批|程序|修订|筹备|协调|.之)中/u], ['未', /^.(?:[尚还暂仍前今]未|.未[能完整])/u], ['没', /^.[还尚]没有/u],
  ['预', /^.{2}预[计期]/u], ['力', /^.{2}力争/u], ['计', /^.{2}计划/u], ['争', /^.{2}争取/u], ['将', /^.{2}将[于在]/u], ['望', /^.有望/u], ['待', /^.{2}待/u],
  ['需', /^.[仍尚还]需/u], ['长', /^.{2}长期整改/u],
]);
/** 1 for the codes of these characters: a look into a table costs a fraction of any other. */
const anchorCodes = new Uint8Array(0x10000);
for (const char of anchors.keys()) anchorCodes[char.charCodeAt(0)] = 1;
/** Texts without marks must not make the search around each word as long as the text. */
const reach = 300;
const clauseMarks = '，,；;：:（）()。！？!?\n';
const sentenceMarks = '。！？!?\n';

/**
 * What a stretch of a rectification says is still open: 拟引入…, 尽快完成…, 正在办理, 尚未…, 预计…完成. A bare 将 is not one, nor is what
 * stands in quotation marks or title marks, what is only spoken of (对尚未…的单位), and what the same sentence then says is done. One place a
 * sentence.
 */
export function unfinishedIn(text: string, range: TextRange): readonly Unfinished[] {
  const found: Unfinished[] = [];
  let passed = range.start;
  for (let at = range.start; at < range.end; at += 1) {
    if (anchorCodes[text.charCodeAt(at)] !== 1 || at < passed || !isAnchor(text, at)) continue;
    const clause = { start: startBehind(text, at, range.start, clauseMarks), end: endBefore(text, at, range.end, clauseMarks) };
    passed = clause.end;
    const one = unfinishedInClause(text, clause);
    if (one === null) continue;
    const sentence = { start: startBehind(text, at, range.start, sentenceMarks), end: endBefore(text, at, range.end, sentenceMarks) };
    if (isQuoted(text, sentence.start, one.start) || finished.test(text.slice(one.end, sentence.end))) continue;
    found.push({ start: one.start, end: clause.end });
    passed = sentence.end;
  }
  return found;
}

function isAnchor(text: string, at: number): boolean {
  const around = '  '.slice(Math.min(at, 2)) + text.slice(Math.max(0, at - 2), at + 4);
  return anchors.get(text.charAt(at))?.test(around) ?? false;
}

function startBehind(text: string, at: number, least: number, marks: string): number {
  let start = at;
  const first = Math.max(least, at - reach);
  while (start > first && !marks.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function endBefore(text: string, at: number, most: number, marks: string): number {
  let end = at;
  const last = Math.min(most, at + reach);
  while (end < last && !marks.includes(text.charAt(end))) end += 1;
  return end;
}

function unfinishedInClause(text: string, clause: TextRange): Unfinished | null {
  const words = text.slice(clause.start, clause.end);
  for (const { needs, pattern, accepts } of predicates) {
    if (!needs.some((needed) => words.includes(needed))) continue;
    const match = pattern.exec(words);
    if (match === null) continue;
    const end = match.index + match[0].length;
    if (accepts?.(words, match.index, end) ?? true) return { start: clause.start + match.index, end: clause.start + end };
  }
  return null;
}

/** Inside “…” or 《…》: somebody else's words, or a name. */
function isQuoted(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
}
