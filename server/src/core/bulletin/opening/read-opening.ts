import { readLabelAt, type LabelHead } from './read-label.ts';
import { readMarkerAt, type MarkerHead } from './read-marker.ts';

/** How a line opens: 问题一： 1. 整改情况： 联系电话：. */
export interface Opening {
  readonly marker: MarkerHead | null;
  /** The label that stands first, or right behind the marker. */
  readonly label: LabelHead | null;
  /** Offset behind the marker. */
  readonly textStart: number;
}

const key = /^[\u4e00-\u9fff]{2,8}(?:[（(][^（）()]{1,10}[）)])?[：:]/u;
const noBreak = (): boolean => false;

/** `isBreak` says where a change of weight may close a label that has no colon. */
export function readOpening(text: string, isBreak: (offset: number) => boolean = noBreak): Opening {
  const start = passSigns(text, hashesBefore(text));
  const marker = readMarkerAt(text, start);
  const textStart = passSigns(text, marker?.end ?? start);
  return { marker, label: readLabelAt(text, textStart, isBreak), textStart };
}

/** True where the line opens with words and a colon: 来源：. */
export function isKeyed(text: string): boolean {
  return key.test(text);
}

/** Past asterisks that CommonMark leaves in the text: `**整改情况：**已…` closes no emphasis. */
export function passSigns(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === '*') at += 1;
  return at;
}

// `##一、` without a blank is no heading for CommonMark; its signs stay in the text.
function hashesBefore(text: string): number {
  return text.startsWith('#') ? (/^#{1,6}[\s\u3000]{0,4}/u.exec(text)?.[0].length ?? 0) : 0;
}
