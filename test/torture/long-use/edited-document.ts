import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { createRandom, type Random } from '../../planted/random.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document as the editor has it, and what was done to it. */
export interface EditedDocument {
  readonly uri: string;
  text(): string;
  version(): number;
  /** One more edit: a character typed or deleted, something pasted or cut, one taken back. Returns what the server is told. */
  edit(seed: number): TextDocumentContentChangeEvent[];
}

const typed = '整改措施完成，。,：（）0123456789年月日\n# 问题一、-*'.split(/(?:)/u);
const pasted = ['\n\n#### 问题九：台账不完整\n\n整改情况：\n\n1. 补齐台账,2023年9月1日前完成。\n', '（已完成）', '\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n', '2023年5月', '😀', '\n'] as const;
const longest = 6000;

export function createEditedDocument(uri: string, original: string): EditedDocument {
  let document = TextDocument.create(uri, 'markdown', 1, original);
  const undo: Change[] = [];
  const apply = ({ start, end, text }: Change): TextDocumentContentChangeEvent => {
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    document = TextDocument.update(document, [{ range, text }], document.version + 1);
    return { range, text };
  };
  return {
    uri,
    text: () => document.getText(),
    version: () => document.version,
    edit: (seed) => {
      const random = createRandom(seed);
      const text = document.getText();
      const taken = random.chance(0.3) ? undo.pop() : undefined;
      const change = taken ?? anyChange(random, text, original);
      if (taken === undefined) undo.push({ start: change.start, end: change.start + change.text.length, text: text.slice(change.start, change.end) });
      if (undo.length > 200) undo.splice(0, 100);
      return [apply(change)];
    },
  };
}

function anyChange(random: Random, text: string, original: string): Change {
  // Long use, not a long document.
  if (text.length > longest) return { start: 0, end: text.length, text: original };
  const start = boundary(text, random.int(0, text.length));
  const kind = random.int(0, 9);
  if (kind < 6) return { start, end: start, text: random.pick(typed) };
  if (kind < 8) return { start, end: boundary(text, Math.min(text.length, start + random.int(1, 3))), text: '' };
  if (kind === 8) return { start, end: start, text: random.pick(pasted) };
  return { start, end: boundary(text, Math.min(text.length, start + random.int(1, 120))), text: '' };
}

/** Editors do not cut a character in two. */
function boundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
