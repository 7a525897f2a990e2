import { printable } from '../printable.ts';
import { placeOf } from './place.ts';
import type { CreateReporter } from './reporter.ts';
import { headline, summaryNotes, word } from './words.ts';
import { createWording } from './wording.ts';

/** `path:line:column: level: message [rule]`, a line each, as editors and grep read it. */
export const createCompactReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  return {
    document: (result) => {
      const path = printable(result.path);
      const lines = result.findings.map((finding) => {
        const { line, column } = placeOf(result, finding.range);
        return `${path}:${line}:${column}: ${word(run.locale, finding.severity)}: ${printable(wording.message(finding))} [${finding.ruleId}]\n`;
      });
      const fatal = result.fatal === null ? '' : `${path}:1:1: ${word(run.locale, 'error')}: ${printable(result.fatal.message)} [${result.fatal.code}]\n`;
      return fatal + lines.join('');
    },
    end: (summary) => `${[headline(run.locale, summary), ...summaryNotes(run.locale, summary)].join('\n')}\n`,
  };
};
