import type { Finding } from '../../core/check/finding.ts';
import { projectUrl, ruleUrl } from '../../core/rules/rule-link.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { TextRange } from '../../core/text/range.ts';
import { fixOutput } from './document-output.ts';
import type { CreateReporter, DocumentResult } from './reporter.ts';
import { createByteColumns, type ByteColumns } from './text/byte-columns.ts';
import { jsonText } from './text/json-text.ts';
import { createWording, type Wording } from './wording.ts';

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Readonly<Record<Severity, string>>;

/** Reviewdog's diagnostic format. Its columns count bytes of UTF-8, and a suggestion is one replacement. */
export const createRdjsonReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  let separator = '\n';
  return {
    start: () => `${jsonText({ source: { name: 'zhenggai', url: projectUrl } }).slice(0, -1)},"diagnostics":[`,
    document: (result) => {
      let text = '';
      for (const diagnostic of diagnosticsOf(result, wording)) {
        text += separator + jsonText(diagnostic);
        separator = ',\n';
      }
      return text;
    },
    end: () => (separator === '\n' ? ']}\n' : '\n]}\n'),
  };
};

function diagnosticsOf(result: DocumentResult, wording: Wording): readonly object[] {
  const { path, fatal } = result;
  const columns = createByteColumns(result.text ?? '', result.lines);
  const found = result.findings.map((finding) => diagnostic(finding, result, columns, wording));
  if (fatal === null) return found;
  return [{ message: fatal.message, location: { path }, severity: 'ERROR', code: { value: fatal.code } }, ...found];
}

function diagnostic(finding: Finding, result: DocumentResult, columns: ByteColumns, wording: Wording): object {
  const location = (range: TextRange): object => ({ path: result.path, range: byteRange(range, result, columns) });
  const suggestions = finding.repairs.flatMap((repair) => {
    const fix = fixOutput(repair, result);
    return fix === null ? [] : [{ range: byteRange({ start: fix.range[0], end: fix.range[1] }, result, columns), text: fix.text }];
  });
  const related = finding.related.map((place) => ({ message: wording.related(finding, place), location: location(place.range) }));
  return {
    message: wording.message(finding),
    location: location(finding.range),
    severity: severities[finding.severity],
    code: { value: finding.ruleId, url: ruleUrl(finding.ruleId) },
    ...(suggestions.length === 0 ? {} : { suggestions }),
    ...(related.length === 0 ? {} : { related_locations: related }),
  };
}

function byteRange(range: TextRange, { lines }: DocumentResult, columns: ByteColumns): object {
  const at = (offset: number): object => ({ line: lines.position(offset).line, column: columns.columnAt(offset) });
  return { start: at(range.start), end: at(range.end) };
}
