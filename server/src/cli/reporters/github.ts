import type { Severity } from '../../core/rules/rule.ts';
import { printable } from '../printable.ts';
import { documentStart, placeOf, type LinePlace } from './place.ts';
import type { CreateReporter, RunInfo } from './reporter.ts';
import { createWording } from './wording.ts';
import { countsText, word } from './words.ts';

interface Annotation {
  readonly severity: Severity;
  readonly path: string;
  readonly place: LinePlace;
  readonly title: string;
  readonly message: string;
}

/** What GitHub shows of each step, whatever the step prints. */
const shownByGitHub = 10;

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Readonly<Record<Severity, string>>;
const levels: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Workflow commands that GitHub Actions turns into annotations. It drops all but the first ten of a step without a word, so errors
 * come first, and the last one says how many there are besides.
 */
export const createGithubReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  const annotations: Annotation[] = [];
  return {
    document: (result) => {
      const { path, fatal } = result;
      if (fatal !== null) annotations.push({ severity: 'error', path, place: documentStart, title: fatal.code, message: fatal.message });
      for (const finding of result.findings) {
        const place = placeOf(result, finding.range);
        annotations.push({ severity: finding.severity, path, place, title: finding.ruleId, message: wording.message(finding) });
      }
      return '';
    },
    end: () => commandsFor(annotations, run).join(''),
  };
};

function commandsFor(annotations: readonly Annotation[], run: RunInfo): readonly string[] {
  const limit = Math.max(1, run.annotationLimit ?? shownByGitHub);
  const sorted = levels.flatMap((level) => annotations.filter((annotation) => annotation.severity === level));
  if (sorted.length <= limit) return sorted.map(annotationCommand);
  const shown = sorted.slice(0, limit - 1);
  return [...shown.map(annotationCommand), moreCommand(sorted.slice(limit - 1), run, limit)];
}

function annotationCommand({ severity, path, place, title, message }: Annotation): string {
  // Columns are only understood within one line.
  const columns = place.line === place.endLine ? { col: place.column, endColumn: place.endColumn } : {};
  return command(severity, { title, file: path, line: place.line, endLine: place.endLine, ...columns }, message);
}

function moreCommand(hidden: readonly Annotation[], { locale }: RunInfo, limit: number): string {
  const count = (level: Severity): number => hidden.filter(({ severity }) => severity === level).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  const n = hidden.length;
  const message = word(locale, 'more', { n, counts: countsText(locale, counts) }) + word(locale, 'moreHint', { limit });
  return command(hidden[0]?.severity ?? 'info', { title: word(locale, 'moreTitle', { n }) }, message);
}

function command(severity: Severity, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(message)}\n`;
}

/** As the runner undoes it: %, CR and LF; the rest that could drive a terminal is spelt out. */
function escapeData(text: string): string {
  return text.split(/(\r|\n)/u).map(escapePart).join('');
}

function escapePart(part: string): string {
  if (part === '\r') return '%0D';
  return part === '\n' ? '%0A' : printable(part).replaceAll('%', '%25');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
