import { createRandom } from '../../planted/random.ts';
import { decodeText } from '../../../server/src/host/files/decode-text.ts';
import { checkFaults, docxFaults, formatFaults, outlineFaults, pasteFaults, repairFaults, unsafeRepairFaults } from '../document-faults.ts';
import type { FaultKind } from '../fault-kind.ts';
import { markdownSoup } from '../../support/markdown-soup.ts';
import { mutate, mutateUnits } from '../mutate.ts';
import { quickest } from '../quickest.ts';
import { sourceDocuments } from '../sources.ts';

interface Size {
  readonly id: string;
  readonly what: string;
  readonly full: number;
  readonly short: number;
  readonly mostBytes: number;
  /** No trial may take longer, whatever it holds: a time that only grows faster than the text can reach. */
  readonly mostMilliseconds: number;
}

/** Damaged documents through reader, rules, repairs, canonical form, outline, pasting and the writer of Word files. */
function damagedDocuments({ id, what, full, short, mostBytes, mostMilliseconds }: Size): FaultKind {
  return {
    id, what, full, short, place: 'thread',
    start: () => {
      const sources = sourceDocuments();
      let characters = 0;
      let slowest = 0;
      const attempt = async (seed: number): Promise<readonly string[]> => {
        const text = damagedText(sources, mostBytes, seed);
        characters += text.length;
        return faultsOf(text, seed);
      };
      return Promise.resolve({
        trial: async (seed) => {
          const started = performance.now();
          const faults = await attempt(seed);
          const took = performance.now() - started;
          slowest = Math.max(slowest, took);
          if (took > mostMilliseconds && (await quickest(() => attempt(seed))) > mostMilliseconds) return `took ${Math.round(took)} ms`;
          return faults.length === 0 ? null : [...new Set(faults)].slice(0, 3).join('; ');
        },
        note: () => null,
        figures: () => [{ words: '{} characters', value: characters, together: 'sum' }, { words: 'the slowest took {} ms', value: Math.round(slowest), together: 'most' }],
        stop: () => Promise.resolve(),
      });
    },
  };
}

export function damagedText(sources: readonly Uint8Array<ArrayBuffer>[], mostBytes: number, seed: number): string {
  const random = createRandom(seed);
  if (mostBytes < 10_000 && random.chance(0.6)) return markdownSoup(random);
  const bytes = mutate(sources, mostBytes, random);
  const decoded = decodeText(bytes, null);
  // What cannot be decoded is refused by name; the text in spite of it is what an editor would hold.
  const text = decoded.ok ? decoded.value.text : new TextDecoder().decode(bytes).replaceAll('\ufffd', random.chance(0.1) ? '\ufffd' : '');
  return random.chance(0.2) ? mutateUnits(text, random) : text;
}

async function faultsOf(text: string, seed: number): Promise<readonly string[]> {
  try {
    const { bulletin, faults } = checkFaults(text);
    return [...faults, ...outlineFaults(bulletin), ...(await moreFaults(text, seed))];
  } catch (error) {
    return [error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim().replace(/file:\/\/\S*\//u, '') ?? ''}` : String(error)];
  }
}

/** Every document is checked; what takes longer is done to some of them each. */
async function moreFaults(text: string, seed: number): Promise<readonly string[]> {
  const of64 = seed % 64;
  if (of64 < 8) return repairFaults(text);
  if (of64 < 10) return formatFaults(text);
  switch (of64) {
    case 10: return unsafeRepairFaults(text);
    case 11: return pasteFaults(text);
    case 12: return docxFaults(text);
    default: return [];
  }
}

export const smallDocuments = damagedDocuments({
  id: 'documents', what: 'damaged documents up to 2 KB: all read and checked; an eighth repaired, a thirty-second brought into canonical form, a sixty-fourth each repaired with what is not safe, pasted, and written as a Word file', full: 1_000_000, short: 1500, mostBytes: 2048, mostMilliseconds: 1000,
});

export const largeDocuments = damagedDocuments({
  id: 'large-documents', what: 'the same, up to 30 KB', full: 2000, short: 12, mostBytes: 30_000, mostMilliseconds: 10_000,
});
