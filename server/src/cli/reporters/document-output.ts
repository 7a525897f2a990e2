import type { Finding, Repair } from '../../core/check/finding.ts';
import type { DocumentOutput, FixOutput, MessageOutput, SuggestionOutput } from '../../core/output/check-schema.ts';
import type { Severity } from '../../core/rules/rule.ts';
import { mergeEdits } from '../../core/text/edit.ts';
import { documentStart, placeOf } from './place.ts';
import type { DocumentResult, FatalProblem } from './reporter.ts';
import type { Wording } from './wording.ts';

const severityNumbers = { error: 2, warning: 1, info: 0 } as const satisfies Readonly<Record<Severity, number>>;

/** One document as `--format json` prints it. */
export function documentOutput(result: DocumentResult, wording: Wording): DocumentOutput {
  const found = result.findings.map((finding) => messageOutput(finding, result, wording));
  const messages = result.fatal === null ? found : [fatalOutput(result.fatal), ...found];
  const count = (level: Severity): number => messages.filter((message) => message.level === level).length;
  const fixable = (level: Severity): number => messages.filter((message) => message.level === level && message.fix !== undefined).length;
  return {
    filePath: result.path,
    kind: result.kind,
    messages,
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    fixableErrorCount: fixable('error'),
    fixableWarningCount: fixable('warning'),
  };
}

function fatalOutput(fatal: FatalProblem): MessageOutput {
  return {
    ruleId: null, messageId: fatal.code, severity: 2, level: 'error', message: fatal.message, data: {},
    ...documentStart, related: [], suggestions: [], fatal: true,
  };
}

function messageOutput(finding: Finding, result: DocumentResult, wording: Wording): MessageOutput {
  const fix = safeFix(finding, result);
  return {
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    severity: severityNumbers[finding.severity],
    level: finding.severity,
    message: wording.message(finding),
    data: { ...finding.data },
    ...placeOf(result, finding.range),
    related: finding.related.map((place) => ({ ...placeOf(result, place.range), message: wording.related(finding, place) })),
    ...(fix === null ? {} : { fix }),
    suggestions: finding.repairs.flatMap((repair) => suggestionOutput(finding, repair, result, wording)),
  };
}

/** The first safe repair: the one that `--fix` applies. */
function safeFix(finding: Finding, result: DocumentResult): FixOutput | null {
  const repair = finding.repairs.find(({ safety }) => safety === 'safe');
  return repair === undefined ? null : fixOutput(repair, result);
}

function suggestionOutput(finding: Finding, repair: Repair, result: DocumentResult, wording: Wording): readonly SuggestionOutput[] {
  if (repair.safety === 'safe') return [];
  const fix = fixOutput(repair, result);
  return fix === null ? [] : [{ desc: wording.repair(finding, repair), fix }];
}

/** A repair as one replacement; null where it has no edit, or the text between its edits is not known. */
export function fixOutput(repair: Repair, result: DocumentResult): FixOutput | null {
  const single = repair.edits.length === 1 ? repair.edits[0] : undefined;
  const edit = single ?? (result.text === null ? null : mergeEdits(result.text, repair.edits));
  return edit === null ? null : { range: [edit.start, edit.end], text: edit.text };
}
