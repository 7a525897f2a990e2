import type { TextRange } from '../../text/range.ts';
import { completionRole, type CompletionRole } from './completion-role.ts';
import { isPlainTotal, nounOf } from './counted-noun.ts';
import { contextsOf, type QuantityContext } from './quantity-context.ts';
import { quantitiesIn, type Quantity } from './quantity.ts';
import { sentencesIn } from './sentences.ts';

/** One part of a total, and what it is said to be. */
export interface Part {
  readonly quantity: Quantity;
  readonly role: CompletionRole;
  /** 问题, 任务 … where the part names what it counts, else empty. */
  readonly noun: string;
}

export interface Total {
  readonly quantity: Quantity;
  readonly noun: string;
  /** 共, 反馈, 涉及 … right before: it is plainly meant as a total. */
  readonly explicit: boolean;
  /** It stands in the sentence before the parts. */
  readonly inherited: boolean;
}

/** A percentage said of a tally: 完成率94% is of what is completed, （占94%） of the part before it. */
export interface Rate {
  readonly quantity: Quantity;
  readonly of: Part | 'completed';
}

/** “16项，已完成10项，正在推进4项，未完成2项，完成率62.5%”: a total, its parts and the rates said of them. */
export interface Tally {
  /** What the parts may be parts of; the nearest one last. */
  readonly totals: readonly Total[];
  readonly parts: readonly Part[];
  readonly rates: readonly Rate[];
  /** Parts of parts were passed over (其中 behind a part). */
  readonly nested: boolean;
  /** A part without a number is named: 其余正在推进. */
  readonly openEnded: boolean;
}

interface OpenTally extends Tally {
  readonly totals: Total[];
  readonly parts: Part[];
  readonly rates: Rate[];
  nested: boolean;
  openEnded: boolean;
  /** Brackets around the first part. */
  depth: number;
  lastNestedEnd: number;
}

/** The next sentence goes on with the parts: 其余正在推进, 2个因客观原因暂未完成. */
const goesOn = /^[ \u3000]*(?:其余|剩余|余下|另有|还有|尚有|仍有|\d{1,4}[个项条件])/u;
const nextWords = 12;
/** Another round or another year has parts of its own. */
const otherRound = /第[一二三四五六七八九十\d]{1,2}[批轮期次]|[上下]一?[批轮期]|[今去前]年|\d{4}年/u;
const unnumbered = /其余|剩余|余下|另有|其他|还有/u;

/** Reads the tallies of one kind of number in a text. Sentences with two lists (分别) and with stages (阶段性) are passed over. */
export function talliesIn(text: string, kind: 'count' | 'money'): readonly Tally[] {
  const done: Tally[] = [];
  let open = emptyTally([]);
  const close = (next: OpenTally): void => {
    if (open.parts.length > 0) done.push(open);
    open = next;
  };
  for (const sentence of sentencesIn(text)) {
    const words = text.slice(sentence.start, sentence.end);
    if (words.includes('分别') || words.includes('阶段性')) {
      close(emptyTally([]));
      continue;
    }
    const quantities = quantitiesOf(words, sentence.start, kind);
    // A sentence that opens with a rate goes on about the tally before it.
    if (quantities[0]?.kind !== 'percent') close(emptyTally(open.parts.length === 0 ? open.totals : []));
    const contexts = contextsOf(text, sentence, quantities);
    for (const [index, quantity] of quantities.entries()) {
      const context = contexts[index];
      if (context === undefined) break;
      if (quantity.kind === 'percent') addRate(open, quantity, context);
      else if (opensTally(open, context)) {
        if (closesTally(open, context)) {
          open.totals.push(totalOf(quantity, context));
          continue;
        }
        markOpenEnd(open, text, quantity.start);
        if (mayBeAPart(open, quantity, context)) open.openEnded = true;
        close(emptyTally([]));
        open.totals.push(totalOf(quantity, context));
      } else addQuantity(open, quantity, context);
    }
    markOpenEnd(open, text, sentence.end);
    if (goesOn.test(text.slice(sentence.end + 1, sentence.end + 1 + nextWords))) open.openEnded = true;
  }
  close(emptyTally([]));
  return done;
}

function quantitiesOf(words: string, offset: number, kind: 'count' | 'money'): readonly Quantity[] {
  return quantitiesIn(words)
    .filter((quantity) => quantity.kind === kind || quantity.kind === 'percent')
    .map((quantity) => ({ ...quantity, ...shifted(quantity, offset), number: shifted(quantity.number, offset) }));
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function emptyTally(totals: readonly Total[]): OpenTally {
  const inherited = totals.map((total) => ({ ...total, inherited: true }));
  return { totals: inherited, parts: [], rates: [], nested: false, openEnded: false, depth: 0, lastNestedEnd: -1 };
}

function markOpenEnd(open: OpenTally, text: string, until: number): void {
  const last = open.parts.at(-1);
  if (last !== undefined && unnumbered.test(text.slice(last.quantity.end, until))) open.openEnded = true;
}

/** A number that is no part, behind parts, is the total of another tally. */
function opensTally(open: OpenTally, context: QuantityContext): boolean {
  if (open.parts.length === 0 || isNested(open, context)) return false;
  const role = roleOf(context);
  return role === null || role === 'due';
}

/** “已完成10项，正在推进6项，共16项”: the total may come last. */
function closesTally(open: OpenTally, { before }: QuantityContext): boolean {
  return open.totals.length === 0 && /(?:合计|共计|总计|总共|一共|共)(?:有|为)?$/u.test(before);
}

/** “完成10项，达到序时进度4项，滞后2项”: what is not understood, yet counts the same, may be one more part. */
function mayBeAPart(open: OpenTally, quantity: Quantity, context: QuantityContext): boolean {
  const noun = nounOf(context);
  const known = open.parts.map((part) => part.noun).find((each) => each !== '') ?? open.totals.at(-1)?.noun ?? '';
  return quantity.unit === open.parts[0]?.quantity.unit && (noun === '' || known === '' || noun === known);
}

function addQuantity(open: OpenTally, quantity: Quantity, context: QuantityContext): void {
  if (open.parts.length > 0 && isNested(open, context)) {
    open.nested = true;
    open.lastNestedEnd = quantity.end;
    return;
  }
  const role = roleOf(context);
  if (role === null || role === 'due') open.totals.push(totalOf(quantity, context));
  else if (role === 'planned' || role === 'extra' || (open.parts.length > 0 && otherRound.test(context.before))) open.openEnded = true;
  else {
    if (open.parts.length === 0) open.depth = context.depth;
    open.parts.push({ quantity, role, noun: nounOf(context) });
  }
}

/** In a bracket behind a part, behind 其中, or going on in such a list. */
function isNested(open: OpenTally, context: QuantityContext): boolean {
  if (context.depth > open.depth || /^\s*其中/u.test(context.before)) return true;
  return context.separator === '、' && open.lastNestedEnd === context.previousEnd;
}

function roleOf({ before, behind }: QuantityContext): CompletionRole | null {
  const role = completionRole(before);
  if (role !== null) return role;
  const roleBehind = completionRole(behind);
  return roleBehind === 'planned' || roleBehind === 'due' ? 'not-completed' : roleBehind;
}

function totalOf(quantity: Quantity, context: QuantityContext): Total {
  return { quantity, noun: nounOf(context), explicit: isPlainTotal(context), inherited: false };
}

const rateWords = /^(?:总体|整体|综合|问题|任务|措施|事项|目前|其中|反馈|全部|总|已|的)*(?:整改|完成|办结|销号|化解|结案|落实)(?:任务|问题)?(?:完成|办结|到位|落实|销号)?(?:率|比例|比率)(?:已|现)?(?:达到|达|为|是)?[：:]?\s?$/u;
const shareWords = /^(?:各|即)?占(?:比|总数的?|总量的?|(?:全部|反馈|应|整改)*(?:问题|任务|措施|事项)(?:总数|总量)?的?)?(?:例|重)?(?:达到|达|为)?[：:]?\s?$/u;

function addRate(open: OpenTally, quantity: Quantity, { before, previousEnd }: QuantityContext): void {
  const words = before.trim();
  if (rateWords.test(words)) {
    open.rates.push({ quantity, of: 'completed' });
    return;
  }
  const last = open.parts.at(-1);
  // What is nested in a part may be a share of that part, not of the total.
  if (last === undefined || open.nested || last.quantity.end !== previousEnd) return;
  if (shareWords.test(words)) open.rates.push({ quantity, of: last });
}
