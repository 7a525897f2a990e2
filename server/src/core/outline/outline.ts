import { textOf, type Located, type Span } from '../bulletin/block.ts';
import type { Bulletin, Inspection, Measure, Problem, TimeExpression } from '../bulletin/model.ts';
import { formatIsoDate, type PartialDate } from '../text/calendar-date.ts';
import { createLineIndex } from '../text/line-index.ts';
import { statusOf, unitsOf } from './problem-facts.ts';
import type { DeadlineOutline, MeasureOutline, Outline, ProblemOutline } from './outline-schema.ts';

type LineOf = (span: Span) => number;

/** What the reader understood of a document, as plain data with lines from 1: `outline --format json`. */
export function outlineOf(bulletin: Bulletin): Outline {
  const lineOf = lineFinder(bulletin);
  return {
    kind: bulletin.kind,
    title: bulletin.title?.value ?? null,
    issuer: bulletin.issuer?.value ?? null,
    documentNumber: bulletin.documentNumber?.value ?? null,
    inspection: bulletin.lead.inspection?.kind == null ? null : inspectionOutline(bulletin.lead.inspection),
    claims: bulletin.claims.map((claim) => ({ counter: claim.counter, count: claim.count, line: lineOf(claim) })),
    sections: bulletin.sections.map(({ marker, title }) => ({ number: marker?.value ?? null, title: title.value, line: lineOf(title) })),
    categories: bulletin.categories.map(({ marker, title, section }) => ({
      number: marker?.value ?? null,
      title: title.value,
      line: lineOf(title),
      section: section?.marker?.value ?? null,
    })),
    problems: bulletin.problems.map((problem) => problemOutline(problem, lineOf)),
    contact: {
      phones: valuesOf(bulletin.contact.phones),
      emails: valuesOf(bulletin.contact.emails),
      addresses: valuesOf(bulletin.contact.addresses),
    },
    signature: bulletin.signature.issuer?.value ?? null,
    dateOfIssue: bulletin.signature.dateOfIssue === null ? null : formatIsoDate(bulletin.signature.dateOfIssue.value),
  };
}

function lineFinder(bulletin: Bulletin): LineOf {
  const lines = createLineIndex(bulletin.text);
  return ({ block, start }) => lines.position(bulletin.startOf(block) + block.map.sourceStart(start)).line;
}

function inspectionOutline({ kind, start, end, feedbackDate }: Inspection): Outline['inspection'] {
  return { kind, start: dateText(start?.value), end: dateText(end?.value), feedbackDate: dateText(feedbackDate?.value) };
}

function problemOutline(problem: Problem, lineOf: LineOf): ProblemOutline {
  const { rectification } = problem;
  const first = rectification?.spans[0];
  return {
    number: problem.marker?.value ?? null,
    title: problem.title.value,
    line: lineOf(problem.title),
    category: problem.category?.marker?.value ?? null,
    rectificationLine: first === undefined ? null : lineOf(first),
    measures: (rectification?.measures ?? []).flatMap((measure) => measureOutline(measure, lineOf)),
    deadlines: (rectification?.times ?? []).map((time) => deadlineOutline(time, lineOf)),
    status: statusOf(problem),
    responsibleUnits: unitsOf(problem),
  };
}

function measureOutline(measure: Measure, lineOf: LineOf): MeasureOutline[] {
  const first = measure.marker ?? measure.spans[0];
  if (first === undefined) return [];
  return [{ number: measure.marker?.value ?? null, style: measure.style, line: lineOf(first), text: measure.spans.map(textOf).join('\n').trim() }];
}

function deadlineOutline(time: TimeExpression, lineOf: LineOf): DeadlineOutline {
  return { kind: time.kind, text: textOf(time), date: dateText(time.date), line: lineOf(time) };
}

function valuesOf(located: readonly Located<string>[]): string[] {
  return located.map(({ value }) => value);
}

const unknownDate: PartialDate = { year: null, month: null, day: null };

/** 2020-04-15, 2020-04 or 2020; null where the year is unknown. */
function dateText(date: PartialDate | null | undefined): string | null {
  const { year, month, day } = date ?? unknownDate;
  if (year === null) return null;
  const parts = [String(year).padStart(4, '0'), ...(month === null ? [] : [twoDigits(month), ...(day === null ? [] : [twoDigits(day)])])];
  return parts.join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
