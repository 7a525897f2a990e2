import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bulletins } from './support/bulletins.ts';
import { makeDocx } from './support/make-docx.ts';
import { partsOf } from './support/package-parts.ts';
import { structureFaults } from './support/structure-faults.ts';

const head = '# 关于巡察整改进展情况的通报\n\n现将整改情况予以公布。\n\n';

/** Texts that break writers of XML, and those who trust them. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'control characters': '正\u0000文\u0001有\u0008控\u000B制\u000C字\u001F符\uFFFE和\uFFFF。',
  'lone surrogates': '半\uD800个\uDC00字\uDBFF',
  'the end of a CDATA section': ']]> <![CDATA[ ]]> <?xml version="1.0"?>',
  entities: '&amp;amp; &lt;w:p&gt; &#0; &#x1F; &#xFFFE; &nbsp; &unknown; <!ENTITY x SYSTEM "file:///etc/passwd">',
  'a word of 10,000 letters': 'a'.repeat(10_000),
  '10,000 characters without a mark': '字'.repeat(10_000),
  'right-to-left marks': '正文\u202E反\u202C\u200F右\u2067左\u2069',
  emoji: '👩‍👩‍👧‍👦 🇨🇳 😀 1️⃣',
  'scripts and tags': '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n一<b onclick="x()">二</b>三<iframe src="https://evil.example"></iframe>',
  'links that run': '[点](javascript:alert(1)) [看](data:text/html,x) [取](vbscript:x) <https://zhenggai.example/"onmouseover="x>',
  'images elsewhere': '![甲](../../etc/passwd) ![乙](https://evil.example/a.png) ![丙](file:///etc/passwd) ![丁](//evil.example/a.png) ![戊](C:\\a.png)',
  'a title of attributes': '![" onload="x](a.png "t\\"t") [a]: x "</w:t>"',
  'line ends of all kinds': '一\r二\r\n三\u2028四\u2029五\u0085六',
  'marks in marks': `${'**_'.repeat(200)}深${'_**'.repeat(200)}`,
  'a nest of quotations': `${'> '.repeat(300)}深`,
  'a table of unlike rows': '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 | 4 |\n| \\| | `|` |',
  'notes of notes': '文[^a][^a][^没有]\n\n[^a]: 注[^b]\n[^b]: 注[^a]',
};

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
