import fc from 'fast-check';
import ignore from 'ignore';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { checkGlob, createGlobMatcher } from '../../server/src/core/config/glob.ts';
import { createIgnore } from '../../server/src/core/config/ignore-patterns.ts';

describe('a glob', () => {
  it.each([
    ['*.md', 'a.md', true],
    ['*.md', 'x/y/a.md', true],
    ['a.md', 'x/a.md', true],
    ['./a.md', 'a.md', true],
    ['./a.md', 'x/a.md', false],
    ['台账/**', '台账/2023/一.md', true],
    ['台账/', '台账/2023/一.md', true],
    ['台账/*', '台账/2023/一.md', false],
    ['**/台账/*.md', '台账/一.md', true],
    ['**/台账/*.md', 'x/y/台账/一.md', true],
    ['a/**/b.md', 'a/b.md', true],
    ['a/**/b.md', 'a/x/y/b.md', true],
    ['a/**/b.md', 'a/x/y/c.md', false],
    ['{方案,台账}/*.{md,markdown}', '台账/一.markdown', true],
    ['{a,b{c,d}}.md', 'bd.md', true],
    ['202[0-3]-?.md', '2023-一.md', true],
    ['202[!0-3].md', '2024.md', true],
    ['202[!0-3].md', '2021.md', false],
    ['a[*]b.md', 'a*b.md', true],
    ['a[{]b.md', 'a{b.md', true],
    ['.*/*.md', '.cache/a.md', true],
    ['*.MD', 'a.md', false],
    ['?.md', '𠮷.md', true],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(checkGlob(glob)).toBeNull();
    expect(createGlobMatcher([glob])(path)).toBe(expected);
  });

  it('matches what picomatch matches', () => {
    const piece = fc.constantFrom('a', 'b', '*', '?', '[ab]', '[^a]', '{a,b}', 'ab', '*b');
    const segment = fc.oneof(fc.constant('**'), fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('').replaceAll('**', '*')));
    const glob = fc.array(segment, { minLength: 2, maxLength: 4 }).map((segments) => segments.join('/'));
    const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(glob, path, (pattern, file) => {
        // `a/**` names what is in the folder, not the folder: here every path is a file's.
        fc.pre(!pattern.endsWith('**'));
        expect(createGlobMatcher([pattern])(file)).toBe(picomatch(pattern, { dot: true, noextglob: true })(file));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes to an end where trying every way would not', () => {
    const globs = ['**/*a*a*a*/**/*a*a*a*/**/*a*a*a*/**/b', '*a'.repeat(60) + '*/b', `${'**/a/'.repeat(40)}b`, '{a,aa}*{a,aa}*{a,aa}*b/**'];
    const paths = ['a/'.repeat(100) + 'c', `${'a'.repeat(250)}/c`, `${'a'.repeat(30)}/`.repeat(20) + 'c'];
    for (const glob of globs) for (const path of paths) expect(createGlobMatcher([glob])(path)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (glob, path) => {
      checkGlob(glob);
      createGlobMatcher([glob])(path);
    }));
  });
});

describe('ignore patterns', () => {
  it.each([
    [['归档'], 'x/归档/b/c.md', true],
    [['归档/'], '归档', false],
    [['归档/'], 'x/归档/a.md', true],
    [['/草稿/*', '!/草稿/留.md'], '草稿/留.md', false],
    [['/草稿/*', '!/草稿/留.md'], '草稿/a.md', true],
    [['/草稿', '!/草稿/留.md'], '草稿/留.md', true],
    [['草稿/*.md'], 'x/草稿/a.md', false],
    [['**/草稿/*.md'], 'x/草稿/a.md', true],
    [['*.{md,markdown}'], 'x/a.markdown', true],
    [[], 'a.md', false],
  ] as const)('%j on %s: %s', (patterns, path, expected) => {
    expect(createIgnore(patterns)(path)).toBe(expected);
  });

  it('match what .gitignore matches', () => {
    const name = fc.constantFrom('a', 'b', '*', '?b', 'a*', '[ab]');
    const pattern = fc
      .tuple(fc.constantFrom('', '!'), fc.constantFrom('', '/', '**/'), fc.array(fc.oneof(name, fc.constant('**')), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/'))
      .filter(([, , names]) => names.at(-1) !== '**' && !(names.length === 1 && names[0] === '**'))
      .map(([negation, start, names, end]) => negation + start + names.join('/') + end);
    const path = fc.array(fc.constantFrom('a', 'b', 'ab', 'bb', 'c'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 3 }), path, (patterns, file) => {
        expect(createIgnore(patterns)(file)).toBe(ignore({ ignorecase: false }).add(patterns).ignores(file));
      }),
      { numRuns: 2000 },
    );
  });
});
