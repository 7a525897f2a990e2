import { spanOf, type Block } from '../../bulletin/block.ts';
import { holdsAnyOf } from '../../bulletin/block-characters.ts';
import { findAll } from '../../text/find-all.ts';
import { overlaps, type TextRange } from '../../text/range.ts';
import { defineRule } from '../define-rule.ts';
import { excerpt } from '../support/excerpt.ts';
import { isPrinted } from '../support/printed-block.ts';

/** A character of each trigger, and of few other words. */
const holdsTrigger = holdsAnyOf('核审案索留监');
const trigger = /初核|初步核实|审查|立案|监察调查|线索|留置/u;

/** What a disciplinary case goes through before it is decided. */
const stage = '(?:初核|初步核实|立案审查调查|立案审查|立案调查|审查调查|纪律审查|监察调查)';

const underWay = new RegExp(`(?:正在|尚在|仍在|已被)(?:接受|进行|开展|组织|履行)?(?:组织|深入|进一步|市纪委监委|区纪委监委|县纪委监委|纪检监察机关)?${stage}(?:之中|程序|阶段|中)?`, 'gu');
const atStage = new RegExp(`处于${stage}(?:程序|阶段|环节)?|${stage}(?:工作|程序)?(?:正在进行|尚未结束|尚未办结|仍在进行|尚在进行|过程中|之中|中)`, 'gu');
const clueOpen =
  /线索[^。；！？\n]{0,40}?(?:正在|尚在|仍在|正由)[^，。；！？、\n]{0,14}?(?:核查|核实|初核|调查(?:核实|取证|处理)?|核办|查办|查处|处置|办理|研判|审查)(?:之中|中)?/gu;

const decided = /处分|处理|处罚|问责|结案|办结|诫勉|了结|移送(?:司法|检察|审查起诉)|判处|开除|免职|撤职|警告|追究/u;
const clauseOpener = /(?:^|[，。；：\s.．、）)])(?:在|对|从|经|因|于|为|按照|根据|配合)[^，。；：]{0,12}$/u;
const goesOn = /^(?:国|共|央|心|层|期|介|的|发现|查明|工作)/u;

const none: readonly never[] = [];

export const undisclosedCase = defineRule({
  id: 'undisclosed-case',
  category: 'disclosure',
  severity: { bulletin: 'info' },
  scope: 'block',
  summary: { 'zh-CN': '公开的通报写出了尚未办结的案件或线索', en: 'A published bulletin tells of a case or lead that is still open' },
  rationale: {
    'zh-CN': '初步核实、审查调查期间的情况不宜公开：会惊动被核查人，也可能与最后的结论不一致。可以改写为移交线索的件数，或者等办结后再写处理结果。',
    en: 'What is under preliminary review or investigation should not be published: it warns those concerned, and the outcome may differ. Give the number of leads handed over instead, or the result once there is one.',
  },
  silentWhen: {
    'zh-CN': '已经办结、给予处分的案件；只写移交线索，没有写正在核查；报告、方案、台账。',
    en: 'Cases that are decided; leads that were merely handed over; reports, plans and ledgers.',
  },
  basis: [{ document: '中国共产党纪律检查机关监督执纪工作规则' }, { document: '中华人民共和国政府信息公开条例', clause: '第十四条' }],
  messages: {
    underWay: {
      'zh-CN': '“{case}”说的是尚未办结的案件，公开的通报只宜写已有结果的',
      en: '“{case}” tells of a case still open: a published bulletin should name only those with a result',
    },
  },
  examples: [
    { text: '问题一：违规发放津补贴\n\n整改情况：对有关责任人的问题正在初步核实，违规资金已清退。\n', reports: ['underWay'] },
    { text: '问题一：工程招标走过场\n\n整改情况：问题线索已移送区纪委监委，正在核查。\n', reports: ['underWay'] },
    { text: '问题一：违规发放津补贴\n\n整改情况：已立案审查2人，给予党内警告处分2人。\n', reports: [] },
    { text: '问题一：线索处置不规范\n\n整改情况：修订问题线索管理办法，在审查调查中严格执行回避制度，移交问题线索3件。\n', reports: [] },
  ],
  check: (block) => (holdsTrigger(block) && isPrinted(block) && trigger.test(block.text) ? openCasesOf(block) : none),
});

function* openCasesOf(block: Block) {
  for (const { start, end } of openCasesIn(block.text)) {
    yield { messageId: 'underWay', at: spanOf(block, start, end), data: { case: excerpt(block.text.slice(start, end)) } } as const;
  }
}

function openCasesIn(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const [pattern, accepts] of [[clueOpen, isOpen], [underWay, isUndecided], [atStage, isNoCircumstance]] as const) {
    for (const match of findAll(text, pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const isKnown = found.some((other) => overlaps(range, other));
      if (!isKnown && accepts(text, range)) found.push(range);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isOpen(text: string, { end }: TextRange): boolean {
  return !goesOn.test(text.slice(end, end + 3));
}

/** 在审查调查中严格执行回避制度: when something is done, not how a case stands. */
function isNoCircumstance(text: string, range: TextRange): boolean {
  if (!isOpen(text, range)) return false;
  return text.charAt(range.end - 1) !== '中' || !clauseOpener.test(text.slice(Math.max(0, range.start - 16), range.start));
}

/** 已被立案审查 is open only where the sentence tells no outcome. */
function isUndecided(text: string, range: TextRange): boolean {
  if (!isOpen(text, range)) return false;
  if (!text.startsWith('已被', range.start)) return true;
  const rest = text.slice(range.end, range.end + 80);
  const sentenceEnd = rest.search(/[。！？\n]/u);
  return !decided.test(sentenceEnd < 0 ? rest : rest.slice(0, sentenceEnd));
}
