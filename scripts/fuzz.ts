// Holds the tree built from plain lines against remark-parse's: npm run fuzz [-- DOCUMENTS [SEED]]
// Document N of a run has the seed SEED + N; `npm run fuzz -- 1 SEED` shows one again. Exit 1 with a difference.
import { isDeepStrictEqual } from 'node:util';
import { parseMarkdown } from '../server/src/core/markdown/parse-markdown.ts';
import { parseByReference } from '../server/src/core/markdown/reference-parser.ts';
import { createRandom } from '../test/planted/random.ts';
import { markdownSoup } from '../test/support/markdown-soup.ts';
import { numberArgument } from './number-argument.ts';

const documents = numberArgument(2, 1_000_000);
const base = numberArgument(3, Date.now() % 1_000_000_007);
console.log(`${documents} documents from seed ${base}`);
let differences = 0;
let characters = 0;
for (let index = 0; index < documents; index += 1) {
  const text = markdownSoup(createRandom(base + index));
  characters += text.length;
  if (text.startsWith('\uFEFF')) continue;
  if (!isDeepStrictEqual(parseMarkdown(text), parseByReference(text))) {
    differences += 1;
    console.log(`seed ${base + index}: ${JSON.stringify(shrink(text))}`);
  }
  if ((index + 1) % 50_000 === 0) console.log(`${index + 1} documents, ${characters} characters, ${differences} differences`);
}
console.log(`${documents} documents, ${characters} characters, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;

/** The text with every character taken out that the difference does not need. */
function shrink(text: string): string {
  let shortest = text;
  for (let at = 0; at < shortest.length;) {
    const shorter = shortest.slice(0, at) + shortest.slice(at + 1);
    if (!isDeepStrictEqual(parseMarkdown(shorter), parseByReference(shorter))) {
      shortest = shorter;
      at = 0;
    } else at += 1;
  }
  return shortest;
}
