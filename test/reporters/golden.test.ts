import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { locales } from '../../server/src/core/locale/locale.ts';
import { reporterNames } from '../../server/src/cli/reporters/reporter.ts';
import { creators } from './support/creators.ts';
import { report, sampleDocuments } from './support/sample-run.ts';

const cases = reporterNames.flatMap((name) => locales.map((locale) => ({ name, locale })));

// `npx vitest run test/reporters -u` writes them anew; read the difference before it is committed.
test.each(cases)('$name in $locale looks as it did', async ({ name, locale }) => {
  const file = fileURLToPath(new URL(`./golden/${name}.${locale}.txt`, import.meta.url));
  await expect(report(creators[name], sampleDocuments(), { info: { locale } })).toMatchFileSnapshot(file);
});
