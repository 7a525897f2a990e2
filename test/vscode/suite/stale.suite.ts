import { deepStrictEqual, ok } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { workspace, type TextEditor } from 'vscode';
import { createRandom, type Random } from '../../planted/random.ts';
import { before, changed, documentChanges, openChangeable, pause, placeCursor, restore, settled, typeAtStart, type DocumentChange } from './document-changes.ts';
import { closeAll } from './documents.ts';
import { poll } from './poll.ts';

/** Typed at the beginning, so that every place behind it moves. */
const typed = '新写的一行\n\n';
const tries = 24;
/** Further tries where one of the two ends was not seen yet: how quick the editor is, depends on what else the machine does. */
const furtherTries = 90;

type End = 'refused' | 'applied';

describe('a change that somebody types into', () => {
  afterEach(closeAll);

  for (const [index, change] of documentChanges.entries()) {
    it(`is made in its place or not at all: ${change.name}`, async function () {
      this.timeout(150_000);
      const editor = await openChangeable(`stale-${index}.md`);
      const whole = await changed(editor, change);
      const delays = createDelays(createRandom(index), await duration(editor, change));
      const ends: End[] = [];
      while (ends.length < tries || (new Set(ends).size < 2 && ends.length < tries + furtherTries)) {
        const delay = ends.length < tries ? delays.next() : delays.nextInSearch(ends.at(-1) ?? 'refused');
        const now = await typedInto(editor, change, delay);
        // Where both happened, one after the other, the line that was typed stands before what was changed, whole.
        ok([`${typed}${before}`, `${typed}${whole}`].includes(now), `try ${ends.length + 1}, ${delay} ms: ${now}`);
        ends.push(now === `${typed}${whole}` ? 'applied' : 'refused');
        delays.learn(ends.at(-1) ?? 'refused');
      }
      const count = (end: End): number => ends.filter((each) => each === end).length;
      console.log(`${change.name}: ${count('refused')} refused, ${count('applied')} applied`);
      deepStrictEqual([...new Set(ends)].sort(), ['applied', 'refused']);
    });
  }
});

/** The text after somebody typed that many milliseconds after asking. */
async function typedInto(editor: TextEditor, { ask, at, isAnswered }: DocumentChange, delay: number): Promise<string> {
  await restore(editor);
  placeCursor(editor, at);
  const asked = ask(editor);
  if (delay > 0) await pause(delay);
  await typeAtStart(editor, typed);
  await asked;
  return isAnswered ? editor.document.getText() : settled(editor.document);
}

/** Milliseconds from asking to the change; where VS Code gave up on it, from asking once more. */
async function duration(editor: TextEditor, change: DocumentChange): Promise<number> {
  const measure = async (): Promise<number> => {
    await restore(editor);
    placeCursor(editor, change.at);
    const start = Date.now();
    const done = nextChange(editor, change.isDone);
    await change.ask(editor);
    return (await Promise.race([done, pause(3000)])) === 'changed' ? Date.now() - start : Infinity;
  };
  return poll(measure, Number.isFinite, `${change.name} in good time`);
}

function nextChange(editor: TextEditor, isDone: (text: string) => boolean): Promise<'changed'> {
  return new Promise((resolve) => {
    const listener = workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== editor.document || !isDone(document.getText())) return;
      listener.dispose();
      resolve('changed');
    });
  });
}

interface Delays {
  /** Milliseconds between asking and typing. */
  next(): number;
  /** The same where there was no other end than this one so far. */
  nextInSearch(only: End): number;
  learn(end: End): void;
}

/** In turn 1 to 60; until the change is about to be made; and where it was decided the last time, a bit more or less. */
function createDelays(random: Random, took: number): Delays {
  let [turn, edge] = [0, took];
  const ways = [() => random.int(1, 60), () => random.int(0, Math.ceil(took * 1.2)), () => Math.round((edge * random.int(75, 125)) / 100)];
  const next = (): number => {
    turn += 1;
    return ways[turn % ways.length]?.() ?? 0;
  };
  return {
    next,
    nextInSearch: (only) => {
      const delay = next();
      if (random.chance(0.5)) return delay;
      return only === 'applied' ? 0 : took * 3;
    },
    learn: (end) => {
      if (turn % ways.length !== 2) return;
      edge = end === 'refused' ? edge * 1.3 + 1 : edge / 1.3;
      // Some changes are made early as well as late: what is typed first may become a part of what is changed.
      if (edge < 2 || edge > took * 4 + 1000) edge = took;
    },
  };
}
