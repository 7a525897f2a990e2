import { joinBlocks } from '../blocks/join-blocks.ts';
import type { DraftBlock } from '../blocks/draft-block.ts';
import type { LabelKind, MarkerForm } from '../model.ts';
import { isKeyed } from '../opening/read-opening.ts';
import { endsInSideBracket, findStop, holdsStop, isClosed } from '../opening/sentence-stop.ts';
import type { Entry, ReadBlock } from './entry.ts';
import { endsInStray, isBracketCut, isBrokenOff, opensInWord, opensParagraph, opensWithAnd } from './page-cut-signs.ts';
import { presentationOf } from './presentation.ts';
import { opensWithAction, readSignals } from './title-signals.ts';
import { isWantingClause } from './wanting.ts';

const blankLine = /^[ \t\u3000]*(?:\r?\n|\r(?!\n))[ \t\u3000>]*(?:(?:\r?\n|\r(?!\n))[ \t\u3000>]*)+$/u;
const documentTitle = /(?:通报|报告|方案|台账|公告|公示|委员会|党组|党委|支部|局|公司|办公室)$/u;
const bareStatus = /^(?:已|正在|长期|持续|基本|未|尚未|部分|全部|按期|立行立改|完成|整改到位|销号|无)/u;
const statusBracket = /[（(](?:已|正在|长期|持续|基本|部分|未|尚未|立行立改|完成|整改)[^（）()。；]{0,12}[)）]$/u;
/** （责任单位：办公室；完成时限：2023年9月） */
const bracketAlone = /^[\s\u3000]{0,8}[（(][^（）()]*[)）]$/u;
const lacking = /未|没有|违规|违反|缺乏|存在|超/u;
/** A date and more: the beginning of a sentence, and no signature. */
const opensWithDate = /^\d{4}年\d{1,2}月(?:\d{1,2}日)?[^\d\s年月日]{2}/u;
/** The end of a sentence, too short to be a paragraph's first: `思想认识。`. */
const shortTail = /^[^，。；：\s]{1,8}[。；]/u;
/** A paragraph does not run over more pages than this; it also bounds the work. */
const mostCuts = 40;
/** Too few lines to tell by, these are headings. */
const headingForms: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['chapter', 'han-comma', 'han-bracket']);
const shortestBody = 10;
const longHalf = 24;

export interface JoinedPages {
  readonly entries: readonly Entry[];
  readonly habit: Habit;
}

/** Paragraphs that a page break of the scan cut inside a sentence, joined; everything else as it is. */
export function joinPages(blocks: readonly ReadBlock[], document: string): JoinedPages {
  const habit = readHabit(blocks);
  const joined: Entry[] = [];
  for (const entry of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && isCut(last, entry, { document, habit, joinedBefore: joined.length })) joined[joined.length - 1] = { ...last, block: joinBlocks(last.block, entry.block, document) };
    else joined.push({ block: entry.block, marker: entry.marker, label: entry.label, textStart: entry.textStart, index: joined.length });
  }
  return { entries: joined, habit };
}

/**
 * True where a block that was joined to none is joined to none with another text, and changes nothing about other blocks' being joined. `entries` holds
 * it with its new text.
 */
export function staysApart(before: ReadBlock, index: number, entries: readonly Entry[], habit: Habit, document: string): boolean {
  const [above, entry, below] = [entries[index - 1], entries[index], entries[index + 1]];
  if (entry === undefined || !isSameHabit(before, entry)) return false;
  const isCutAt = (first: Entry, second: Entry): boolean => isCut(first, second, { document, habit, joinedBefore: second.index });
  if (above !== undefined && isCutAt(above, entry)) return false;
  // What is joined below was read by its first half.
  return below === undefined || (below.block.cuts.every(({ kind }) => kind !== 'page') && !isCutAt(entry, below));
}

function isSameHabit(a: ReadBlock, b: ReadBlock): boolean {
  return habitKey(a) === habitKey(b) && isTextual(a.block.shape.kind) === isTextual(b.block.shape.kind) && isRunning(a) === isRunning(b) && isClosed(a.block.text) === isClosed(b.block.text);
}

interface Count {
  total: number;
  closed: number;
}

/** How the document's lines end, by what they begin with: titles end bare, measures in a full stop. */
export type Habit = ReadonlyMap<string, Readonly<Count>>;

function readHabit(entries: readonly ReadBlock[]): Habit {
  const habit = new Map<string, Count>();
  for (const entry of entries) {
    const { text, shape } = entry.block;
    if (!isTextual(shape.kind) || !isRunning(entry)) continue;
    const key = habitKey(entry);
    const count = habit.get(key) ?? { total: 0, closed: 0 };
    count.total += 1;
    if (isClosed(text)) count.closed += 1;
    habit.set(key, count);
  }
  return habit;
}

function habitKey({ marker, label }: ReadBlock): string {
  return label === null ? (marker?.form ?? 'none') : 'label';
}

/** Lines that could be sentences: without a number they hold a comma or a full stop, behind a label they hold text. */
function isRunning({ block: { text }, marker, label }: ReadBlock): boolean {
  if (label !== null) return label.end < text.length && !isValueLabel(label.kind) && !isBareStatus(text.slice(label.end));
  return marker !== null || text.includes('，') || holdsStop(text);
}

function isTextual(shape: string): boolean {
  return shape === 'paragraph' || shape === 'list-item';
}

interface CutContext {
  readonly document: string;
  readonly habit: Habit;
  /** How many entries stand before: the first few may be lines of the title. */
  readonly joinedBefore: number;
}

function isCut(first: ReadBlock, second: ReadBlock, { document, habit, joinedBefore }: CutContext): boolean {
  const before = first.block.text;
  const after = second.block.text;
  if (!mayFollow(first, second) || isEnded(first) || first.block.cuts.length >= mostCuts) return false;
  if (!blankLine.test(document.slice(first.block.start + first.block.source.length, second.block.start))) return false;
  const isBracketed = isBracketCut(before, after);
  if (!holdsStop(after) && !isClosed(after)) return (isBracketed && holdsStop(before)) || (isKeyed(after) && endsInStray(before));
  if (isSetApart(first, second)) return false;
  if (isBracketed || isBrokenOff(before, after) || endsInStray(before)) return true;
  if (isHeadline(first) || opensParagraph(after)) return false;
  if (joinedBefore > 2 && first.marker === null && opensInWord(after)) return true;
  return goesOnIn(before, after) || isBody(first, habit);
}

/** Opens with 与, or is a few characters and a full stop behind a half that holds a comma. */
function goesOnIn(before: string, after: string): boolean {
  if (opensWithAnd(after)) return true;
  return before.includes('，') && shortTail.test(after) && !opensWithAction(after);
}

function mayFollow(first: ReadBlock, second: ReadBlock): boolean {
  const { shape } = second.block;
  if (!isTextual(first.block.shape.kind) || (shape.kind === 'list-item' && shape.first)) return false;
  if (!isTextual(shape.kind) || second.marker !== null || second.label !== null) return false;
  return presentationOf(second.block).kind === 'plain' && (!isKeyed(second.block.text) || endsInStray(first.block.text));
}

/** Closed by a mark, a title by its bracket of units, deadlines or status, and a line that is nothing but a bracket by that. */
function isEnded({ block: { text }, marker, textStart }: ReadBlock): boolean {
  if (isClosed(text) || bracketAlone.test(text)) return true;
  return marker !== null && (endsInSideBracket(text) || (statusBracket.test(text) && findStop(text, textStart) < 0));
}

/** Bold lines, lone labels, key and value, titles of the document: they end without a mark and are no half of anything. */
function isSetApart({ block, label }: ReadBlock, second: ReadBlock): boolean {
  if (presentationOf(block).kind !== 'plain' && !isCutInBold(block, second.block)) return true;
  // 责任人：某某。整改情况：…: a value and then text is a paragraph like any other.
  if (label !== null) return label.end >= block.text.length || (isValueLabel(label.kind) && findStop(block.text, label.end) < 0);
  return documentTitle.test(block.text) && !block.text.includes('，') && !holdsStop(block.text);
}

function isValueLabel(kind: LabelKind): boolean {
  return kind === 'deadline' || kind === 'responsible-unit' || kind === 'status';
}

/** Bold up to the break and bold again behind it: one stretch of weight inside a sentence. */
function isCutInBold(first: DraftBlock, second: DraftBlock): boolean {
  const reaches = first.marks.some(({ kind, end }) => kind === 'strong' && end === first.text.length);
  const goesOn = second.marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end < second.text.length);
  return first.shape.kind !== 'heading' && reaches && goesOn;
}

/** Titles of problems and sections, which look complete. */
function isHeadline({ block, marker, textStart }: ReadBlock): boolean {
  if (findStop(block.text, textStart) >= 0) return false;
  return marker?.form === 'problem' || isCompleteTitle(block.text, textStart);
}

/** True where the half is running text that its document would have closed. */
function isBody(entry: ReadBlock, habit: Habit): boolean {
  const { block: { text }, marker, label, textStart } = entry;
  const { total, closed } = habit.get(habitKey(entry)) ?? { total: 0, closed: 0 };
  // The half itself is one of those that are not closed.
  const others = total - (isRunning(entry) ? 1 : 0);
  if (others >= 5 && closed * 5 < others) return false;
  // The point of 三. is none that ends a sentence.
  if (findStop(text, textStart) >= 0) return true;
  const usual = others >= 2 && closed * 10 >= others * 6;
  if (label !== null) return !isCompleteBehindLabel(text.slice(label.end)) && (usual || others < 2);
  if (marker !== null) return usual || (others < 2 && !headingForms.has(marker.form) && isSentenceAlone(text, textStart, closed));
  if (opensParagraph(text) || opensWithDate.test(text)) return true;
  if (!text.includes('，') || text.length < shortestBody) return false;
  // Headings hold no figures.
  return usual || text.length >= longHalf || /\d/u.test(text);
}

/** With hardly any line to compare, what was done, or a long clause, is one that its document would have closed. */
function isSentenceAlone(text: string, from: number, closed: number): boolean {
  return (closed === 1 && readSignals(text, from).acting) || (text.length >= longHalf && text.includes('，'));
}

/** 整改情况：已完成 and 存在问题：学习不深入 do without a full stop. */
function isCompleteBehindLabel(content: string): boolean {
  return isBareStatus(content) || isCompleteTitle(content, 0);
}

function isBareStatus(content: string): boolean {
  return bareStatus.test(content) && content.length <= shortestBody;
}

/** A title whose last clause says what is wanting; `…不经常，2021年二` and `清理闲置设` break off. */
function isCompleteTitle(text: string, from: number): boolean {
  const { titled, named } = readSignals(text, from);
  if (!titled || named) return titled;
  const last = text.slice(Math.max(from, text.lastIndexOf('，') + 1));
  return !opensWithAction(text.slice(from, from + 24)) && (isWantingClause(last) || lacking.test(last));
}
