// npm start: installs what is missing, builds, and checks the sample, or the files named: npm start -- FILE…
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { build, ensureInstalled, root } from './ensure-installed.mjs';

const files = process.argv.slice(2);
const english = /^en/iu.test(process.env.LC_ALL ?? process.env.LANG ?? '');
const sample = join('samples', 'sample-bulletin.md');
const cli = join(root, 'dist', 'cli.js');

ensureInstalled();
build();

const colour = process.env.NO_COLOR ? 'never' : process.stdout.isTTY || process.env.FORCE_COLOR ? 'always' : 'auto';
const own = files.length > 0;
// One's own files are named from where npm was called; the sample lies in the project, which has no configuration of its own.
const folder = own ? (process.env.INIT_CWD ?? process.cwd()) : root;
const options = [...(own ? [] : ['--no-config']), ...(english ? ['--lang', 'en'] : [])];
const { status } = spawnSync(process.execPath, [cli, 'check', '--color', colour, ...options, '--', ...(own ? files : [sample])], { cwd: folder, stdio: 'inherit' });

const zhenggai = `node ${JSON.stringify(relative(folder, cli)).slice(1, -1)}`;
const shown = own ? files.map((file) => JSON.stringify(file)).join(' ') : sample;
const steps = [
  ['看一看安全修复会改动什么', 'see what safe repairs would change', `${zhenggai} check --diff ${shown}`],
  ['修复可以安全修复的问题', 'apply the safe repairs', `${zhenggai} check --fix ${shown}`],
  ['整理成规范版式', 'write the canonical form', `${zhenggai} format ${shown}`],
  ['查看文档的结构', 'see what was understood of the document', `${zhenggai} outline ${shown}`],
  ['查看一条规则的说明', "read a rule's page", `${zhenggai} explain missing-deadline`],
  ['检查自己的文件', 'check your own files', 'npm start -- 通报.md'],
  ['查看全部命令和选项', 'all commands and options', `${zhenggai} --help`],
];
// Han characters take two columns of a terminal.
const columns = (text) => text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
const width = Math.max(...steps.map(([, , command]) => columns(command)));
console.log(english ? '\nWhat to do next:' : '\n接下来可以：');
for (const [chinese, inEnglish, command] of steps) console.log(`  ${command}${' '.repeat(width - columns(command))}  ${english ? inEnglish : chinese}`);

// The sample has errors on purpose: that they were found is a success. Of one's own files the exit code tells.
process.exitCode = own ? (status ?? 2) : status === 0 || status === 1 ? 0 : (status ?? 2);
