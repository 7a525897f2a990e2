// The preview's part of `npm run bench` alone: node scripts/run-ts.mjs scripts/bench/preview-entry.ts
import { benchPreview } from './preview.ts';
import { writeCorpora } from './work-folder.ts';

const corpora = writeCorpora();
console.log(await benchPreview({ documents: { '30 KB': corpora.small, '1 MB': corpora.large }, rounds: 15 }));
