// The part of `npm run bench` that times the language server, alone.
import { join } from 'node:path';
import { benchKeystrokes } from './bench/keystroke.ts';
import { writeCorpora } from './bench/work-folder.ts';

const { small, large } = writeCorpora();
const { page } = await benchKeystrokes({ documents: { '30 KB': small, '1 MB': large }, cli: join('dist', 'cli.js'), rounds: 40 });
console.log(page);
