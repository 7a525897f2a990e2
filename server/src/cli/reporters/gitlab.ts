import { fingerprintsOf } from '../../core/check/baseline.ts';
import { ruleUrl } from '../../core/rules/rule-link.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { shortHash } from '../../core/text/hash.ts';
import { documentStart, placeOf, type LinePlace } from './place.ts';
import type { CreateReporter, DocumentResult } from './reporter.ts';
import { jsonText } from './text/json-text.ts';
import { createWording, type Wording } from './wording.ts';

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly severity: string;
  readonly place: LinePlace;
  /** Distinguishes the finding within its document; the path is added. */
  readonly fingerprint: string;
  readonly body: string;
}

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Readonly<Record<Severity, string>>;

/** GitLab's code quality report: entries are told apart by fingerprint alone, so it holds the path and survives shifted lines. */
export const createGitlabReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  let separator = '\n';
  return {
    start: () => '[',
    document: (result) => {
      let text = '';
      for (const entry of entriesOf(result, wording)) {
        text += separator + jsonText(report(result.path, entry));
        separator = ',\n';
      }
      return text;
    },
    end: () => (separator === '\n' ? ']\n' : '\n]\n'),
  };
};

function entriesOf(result: DocumentResult, wording: Wording): readonly Entry[] {
  const { fatal } = result;
  const names = fingerprintsOf(result.findings, result.text ?? '');
  const found = result.findings.map((finding, index): Entry => ({
    name: finding.ruleId,
    description: wording.message(finding),
    severity: severities[finding.severity],
    place: placeOf(result, finding.range),
    fingerprint: names[index] ?? '',
    body: ruleUrl(finding.ruleId),
  }));
  if (fatal === null) return found;
  return [{ name: fatal.code, description: fatal.message, severity: 'blocker', place: documentStart, fingerprint: fatal.code, body: fatal.message }, ...found];
}

function report(path: string, entry: Entry): object {
  return {
    type: 'issue',
    check_name: entry.name,
    description: entry.description,
    content: { body: entry.body },
    categories: ['Style'],
    severity: entry.severity,
    fingerprint: shortHash(`${path}\n${entry.fingerprint}`),
    location: { path, lines: { begin: entry.place.line, end: entry.place.endLine } },
  };
}
