import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { createDraft, problemsOf } from './draft.ts';
import { createRandom } from './random.ts';
import { allDialects } from './run-planted.ts';

const seeds = Array.from({ length: 12 }, (_, index) => 500 + index);

describe.each(allDialects.map((dialect) => [dialect.name, dialect] as const))('reading %s', (_name, dialect) => {
  it.each(seeds)('gives back what was written, seed %i', (seed) => {
    const draft = createDraft(createRandom(seed), dialect.kind);
    const bulletin = readBulletin(dialect.render(draft));
    const problems = problemsOf(draft);
    expect(bulletin.kind).toBe(dialect.kind);
    expect(bulletin.problems.map(({ title }) => title.value.replace(/^(?:关于|针对)|的问题$|问题$|问题的整改$|[“”]/gu, ''))).toEqual(problems.map(({ title }) => title.replace(/[“”]/gu, '')));
    expect(bulletin.title?.value).toBe(draft.title);
    expect(bulletin.problems.map(({ rectification }) => rectification === null)).toEqual(problems.map(() => false));
    if (dialect.features.has('categories')) {
      expect(bulletin.categories.map(({ title }) => title.value)).toEqual(draft.categories.map(({ title }) => title));
      expect(bulletin.problems.map(({ rectification }) => rectification?.measures.length)).toEqual(problems.map(({ measures }) => measures?.length));
    }
    if (dialect.features.has('contact')) expect(bulletin.contact.phones.length).toBeGreaterThan(0);
    if (dialect.kind !== 'ledger') {
      expect(bulletin.signature.issuer?.value).toBe(draft.signature);
      expect(bulletin.signature.dateOfIssue).not.toBeNull();
    }
  });
});
