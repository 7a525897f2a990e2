// Writes what follows from the rule files and schemas: rule pages, the READMEs' rules table, JSON schemas.
// With --check nothing is written; what differs is named and the exit code is 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allRules } from '../server/src/core/rules/registry.ts';
import { rulePage, ruleIndexPage } from '../server/src/core/rules/rule-page.ts';
import { demo } from './generate/demo.ts';
import { generatedSchemas } from './generate/schemas.ts';
import { withRuleTexts, withSettings } from './generate/manifest.ts';
import { pageScriptModule } from './generate/page-script.ts';
import { rulesTable } from './generate/rules-table.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];

const ruleFolder = join('docs', 'rules');
for (const rule of allRules) write(join(ruleFolder, `${rule.id}.md`), rulePage(rule));
write(join(ruleFolder, 'README.md'), ruleIndexPage(allRules));
removeOthers(ruleFolder, new Set([...allRules.map((rule) => `${rule.id}.md`), 'README.md']));

writeBetween('README.md', 'rules', rulesTable(allRules, 'en'));
writeBetween('README.zh-CN.md', 'rules', rulesTable(allRules, 'zh-CN'));
writeBetween('README.md', 'demo', demo('en'));
writeBetween('README.zh-CN.md', 'demo', demo('zh-CN'));

for (const [name, schema] of Object.entries(await generatedSchemas(allRules))) write(join('schemas', name), `${JSON.stringify(schema, null, 2)}\n`);

write(join('server', 'src', 'cli', 'report', 'html', 'page-script.generated.ts'), pageScriptModule());

write('package.json', withSettings(readFileSync('package.json', 'utf8'), allRules));
write('package.nls.json', withRuleTexts(readFileSync('package.nls.json', 'utf8'), allRules, 'en'));
write('package.nls.zh-cn.json', withRuleTexts(readFileSync('package.nls.zh-cn.json', 'utf8'), allRules, 'zh-CN'));

if (stale.length > 0) {
  console.error(`Out of date, run \`npm run generate\`:\n${stale.map((file) => `  ${file}`).join('\n')}`);
  process.exitCode = 1;
}

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (check) {
    stale.push(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeBetween(file: string, name: string, text: string): void {
  const old = readFileSync(file, 'utf8');
  const start = `<!-- generated:${name} -->`;
  const end = `<!-- /generated:${name} -->`;
  const from = old.indexOf(start);
  const to = old.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} lacks the marks ${start} … ${end}`);
  write(file, `${old.slice(0, from + start.length)}\n\n${text}\n${old.slice(to)}`);
}

function removeOthers(folder: string, expected: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    if (expected.has(file)) continue;
    if (check) stale.push(join(folder, file));
    else rmSync(join(folder, file));
  }
}
