import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulletins } from './support/bulletins.ts';
import { hostileTexts } from './support/hostile-texts.ts';
import { makeDocx } from './support/make-docx.ts';
import { partsOf } from './support/package-parts.ts';
import { structureFaults } from './support/structure-faults.ts';

const head = '# 关于巡察整改进展情况的通报\n\n现将整改情况予以公布。\n\n';

describe('hostile text', () => {
  test.each(Object.entries(hostileTexts))('%s: the file holds together', async (_, text) => {
    const { bytes } = await makeDocx(head + text + '\n', { comments: 'with-comments' });
    expect(structureFaults(bytes)).toEqual([]);
    for (const [name, xml] of partsOf(bytes)) {
      expect(xml, name).not.toMatch(/evil\.example|javascript:|onerror|onclick|TargetMode|passwd"/u);
    }
  });

  test('what is left out is told', async () => {
    const { notices, imageProblems } = await makeDocx(`${head}${hostileTexts['scripts and tags'] ?? ''}\n\n${hostileTexts['links that run'] ?? ''}\n\n${hostileTexts['images elsewhere'] ?? ''}\n`);
    expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['html', 'link-addresses']));
    expect(imageProblems).toHaveLength(5);
    const dropped = await makeDocx(`${head}${hostileTexts['control characters'] ?? ''}${hostileTexts['lone surrogates'] ?? ''}\n`);
    expect(dropped.notices).toContainEqual({ kind: 'forbidden-characters', count: 10 });
  });

  test('in the front matter, which becomes header and imprint', async () => {
    const { bytes } = await makeDocx(`---\n发文机关: "</w:t>]]>&\\u0001"\n发文字号: "${'号'.repeat(500)}"\n签发人: "<x>"\n抄送: ["${'甲'.repeat(3000)}"]\n印发机关: "&amp;"\n---\n\n${head}`);
    expect(structureFaults(bytes)).toEqual([]);
  });

  test('cut and stirred bulletins hold together as well', async () => {
    const sources = [...bulletins.map(({ text }) => text), ...Object.values(hostileTexts).filter((text) => text.length < 2000)];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...sources), fc.nat(4000), fc.nat(400)), { minLength: 1, maxLength: 6 }), async (cuts) => {
        const text = cuts.map(([source, start, length]) => source.slice(start % source.length, (start % source.length) + length)).join('\n\n').replace(/^\uFEFF/u, '');
        expect(structureFaults((await makeDocx(text, { comments: 'with-comments' })).bytes)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
