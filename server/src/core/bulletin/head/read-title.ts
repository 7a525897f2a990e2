import { located, spanOf, type Block, type Located, type Span } from '../block.ts';
import { isUnitName } from '../facts/unit-name.ts';
import type { Title } from '../model.ts';
import type { HeadLine } from './head-lines.ts';

interface TitleFound {
  readonly title: Title | null;
  readonly issuer: Located<string> | null;
  /** Index of the line behind the title. */
  readonly titleEnd: number;
}

const documentType =
  /(?:通报|报告|方案|台账|清单|情况|公示|公告|通告|汇报|总结|材料|说明|计划|措施|进展|表|落实|回复|答复|意见|整改|通知|简报|纪要|成效|结果|工作)(?:[（(][^（）()]{1,24}[）)])?。?$/u;
/** 的通报: the last line of a title. */
const goesOn = '的';
const beginsTitle = /^关于|关于.{2,}的|整改|巡[视察]/u;
const longestTitle = 4;

/** The title among the lines at the top, over up to four of them; the issuer on a line of its own or before 关于. */
export function readTitle(lines: readonly HeadLine[]): TitleFound {
  const candidates = linesBeforeText(lines);
  const last = candidates.findLast(({ line }) => isTitleEnd(line)) ?? candidates.find(({ line }) => isFallback(line));
  if (last === undefined) return { title: null, issuer: issuerLine(candidates), titleEnd: 0 };
  const first = firstLineOfTitle(candidates, last);
  const parts = candidates.filter(({ index }) => index >= first.index && index <= last.index).map(({ line }) => line.block);
  const split = splitIssuer(parts[0]);
  const spans = parts.map((block, at) => (at === 0 && split !== null ? split.rest : lineSpan(block)));
  const value = spans.map((span) => span.block.text.slice(span.start, span.end)).join('').replace(/。$/u, '');
  const rest = candidates.filter(({ index }) => index < first.index || index > last.index);
  const issuer = issuerLine(rest) ?? split?.issuer ?? issuerInTitle(spans[0], value);
  return { title: { value, spans }, issuer, titleEnd: last.index + 1 };
}

interface Candidate {
  readonly line: HeadLine;
  readonly index: number;
}

/** Everything up to the first paragraph of text or the first heading of the body. */
function linesBeforeText(lines: readonly HeadLine[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'text' || line.kind === 'body') break;
    if (isBelowTitle(line.block, candidates) || isShortLead(line.block, candidates)) break;
    if (line.kind === 'title-like' || line.kind === 'unit') candidates.push({ line, index });
  }
  return candidates;
}

/** A deeper heading under a heading that names its kind of document is the body's first. */
function isBelowTitle({ shape }: Block, candidates: readonly Candidate[]): boolean {
  if (shape.kind !== 'heading') return false;
  return candidates.some(({ line }) => line.block.shape.kind === 'heading' && line.block.shape.depth < shape.depth && isTitleEnd(line));
}

const opensLead = /^(?:现(?!场|代|状|金|役|有|行|实)|根据|按照|依据|为(?!民|企|农)|经(?!济|营|贸)|特此|本次|此次)/u;

/** 现公示2项问题整改情况。: a sentence below what is a title by itself, or one that opens as leads do. */
function isShortLead(block: Block, candidates: readonly Candidate[]): boolean {
  const text = block.text.trim();
  if (!text.endsWith('。') || text.startsWith(goesOn) || isSetAsTitle(block) || candidates.length === 0) return false;
  return opensLead.test(text) || candidates.some(({ line }) => isSetAsTitle(line.block) && isTitleEnd(line));
}

function isTitleEnd({ kind, block }: HeadLine): boolean {
  const text = block.text.trim();
  return kind === 'title-like' && documentType.test(text) && (isSetAsTitle(block) || beginsTitle.test(text) || text.length >= 4 || text.startsWith(goesOn));
}

/** Without a word of kind at its end, only a heading or a line with 关于 is a title. */
function isFallback({ kind, block }: HeadLine): boolean {
  return kind === 'title-like' && (block.shape.kind === 'heading' || beginsTitle.test(block.text));
}

function isSetAsTitle(block: Block): boolean {
  return block.shape.kind === 'heading' || block.marks.some((mark) => mark.kind === 'strong' && mark.start === 0);
}

/** Walks up from the last line while the lines above are parts of the same title, not a unit's name. */
function firstLineOfTitle(candidates: readonly Candidate[], last: Candidate): Candidate {
  let first = last;
  for (const candidate of candidates.slice(0, candidates.indexOf(last)).reverse()) {
    if (candidate.line.kind === 'unit' || last.index - candidate.index >= longestTitle) break;
    if (isWhole(first.line.block.text) && !isOpen(candidate.line.block.text)) break;
    first = candidate;
  }
  return first;
}

const shortestWhole = 12;

/** 关于…的通报, and 某市…整改方案 where it is long enough to need nothing above it. */
function isWhole(text: string): boolean {
  return text.includes('关于') || (text.includes('整改') && text.trim().length >= shortestWhole);
}

/** A line with 关于 that names no kind of document runs on in the next. */
function isOpen(text: string): boolean {
  return text.includes('关于') && !documentType.test(text.trim());
}

function lineSpan(block: Block): Span {
  const { text } = block;
  return spanOf(block, text.length - text.trimStart().length, text.trimEnd().length);
}

interface Split {
  readonly issuer: Located<string>;
  readonly rest: Span;
}

/** 中共…委员会 关于…的通报 on one line: the blank sets the issuer apart. */
function splitIssuer(block: Block | undefined): Split | null {
  if (block === undefined) return null;
  const span = lineSpan(block);
  const text = block.text.slice(span.start, span.end);
  const blank = /[\s\u3000]+(?=关于|20\d\d年|巡[视察]|[^\s\u3000]{0,12}整改)/u.exec(text);
  if (blank === null) return null;
  const name = text.slice(0, blank.index);
  if (!isUnitName(name)) return null;
  const issuer = located(name, block, span.start, span.start + name.length);
  return { issuer, rest: spanOf(block, span.start + blank.index + blank[0].length, span.end) };
}

/** 中共某市: the name of a committee, whose other half is the next line. */
const firstHalf = /^中共[\u4e00-\u9fff]{1,12}[省市县区州盟旗乡镇]$/u;

function issuerLine(candidates: readonly Candidate[]): Located<string> | null {
  const found = candidates.find(({ line }) => line.kind === 'unit');
  if (found === undefined) return null;
  const { block, start, end } = lineSpan(found.line.block);
  const name = block.text.slice(start, end);
  const next = candidates.find(({ index }) => index === found.index + 1)?.line;
  const rest = firstHalf.test(name) && next?.kind === 'unit' ? next.block.text.trim() : '';
  return located(name + rest, block, start, end);
}

const theme = /关于|贯彻|落实|(?:19|20)\d\d年|巡[视察]|整改|审计/u;

/** 中共…委员会关于…的通报, 某镇党委巡察整改台账: the issuer is what stands before the theme, where that is a unit's name. */
function issuerInTitle(span: Span | undefined, title: string): Located<string> | null {
  const at = theme.exec(title)?.index ?? 0;
  if (span === undefined || at < 3) return null;
  const name = title.slice(0, at).trim();
  // A name that runs over two lines has no place of its own.
  if (name.length > span.end - span.start) return null;
  return isUnitName(name) ? located(name, span.block, span.start, span.start + name.length) : null;
}
