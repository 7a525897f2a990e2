import type { Block } from './block.ts';
import { oncePerBlock } from './block-memo.ts';

/** As many as a small integer of V8 has bits: kept with a block it takes no memory of its own. */
const mostGroups = 30;

/** The groups that a code unit is in, a bit each; and a bit for each unit that is in any, which is so small that it stays in the nearest cache. */
const groupsOf = new Uint32Array(0x10000);
const isInAny = new Uint8Array(0x10000 >> 3);
const groups = new Map<string, number>();
let walked = false;

/**
 * Whether a block's text holds any of some characters: a cheap question to ask before an expression that needs one of them. All such questions are answered
 * by one walk over the text. To be called where a module is loaded, once for each question.
 */
export function holdsAnyOf(characters: string): (block: Block) => boolean {
  const group = groups.get(characters) ?? addGroup(characters);
  return (block) => (groupsIn(block) & group) !== 0;
}

function addGroup(characters: string): number {
  if (walked) throw new Error(`blocks were read before it was said that these characters are looked for: ${characters}`);
  if (groups.size === mostGroups) throw new Error(`no more than ${mostGroups} groups of characters can be told apart: ${characters}`);
  const group = 1 << groups.size;
  groups.set(characters, group);
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    groupsOf[code] = (groupsOf[code] ?? 0) | group;
    isInAny[code >> 3] = (isInAny[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return group;
}

const groupsIn = oncePerBlock(({ text }) => {
  walked = true;
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((((isInAny[code >> 3] ?? 0) >> (code & 7)) & 1) === 1) found |= groupsOf[code] ?? 0;
  }
  return found;
});
