import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package by their names; images as their bytes' length only. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, /\.(?:xml|rels)$/u.test(name) ? strFromU8(bytes) : String(bytes.length)]));
}

/** The package with one part changed: for planting faults. */
export function withChanged(docx: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(docx);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`the fault was not planted in ${part}`);
  return zipSync({ ...files, [part]: strToU8(after) });
}

export function withoutPart(docx: Uint8Array, part: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(docx)).filter(([name]) => name !== part)));
}
