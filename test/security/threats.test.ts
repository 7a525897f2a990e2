import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = [...readFileSync('docs/security.md', 'utf8').matchAll(/^\| (S\d+) \| [^|]* \| ([^|]*) \|$/gmu)].map(([, id = '', held = '']) => ({ id, held }));

/** Tests that a promise names and that are not there. */
function missing(held: string): readonly string[] {
  return held.split('; ').flatMap((reference) => {
    const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/u.exec(reference.trim()) ?? [];
    const known = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/(?:it|test|describe)(?:\.\w+)?(?:\([^\n]*?\))?\(\s*(['`])((?:(?!\1).)+)\1/gu)].map(([, , name = '']) => name) : [];
    return known.includes(title) ? [] : [`no test “${title}” in ${file === '' ? reference : file}`];
  });
}

describe('the promises of docs/security.md', () => {
  it('are numbered without a gap', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => `S${index + 1}`));
  });

  it.each(rows)('$id names tests that exist', ({ held }) => {
    expect(missing(held)).toEqual([]);
  });

  it('would be told of one that does not', () => {
    expect(missing('`test/security/threats.test.ts` › no such title')).toHaveLength(1);
  });
});
