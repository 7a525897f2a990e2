import { Selection, Uri, window } from 'vscode';
import type { Command } from './command.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Puts the cursor somewhere: what lenses and the tree do when they are clicked. Arguments: address, position. */
export const showPlace: Command = {
  id: 'zhenggai.showPlace',
  run: async (_, uri, place) => {
    if (typeof uri !== 'string' || !isPlace(place)) return;
    const at = new Selection(place.line, place.character, place.line, place.character);
    await window.showTextDocument(Uri.parse(uri), { selection: at });
  },
};

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'line' in value && typeof value.line === 'number' && 'character' in value && typeof value.character === 'number';
}
