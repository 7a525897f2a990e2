// npm run new-rule -- CATEGORY rule-id: the file of a new rule and its test, to be filled in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [category, id] = process.argv.slice(2);
if (category === undefined || id === undefined || !/^[a-z]+(?:-[a-z]+)+$/u.test(id)) {
  console.error('npm run new-rule -- CATEGORY rule-id');
  process.exit(2);
}

const name = id.replace(/-([a-z])/gu, (_, letter) => letter.toUpperCase());
write(
  join('server', 'src', 'core', 'rules', category, `${id}.ts`),
  `import { defineRule } from '../define-rule.ts';

export const ${name} = defineRule({
  id: '${id}',
  category: '${category}',
  severity: 'info',
  summary: { 'zh-CN': '', en: '' },
  rationale: { 'zh-CN': '', en: '' },
  silentWhen: { 'zh-CN': '', en: '' },
  basis: [],
  messages: { found: { 'zh-CN': '', en: '' } },
  examples: [
    { text: '', reports: ['found'] },
    { text: '', reports: [] },
  ],
  scope: 'block',
  *check(block) {
    if (block.text === '') yield { messageId: 'found', at: { block, start: 0, end: 0 } };
  },
});
`,
);
write(
  join('test', 'rules', category, `${id}.test.ts`),
  `import { describe, it } from 'vitest';
import { expectFindings } from '../../support/check-rule.ts';

describe('${id}', () => {
  it('finds …', () => {
    expectFindings('${id}', '⟦…⟧\\n');
  });
});
`,
);

function write(file, text) {
  if (existsSync(file)) {
    console.error(`${file}: exists already`);
    process.exit(1);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
