// The part of `npm run bench` that times the language server, alone.
import { join } from 'node:path';
import { benchKeystrokes } from './bench/keystroke.ts';
import { writeCorpora } from './bench/work-folder.ts';

const { small, large } = writeCorpora();
console.log(await benchKeystrokes({ documents: { '30 KB': small, '1 MB': large }, cli: join('dist', 'cli.js'), rounds: 9 }));
