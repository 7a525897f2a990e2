import type { Locale } from '../../core/locale/locale.ts';
import type { Host } from '../../host/host.ts';
import { failure, success } from '../../host/result.ts';
import type { OutputRequest } from '../check/check-request.ts';
import { say } from '../messages.ts';
import { reporterNames } from '../reporters/reporter.ts';
import { hasOption, optionValues, type Invocation } from './parse-arguments.ts';
import type { Parsed } from './option-values.ts';

/** `--format` as given, else pretty. `ci` writes what the host understands, and the files that are asked for besides. */
export function outputRequests(invocation: Invocation, environment: Host['environment'], locale: Locale): Parsed<readonly OutputRequest[]> {
  const asked = optionValues(invocation, 'format').flatMap(parseFormat);
  const onStdout = asked.filter(({ target }) => target.kind === 'stdout').map(({ format }) => format);
  if (onStdout.length > 1) return failure(say(locale, 'oneStdout', { formats: onStdout.join(', ') }));
  if (onStdout[0] !== undefined && hasOption(invocation, 'diff')) return failure(say(locale, 'conflict', { a: '--diff', b: `--format ${onStdout[0]}` }));
  const given = [...usualOutputs(invocation, environment, asked), ...asked];
  const files = given.flatMap(({ target }) => ('path' in target ? [target.path] : []));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) return failure(say(locale, 'sameFile', { file: twice }));
  return success(given.flatMap((output) => aroundTexts(output, invocation)));
}

/** What is written besides what was asked for: whoever says what standard output shows has decided. */
function usualOutputs(invocation: Invocation, environment: Host['environment'], asked: readonly OutputRequest[]): readonly OutputRequest[] {
  if (invocation.command?.name !== 'ci') return asked.length === 0 ? [pretty] : [];
  return asked.some(({ target }) => target.kind === 'stdout') ? [] : ciOutputs(environment);
}

/** Standard output belongs to the differences of `--diff` and to the repaired text of `--stdin --fix`. */
function aroundTexts(output: OutputRequest, invocation: Invocation): readonly OutputRequest[] {
  if (output.target.kind !== 'stdout') return [output];
  if (hasOption(invocation, 'diff')) return [];
  const repairs = hasOption(invocation, 'fix') || hasOption(invocation, 'fix-unsafe');
  return repairs && hasOption(invocation, 'stdin') ? [{ ...output, target: { kind: 'stderr' } }] : [output];
}

const pretty: OutputRequest = { format: 'pretty', target: { kind: 'stdout' } };

function parseFormat(value: string): readonly OutputRequest[] {
  const [name = '', ...rest] = value.split('=');
  const format = reporterNames.find((known) => known === name);
  const path = rest.join('=');
  return format === undefined ? [] : [{ format, target: path === '' ? { kind: 'stdout' } : { kind: 'file', path } }];
}

/** GitHub shows annotations and the step's summary, GitLab reads a code quality report; the log is for people everywhere. */
function ciOutputs(environment: Host['environment']): readonly OutputRequest[] {
  if (environment['GITHUB_ACTIONS'] === 'true') {
    const summary = environment['GITHUB_STEP_SUMMARY'];
    const annotations: OutputRequest = { format: 'github', target: { kind: 'stdout' } };
    return summary === undefined || summary === '' ? [pretty, annotations] : [pretty, annotations, { format: 'markdown', target: { kind: 'append', path: summary } }];
  }
  if (environment['GITLAB_CI'] === 'true') return [pretty, { format: 'gitlab', target: { kind: 'file', path: 'gl-code-quality-report.json' } }];
  return [pretty];
}
