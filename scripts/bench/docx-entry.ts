// The Word file's part of `npm run bench` alone: node scripts/run-ts.mjs scripts/bench/docx-entry.ts
import { join } from 'node:path';
import { benchDocx } from './docx.ts';
import { writeCorpora } from './work-folder.ts';

const corpora = writeCorpora();
console.log(await benchDocx({ documents: { '30 KB': corpora.small, '1 MB': corpora.large }, cli: join('dist', 'cli.js'), rounds: 9 }));
