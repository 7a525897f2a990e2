import { isRealDate, type CalendarDate } from '../../text/calendar-date.ts';
import { located, type Block, type Located } from '../block.ts';
import { isUnitName } from '../facts/unit-name.ts';
import { isSpoiltDateLine, readDateLine, type DateLine } from './date-line.ts';
import { isAttachmentLine, isImprintLine } from './imprint.ts';

export interface Signature {
  readonly issuer: Located<string> | null;
  readonly date: Located<CalendarDate> | null;
  readonly issuerBlocks: readonly Block[];
  readonly dateBlock: Block | null;
}

const none: Signature = { issuer: null, date: null, issuerBlocks: [], dateBlock: null };
const mostIssuers = 4;
const longestTail = 10;

/** True for a block that is looked at by what finds the signature, and not only counted. */
export function maySign(block: Block): boolean {
  return isEmpty(block) || isUnitLine(block) || (canSign(block) && (readDateLine(block) !== null || isSpoiltDateLine(block)));
}

/** The signature block: a line that is a date, with units' names above it (or below, or on the same line). */
export function findSignature(blocks: readonly Block[], from: number): Signature {
  for (let at = blocks.length - 1; at >= from; at -= 1) {
    const block = blocks[at];
    if (block === undefined || !canSign(block)) continue;
    const line = readDateLine(block);
    if (line === null) continue;
    const issuers = line.issuer === null ? issuersBeside(blocks, at, from) : [];
    if (line.issuer !== null || issuers.length > 0 || isNearEnd(blocks, at)) return signatureOf(block, line, issuers);
  }
  return signatureWithoutDate(blocks, from);
}

function signatureOf(block: Block, line: DateLine, issuers: readonly Block[]): Signature {
  const issuer = line.issuer ?? joinIssuers(issuers);
  return {
    issuer,
    date: isRealDate(line.date.value) ? line.date : null,
    issuerBlocks: line.issuer === null ? issuers : [block],
    dateBlock: block,
  };
}

/** Units right above the date, in order; else one right below it. */
function issuersBeside(blocks: readonly Block[], at: number, from: number): readonly Block[] {
  const above: Block[] = [];
  for (let index = at - 1; index >= from && above.length < mostIssuers; index -= 1) {
    const block = blocks[index];
    if (block === undefined || isEmpty(block)) continue;
    if (!isUnitLine(block)) break;
    above.unshift(block);
  }
  if (above.length > 0) return above;
  let below = at + 1;
  while (below < blocks.length && isEmptyAt(blocks, below)) below += 1;
  const block = blocks[below];
  return block !== undefined && isUnitLine(block) ? [block] : [];
}

function isEmptyAt(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  return block === undefined || isEmpty(block);
}

function joinIssuers(blocks: readonly Block[]): Located<string> | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const value = blocks.map((block) => unitName(block)).join(' ');
  const start = first.text.length - first.text.trimStart().length;
  return located(value, first, start, first.text.trimEnd().length);
}

/** A unit's name as the last line of the text, imprint, attachments and a date that cannot be read passed over. */
function signatureWithoutDate(blocks: readonly Block[], from: number): Signature {
  let dateBlock: Block | null = null;
  for (let at = blocks.length - 1; at >= Math.max(from, blocks.length - longestTail); at -= 1) {
    const block = blocks[at];
    if (block === undefined || isEmpty(block) || isImprintLine(block.text) || isAttachmentLine(block.text)) continue;
    if (dateBlock === null && canSign(block) && isSpoiltDateLine(block)) {
      dateBlock = block;
      continue;
    }
    if (!isUnitLine(block)) break;
    return { issuer: joinIssuers([block]), date: null, issuerBlocks: [block], dateBlock };
  }
  return { ...none, dateBlock };
}

const mostBehind = 3;

/** A date that stands alone signs only where nothing but imprint, contact lines and attachments follow. */
function isNearEnd(blocks: readonly Block[], at: number): boolean {
  let behind = 0;
  for (let index = at + 1; index < blocks.length && behind <= mostBehind; index += 1) {
    const block = blocks[index];
    if (block !== undefined && !isEmpty(block) && !isImprintLine(block.text)) behind += 1;
  }
  return behind <= mostBehind;
}

function isUnitLine(block: Block): boolean {
  return canSign(block) && block.shape.kind !== 'heading' && !isSentence(block.text) && block.text.split(/[\s\u3000]{1,20}/u).filter((part) => part !== '').every(isUnitName);
}

/** No unit's name holds one of these, and nearly every other line does. */
function isSentence(text: string): boolean {
  return text.includes('，') || text.includes('。') || text.includes('：');
}

function unitName(block: Block): string {
  return block.text.trim().replace(/[\s\u3000]+/gu, ' ').replace(/[（(](?:公章|盖章|印章|章|签章|代章)[）)]$/u, '').trim();
}

function canSign(block: Block): boolean {
  const { kind } = block.shape;
  return kind !== 'table-cell' && kind !== 'thematic-break' && kind !== 'front-matter' && block.text.length <= 160;
}

function isEmpty(block: Block): boolean {
  return block.shape.kind === 'thematic-break' || block.text.trim() === '';
}
