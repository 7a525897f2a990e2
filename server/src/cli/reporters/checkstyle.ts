import { placeOf } from './place.ts';
import type { CreateReporter, DocumentResult } from './reporter.ts';
import { xmlAttributes } from './text/xml-text.ts';
import { createWording, type Wording } from './wording.ts';

/** Checkstyle's report, as many build servers read it; a rule is named `zhenggai.<id>`. */
export const createCheckstyleReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    document: (result) => `  <file${xmlAttributes({ name: result.path })}>\n${errorElements(result, wording).join('')}  </file>\n`,
    end: () => '</checkstyle>\n',
  };
};

function errorElements(result: DocumentResult, wording: Wording): readonly string[] {
  const { fatal } = result;
  const elements = result.findings.map((finding) => {
    const { line, column } = placeOf(result, finding.range);
    return errorElement({ line, column, severity: finding.severity, message: wording.message(finding), source: `zhenggai.${finding.ruleId}` });
  });
  if (fatal === null) return elements;
  return [errorElement({ line: 1, column: 1, severity: 'error', message: fatal.message, source: `zhenggai.${fatal.code}` }), ...elements];
}

function errorElement(attributes: Readonly<Record<string, string | number>>): string {
  return `    <error${xmlAttributes(attributes)}/>\n`;
}
