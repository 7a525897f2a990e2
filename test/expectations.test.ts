import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const table = readFileSync('docs/expectations.md', 'utf8');
const rows = [...table.matchAll(/^\| ([A-Z]\d+) \| [^|]* \| ([^|]*) \|$/gmu)].map(([, id = '', held = '']) => ({ id, held }));

/** `file` › title, up to the next sign that ends a title. */
const references = (held: string): readonly { readonly file: string; readonly title: string }[] =>
  held.split('`').flatMap((part, index, parts) => (part.startsWith('test/') && index % 2 === 1 ? [{ file: part, title: titleIn(parts[index + 1] ?? '', part) }] : []));

function titleIn(text: string, file: string): string {
  const shown = text.replace(/^ › /u, '').replace(/[;.,]? ?$/u, '');
  const titles = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/(?:it|describe|describeWithEditor)\(\s*'([^']+)'/gu)].map(([, title = '']) => title) : [];
  return titles.find((title) => shown === title || shown.startsWith(`${title}.`) || shown.startsWith(`${title};`)) ?? `no test “${shown}” in ${file}`;
}

describe('the table of expectations', () => {
  it('has a line for each that the editor is to meet', () => {
    const expected = [...range('F', 11), ...range('D', 6), ...range('V', 4), 'A1', 'L1', 'P1', 'P2', 'M1'];
    expect(rows.map(({ id }) => id)).toEqual(expected);
  });

  it.each(rows)('$id names tests that exist', ({ held }) => {
    const named = references(held);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ title }) => title.startsWith('no test'))).toEqual([]);
  });
});

function range(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}
