import type { PastedRun } from './pasted-block.ts';

/** Written as text into nothing visible: byte order marks, zero-width characters, soft hyphens, control characters. */
const invisible = /[\u0001-\u0008\u000e-\u001d\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/gu;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/u;
const space = /[ \t\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u0085\u2028\u2029]/u;

/** A line end of the page's source, which stands for a space or for nothing. */
export const sourceLineEnd = '\u000c';

/**
 * Runs with white space as it is read: full-width and no-break spaces are spaces, several are one, none at the ends and around
 * breaks. A line end of the source (`sourceLineEnd`) beside a Chinese character is nothing at all. Equal neighbours are joined.
 */
export function collapseWhiteSpace(runs: readonly PastedRun[]): readonly PastedRun[] {
  const result: PastedRun[] = [];
  let before = '\n';
  let gap = '';
  for (const run of runs) {
    let text = '';
    for (const character of cleaned(run.text)) {
      if (character === sourceLineEnd || space.test(character)) {
        gap += character;
        continue;
      }
      if (character === '\n' && before === '\n') {
        gap = '';
        continue;
      }
      text += joint(gap, before, character) + character;
      gap = '';
      before = character;
    }
    append(result, { ...run, text });
  }
  return withoutBreakAtEnd(result);
}

function cleaned(text: string): string {
  return text.replace(/\u001e/gu, '-').replace(invisible, '').replaceAll('\u0000', '\uFFFD');
}

function joint(gap: string, before: string, after: string): string {
  if (gap === '' || before === '\n' || after === '\n') return '';
  const onlySource = [...gap].every((character) => character === sourceLineEnd || character === ' ') && gap.includes(sourceLineEnd);
  return onlySource && (wide.test(before) || wide.test(after)) ? '' : ' ';
}

function append(result: PastedRun[], run: PastedRun): void {
  if (run.text === '') return;
  const last = result.at(-1);
  if (last?.bold === run.bold && last.italic === run.italic && last.href === run.href) {
    result[result.length - 1] = { ...last, text: last.text + run.text };
  } else result.push(run);
}

function withoutBreakAtEnd(runs: readonly PastedRun[]): readonly PastedRun[] {
  const kept = [...runs];
  for (let last = kept.at(-1); last?.text.endsWith('\n') === true; last = kept.at(-1)) {
    kept.pop();
    const text = last.text.replace(/\n$/u, '');
    if (text !== '') kept.push({ ...last, text });
  }
  return kept;
}
