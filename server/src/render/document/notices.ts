import type { Header, Notice } from './document.ts';
import { countForbidden } from './forbidden-characters.ts';
import type { Composition } from './make-paragraph.ts';
import { meantBold } from './meant-bold.ts';
import type { PrintedPart } from './printed-parts.ts';

const tag = /<\/?(?!br[\s/>])[A-Za-z][^<>]{0,400}>/iu;
/** Addresses in angle brackets are text of their own. */
const autolink = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:|[^\s<>@]{1,64}@)[^\s<>]{0,400}>/gu;

/** What was joined for print, and what is not printed. */
export function countNotices(composition: Composition, parts: readonly PrintedPart[], header: Header | null): readonly Notice[] {
  const { bulletin, footnotes } = composition;
  const blocks = [...new Set(parts.map(({ block }) => block))];
  const counts: readonly Notice[] = [
    { kind: 'joined-paragraphs', count: sum(blocks.map(({ cuts }) => cuts.filter(({ kind }) => kind === 'page').length)) },
    { kind: 'link-addresses', count: sum(parts.map((part) => hiddenAddresses(part, composition))) },
    { kind: 'html', count: bulletin.blocks.filter(({ role, shape, source }) => role !== 'comment' && (shape.kind === 'html' || (shape.kind !== 'code' && source.includes('<') && tag.test(source.replace(autolink, ''))))).length },
    { kind: 'forbidden-characters', count: sum(parts.map(({ block, start, end }) => countForbidden(block.text.slice(start, end)))) },
    { kind: 'meant-bold', count: sum(parts.map(({ block, note }) => (note === null ? meantBold(block.text).length : 0))) },
    { kind: 'missing-footnotes', count: footnotes.missing },
    { kind: 'unused-footnotes', count: footnotes.unused },
    { kind: 'header-without-mark', count: header !== null && header.mark === null ? 1 : 0 },
  ];
  return counts.filter(({ count }) => count > 0);
}

/** Links whose address is not what is printed: `[text](address)`. */
function hiddenAddresses({ block, base }: PrintedPart, { places }: Composition): number {
  return block.marks.filter(({ kind, end }) => {
    if (kind !== 'link') return false;
    const at = block.map.sourceEnd(end);
    const isNote = places.references.some(({ start, end: noteEnd }) => base + at > start && base + at <= noteEnd);
    return !isNote && /^[*_`~]{0,6}\]/u.test(block.source.slice(at, at + 8));
  }).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
