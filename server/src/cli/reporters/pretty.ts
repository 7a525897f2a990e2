import pc from 'picocolors';
import { printable } from '../printable.ts';
import { findingText, fatalText, type Paint, type PrettyContext } from './pretty/finding-text.ts';
import type { CreateReporter, RunInfo, RunSummary } from './reporter.ts';
import { headline, summaryNotes, word } from './words.ts';
import { createWording } from './wording.ts';

const widthWithoutTerminal = 100;

/** For people at a terminal: each finding with its source line, what could be repaired, and a summary that says how to go on. */
export const createPrettyReporter: CreateReporter = (run) => {
  const context: PrettyContext = {
    locale: run.locale,
    width: run.width ?? widthWithoutTerminal,
    paint: paintFor(run),
    wording: createWording(run),
  };
  let firstRule: string | null = null;
  return {
    document: (result) => {
      firstRule ??= result.findings[0]?.ruleId ?? null;
      const fatal = result.fatal === null ? '' : fatalText(printable(result.path), result.fatal.message, context);
      return fatal + result.findings.map((finding) => findingText(finding, result, context)).join('');
    },
    end: (summary) => summaryText(summary, run, context.paint, firstRule),
  };
};

function paintFor({ color }: RunInfo): Paint {
  const colors = pc.createColors(color);
  return {
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
    info: (text) => colors.bold(colors.cyan(text)),
    quiet: colors.dim,
    strong: colors.bold,
    good: colors.green,
  };
}

function summaryText(summary: RunSummary, { locale, repairing }: RunInfo, paint: Paint, firstRule: string | null): string {
  const total = summary.counts.error + summary.counts.warning + summary.counts.info;
  const mark = total + summary.failed === 0 && summary.checked > 0 ? paint.good('✔') : summary.exitCode === 0 ? paint.warning('!') : paint.error('✖');
  const notes = [
    ...summaryNotes(locale, summary),
    ...repairNotes(summary, locale, repairing),
    ...(firstRule === null ? [] : [word(locale, 'explain', { rule: firstRule })]),
  ];
  return `${mark} ${paint.strong(headline(locale, summary))}\n${notes.map((note) => `  ${note}\n`).join('')}`;
}

/** What could still be repaired; a run that repaired has done what it was asked for. */
function repairNotes({ repairable }: RunSummary, locale: RunInfo['locale'], repairing: RunInfo['repairing']): readonly string[] {
  return [
    ...(repairable.safe > 0 && repairing === 'none' ? [word(locale, 'fixSafe', { n: repairable.safe })] : []),
    ...(repairable.unsafe > 0 && repairing !== 'unsafe' ? [word(locale, 'fixUnsafe', { n: repairable.unsafe })] : []),
  ];
}
