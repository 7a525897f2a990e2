import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dialectTexts } from './dialect-texts.ts';
import { outlineOf } from './outline.ts';

const outlines = fileURLToPath(new URL('./dialects/', import.meta.url));

/** Each document stands beside what must be understood of it: `name.md` and `name.outline`. */
describe('a document of its own dialect', () => {
  it.each(dialectTexts.map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
    const path = `${outlines}${name.replace(/\.md$/u, '.outline')}`;
    expect(existsSync(path)).toBe(true);
    expect(outlineOf(text)).toEqual(readFileSync(path, 'utf8').split(/\r?\n/u).filter((line) => line !== ''));
  });
});
