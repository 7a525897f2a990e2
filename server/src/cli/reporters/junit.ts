import type { Finding } from '../../core/check/finding.ts';
import { placeOf } from './place.ts';
import type { CreateReporter, DocumentResult, RunInfo } from './reporter.ts';
import { xmlAttributes, xmlText } from './text/xml-text.ts';
import { createWording, type Wording } from './wording.ts';
import { word } from './words.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'broken';
  readonly message: string;
  readonly type: string;
  readonly details: string;
}

/**
 * JUnit XML as Jenkins and GitLab read it: a suite a document, a case a finding. Only errors fail, as they alone make the exit code 1;
 * warnings and infos are passed cases that say what they have to say in their output.
 */
export const createJunitReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  const suites: Suite[] = [];
  return {
    document: (result) => {
      suites.push({ name: result.path, cases: casesOf(result, run, wording) });
      return '';
    },
    end: (summary) => {
      const allowed = summary.maxWarningsExceeded;
      const whole = allowed === null ? [] : [{ name: word(run.locale, 'wholeRun'), cases: [tooManyWarnings(run, allowed)] }];
      return report([...suites, ...whole]);
    },
  };
};

function casesOf(result: DocumentResult, run: RunInfo, wording: Wording): readonly TestCase[] {
  const { fatal } = result;
  const broken: TestCase[] =
    fatal === null ? [] : [{ name: fatal.code, outcome: 'broken', message: fatal.message, type: fatal.code, details: `${result.path}: ${fatal.message}` }];
  const found = result.findings.map((finding) => findingCase(finding, result, run, wording));
  if (broken.length + found.length > 0) return [...broken, ...found];
  return [{ name: word(run.locale, 'noFindings'), outcome: 'passed', message: '', type: '', details: '' }];
}

function findingCase(finding: Finding, result: DocumentResult, run: RunInfo, wording: Wording): TestCase {
  const { line, column } = placeOf(result, finding.range);
  const message = wording.message(finding);
  return {
    name: `${finding.ruleId} ${line}:${column}`,
    outcome: finding.severity === 'error' ? 'failed' : 'passed',
    message,
    type: finding.ruleId,
    details: `${result.path}:${line}:${column}: ${word(run.locale, finding.severity)}: ${message}`,
  };
}

function tooManyWarnings({ locale }: RunInfo, allowed: number): TestCase {
  const message = word(locale, 'maxWarnings', { n: allowed });
  return { name: '--max-warnings', outcome: 'failed', message, type: 'max-warnings', details: message };
}

function report(suites: readonly Suite[]): string {
  const totals = xmlAttributes({ name: 'zhenggai', ...tally(suites.flatMap((suite) => suite.cases)) });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.map(suiteElement).join('')}</testsuites>\n`;
}

function suiteElement({ name, cases }: Suite): string {
  const body = cases.map((testCase) => caseElement(name, testCase)).join('');
  return `  <testsuite${xmlAttributes({ name, ...tally(cases) })}>\n${body}  </testsuite>\n`;
}

function caseElement(suite: string, { name, outcome, message, type, details }: TestCase): string {
  const open = `    <testcase${xmlAttributes({ name, classname: suite })}`;
  if (details === '') return `${open}/>\n`;
  if (outcome === 'passed') return `${open}>\n      <system-out>${xmlText(details)}</system-out>\n    </testcase>\n`;
  const element = outcome === 'failed' ? 'failure' : 'error';
  return `${open}>\n      <${element}${xmlAttributes({ type, message })}>${xmlText(details)}</${element}>\n    </testcase>\n`;
}

function tally(cases: readonly TestCase[]): Readonly<Record<'tests' | 'failures' | 'errors', number>> {
  const count = (outcome: TestCase['outcome']): number => cases.filter((testCase) => testCase.outcome === outcome).length;
  return { tests: cases.length, failures: count('failed'), errors: count('broken') };
}
