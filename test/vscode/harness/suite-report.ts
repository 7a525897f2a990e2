/** The variable of the environment that tells suites where their reports go. */
export const reportsVariable = 'ZHENGGAI_SUITE_REPORTS';

/** What a suite in the extension host writes down for the process that started the editor. */
export interface SuiteReport {
  /** False until every test has run. */
  readonly finished: boolean;
  readonly tests: readonly SuiteTest[];
}

export interface SuiteTest {
  /** Titles of the describes and of the test. */
  readonly titles: readonly string[];
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  /** Of a failed test: message and stack. */
  readonly error: string | null;
}
