import type { Block } from '../block.ts';
import { joinBlocks } from '../blocks/join-blocks.ts';
import type { MarkerForm } from '../model.ts';
import { isKeyed } from '../opening/read-opening.ts';
import { holdsStop, isClosed } from '../opening/sentence-stop.ts';
import type { Entry } from './entry.ts';
import { presentationOf } from './presentation.ts';
import { readSignals } from './title-signals.ts';

const blankLine = /^[ \t\u3000]*(?:\r\n|\n|\r)[ \t\u3000>]*(?:(?:\r\n|\n|\r)[ \t\u3000>]*)+$/u;
/** What cannot end a paragraph: the sentence goes on. */
const openEnd = /[，、,—（(《“‘〈〔【]$/u;
/** What cannot begin one. */
const danglingStart = /^[，。、；：！？,;》”’）〉〕】)的了]/u;
/** Words that open a paragraph of their own: what stands before them merely lacks its full stop. */
const paragraphOpener = /^(?:欢迎|下一步|下步|特此|现将|收到|截至目前|接下来|今后|近年来|附件|联系)/u;
const documentTitle = /(?:通报|报告|方案|台账|公告|公示|委员会|党组|党委|支部|局|公司|办公室)$/u;
/** A paragraph does not run over more pages than this; it also bounds the work. */
const mostCuts = 40;
const brackets: ReadonlyMap<string, string> = new Map([['《', '》'], ['“', '”'], ['（', '）'], ['〔', '〕'], ['【', '】'], ['「', '」']]);

/** Paragraphs that a page break of the scan cut inside a sentence, joined; everything else as it is. */
export function joinPages(entries: readonly Entry[], document: string): readonly Entry[] {
  const habit = readHabit(entries);
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (last !== undefined && isCut(last, entry, document, habit)) joined[joined.length - 1] = { ...last, block: joinBlocks(last.block, entry.block, document) };
    else joined.push({ ...entry, index: joined.length });
  }
  return joined;
}

/** How the document's lines end, by what they begin with: titles end bare, measures in a full stop. */
type Habit = ReadonlyMap<MarkerForm | 'none', { readonly total: number; readonly closed: number }>;

function readHabit(entries: readonly Entry[]): Habit {
  const habit = new Map<MarkerForm | 'none', { total: number; closed: number }>();
  for (const { block, marker, label } of entries) {
    if (label !== null || !isTextual(block.shape.kind)) continue;
    const form = marker?.form ?? 'none';
    const count = habit.get(form) ?? { total: 0, closed: 0 };
    count.total += 1;
    if (isClosed(block.text)) count.closed += 1;
    habit.set(form, count);
  }
  return habit;
}

function isTextual(shape: string): boolean {
  return shape === 'paragraph' || shape === 'list-item';
}

function isCut(first: Entry, second: Entry, document: string, habit: Habit): boolean {
  if (!mayFollow(first, second) || isClosed(first.block.text) || first.block.cuts.length >= mostCuts) return false;
  if (!blankLine.test(document.slice(first.block.start + first.block.source.length, second.block.start))) return false;
  const before = first.block.text;
  const after = second.block.text;
  if (!holdsStop(after) && !isClosed(after)) return holdsStop(before) && isBracketCut(before, after);
  if (isHeadline(first, second)) return false;
  if (openEnd.test(before) || danglingStart.test(after) || isBracketCut(before, after)) return true;
  return !paragraphOpener.test(after) && isBody(first, habit);
}

function mayFollow(first: Entry, second: Entry): boolean {
  const { shape } = second.block;
  if (!isTextual(first.block.shape.kind) || shape.kind === 'list-item' && shape.first) return false;
  if (!isTextual(shape.kind) || second.marker !== null || second.label !== null) return false;
  return !isKeyed(second.block.text) && presentationOf(second.block).kind === 'plain';
}

/** Headings, whatever they look like, end without a mark and are no half of anything. */
function isHeadline({ block, marker, label, textStart }: Entry, second: Entry): boolean {
  if (presentationOf(block).kind !== 'plain' && !isCutInBold(block, second.block)) return true;
  if (label !== null && (label.end >= block.text.length || !holdsStop(block.text) && !block.text.includes('，'))) return true;
  if (holdsStop(block.text)) return false;
  if (documentTitle.test(block.text) && !block.text.includes('，')) return true;
  return marker?.form === 'problem' || readSignals(block.text, textStart).titled;
}

/** Bold up to the break and bold again behind it: one stretch of weight inside a sentence. */
function isCutInBold(first: Block, second: Block): boolean {
  const reaches = first.marks.some(({ kind, end }) => kind === 'strong' && end === first.text.length);
  const goesOn = second.marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end < second.text.length);
  return first.shape.kind !== 'heading' && reaches && goesOn;
}

/** True where the half is running text that its document would have closed. */
function isBody({ block, marker, label, textStart }: Entry, habit: Habit): boolean {
  const { text } = block;
  const { total, closed } = habit.get(marker?.form ?? 'none') ?? { total: 0, closed: 0 };
  // The half itself is one of those that are not closed.
  const others = total - 1;
  if (others >= 5 && closed * 10 < others * 4) return false;
  if (holdsStop(text)) return true;
  if (label !== null) return text.includes('，') || text.length - label.end > 20;
  // Where many paragraphs are torn, their first halves count as not closed: with enough of them half is evidence.
  const usuallyClosed = others >= 2 && closed * 10 >= others * (others >= 10 ? 5 : 7);
  if (marker !== null) return usuallyClosed || (others < 2 && (closed === 1 && readSignals(text, textStart).acting || text.length >= 35 && text.includes('，')));
  return text.includes('，') && text.length >= 12 && (usuallyClosed || text.length >= 35);
}

/** A bracket that the first half opens and the second closes. */
function isBracketCut(before: string, after: string): boolean {
  for (const [open, close] of brackets) {
    const opened = before.lastIndexOf(open);
    if (opened < 0 || before.lastIndexOf(close) > opened) continue;
    const closes = after.indexOf(close);
    const reopens = after.indexOf(open);
    if (closes >= 0 && (reopens < 0 || closes < reopens)) return true;
  }
  return false;
}
