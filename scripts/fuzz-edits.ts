// Holds a document read and checked version by version against one that is done from scratch: npm run fuzz:edits [-- EDITS [SEED]]
// Document N of a run has the seed SEED + N; `npm run fuzz:edits -- 40 SEED` shows one again. Exit 1 with a difference.
import { isDeepStrictEqual } from 'node:util';
import { createBulletinReader } from '../server/src/core/bulletin/bulletin-reader.ts';
import { checkBulletin, createVersionChecker } from '../server/src/core/check/check-bulletin.ts';
import { defaultSettings } from '../server/src/core/config/settings.ts';
import { readBulletin } from '../server/src/core/bulletin/read-bulletin.ts';
import { createRandom } from '../test/planted/random.ts';
import { editedText, startingText } from '../test/support/edit-sequence.ts';
import { plainBulletin } from '../test/support/plain-bulletin.ts';
import { numberArgument } from './number-argument.ts';

const editsPerDocument = 40;
const edits = numberArgument(2, 200_000);
const base = numberArgument(3, Date.now() % 1_000_000_007);
console.log(`${edits} edits from seed ${base}`);
let done = 0;
let differences = 0;
/** Edits that were taken as one line of one problem. */
let revised = 0;
for (let document = 0; done < edits && differences < 5; document += 1) {
  const random = createRandom(base + document);
  const reader = createBulletinReader();
  const environment = { today: { year: 2024, month: 6, day: 1 } };
  const check = createVersionChecker(defaultSettings, environment);
  const versions = [startingText(random)];
  for (let edit = 0; edit < editsPerDocument; edit += 1) {
    const text = versions.at(-1) ?? '';
    const version = reader.read(text);
    // The server checks no document that it does not take for one of ours.
    const isChecked = random.chance(0.85);
    const scratch = readBulletin(text);
    const got = { bulletin: plainBulletin(version.bulletin), ...(isChecked ? check(version) : null) };
    const wanted = { bulletin: plainBulletin(scratch), ...(isChecked ? checkBulletin(scratch, defaultSettings, environment) : null) };
    done += 1;
    if (version.revision !== null) revised += 1;
    if (done % 10_000 === 0) console.log(`${done} edits, ${differences} differences`);
    if (!isDeepStrictEqual(got, wanted)) {
      differences += 1;
      console.log(`seed ${base + document}, edit ${edit}`);
      break;
    }
    versions.push(editedText(text, versions, random));
  }
}
console.log(`${done} edits, ${revised} of them within one line of a problem, ${differences} differences`);
// One in ten is; where none is, nothing was tried.
process.exitCode = differences === 0 && (revised > 0 || edits < 1_000) ? 0 : 1;
