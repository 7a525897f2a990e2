import { describe, expect, test } from 'vitest';
import { createCheckstyleReporter } from '../../server/src/cli/reporters/checkstyle.ts';
import { createGitlabReporter } from '../../server/src/cli/reporters/gitlab.ts';
import { createJunitReporter } from '../../server/src/cli/reporters/junit.ts';
import type { CreateReporter } from '../../server/src/cli/reporters/reporter.ts';
import { createRdjsonReporter } from '../../server/src/cli/reporters/rdjson.ts';
import { createSarifReporter } from '../../server/src/cli/reporters/sarif.ts';
import { locales } from '../../server/src/core/locale/locale.ts';
import { report, sampleDocuments } from './support/sample-run.ts';
import { validateJson, validateXmlText, type Complaints } from './support/validate.ts';

interface Format {
  readonly name: string;
  readonly create: CreateReporter;
  readonly validate: (text: string) => Complaints | Promise<Complaints>;
  /** A text of the report and what makes it wrong. */
  readonly faults: readonly (readonly [string, string])[];
}

const formats: readonly Format[] = [
  {
    name: 'sarif', create: createSarifReporter, validate: (text: string) => validateJson('sarif-2.1.0-rtm.5.json', text),
    faults: [['"startLine": 7', '"startLine": 0'], ['"level": "note"', '"level": "info"'], ['"utf16CodeUnits"', '"bytes"']],
  },
  {
    name: 'junit', create: createJunitReporter, validate: (text: string) => validateXmlText('jenkins-junit.xsd', text),
    faults: [['<testcase name=', '<testcase title='], ['</testsuites>', ''], ['<failure', '<mistake/><failure']],
  },
  {
    name: 'checkstyle', create: createCheckstyleReporter, validate: (text: string) => validateXmlText('checkstyle-report.own.xsd', text),
    faults: [['severity="info"', 'severity="note"'], ['line="7"', 'line="0"']],
  },
  {
    name: 'gitlab', create: createGitlabReporter, validate: (text: string) => validateJson('gitlab-code-quality.own.schema.json', text),
    faults: [['"severity":"major"', '"severity":"error"'], ['"fingerprint"', '"finger"'], ['"begin":7', '"begin":"7"']],
  },
  {
    name: 'rdjson', create: createRdjsonReporter, validate: (text: string) => validateJson('rdjson.own.schema.json', text),
    faults: [['"severity":"INFO"', '"severity":"NOTE"'], ['"line":7', '"line":0'], ['"diagnostics"', '"findings"']],
  },
];

describe.each(formats)('$name', ({ create, validate, faults }) => {
  const complaints = async (text: string): Promise<Complaints> => validate(text);

  test.each(locales)('is valid in %s', async (locale) => {
    expect(await complaints(report(create, sampleDocuments(), { info: { locale } }))).toEqual([]);
  });

  test('is valid without documents, and where warnings are too many', async () => {
    expect(await complaints(report(create, []))).toEqual([]);
    expect(await complaints(report(create, [], { summary: { maxWarningsExceeded: 0, exitCode: 1 } }))).toEqual([]);
  });

  test.each(faults)('the validation notices a planted fault: %s → %s', async (right, wrong) => {
    const text = report(create);
    expect(text).toContain(right);
    expect(await complaints(text.replace(right, wrong))).not.toEqual([]);
  });
});
