import { spanOf } from '../../core/bulletin/block.ts';
import type { Problem } from '../../core/bulletin/model.ts';
import type { Finding } from '../../core/check/finding.ts';
import { renderMessage } from '../../core/check/render-finding.ts';
import { documentParts, flattenParts } from '../../core/outline/document-parts.ts';
import { statusOf, unitsOf } from '../../core/outline/problem-facts.ts';
import { rangeOf } from '../convert/range-of.ts';
import type { FindingEntry, ProblemEntry, ProblemsResult } from '../protocol.ts';
import type { Asked } from '../requests.ts';
import { timesOf } from './part-words.ts';
import { findingsByProblem, shownFindings } from './shown-findings.ts';
import { headSpan } from './subjects.ts';

/** `zhenggai/problems`: the problems with the findings that are shown of each, and the findings of none. */
export function problemsView({ checked, locale }: Asked): ProblemsResult {
  const { bulletin, findings, settings, uri, version, places } = checked;
  const shown = shownFindings(bulletin, findings, settings.editor.diagnostics.show).map(({ finding }) => finding);
  const owners = findingsByProblem(bulletin, shown);
  const entries = (problem: Problem | null): FindingEntry[] => (owners.get(problem) ?? []).map((finding) => findingEntry(finding));
  const findingEntry = (finding: Finding): FindingEntry => ({
    ruleId: finding.ruleId, messageId: finding.messageId, severity: finding.severity, message: renderMessage(finding, locale), range: places.toRange(finding.range),
  });
  const order = flattenParts(documentParts(bulletin)).flatMap((part) => (part.kind === 'problem' ? [part.problem] : []));
  return {
    uri, version, title: bulletin.title?.value ?? null, kind: bulletin.kind,
    problems: order.map((problem) => ({ ...problemEntry(problem, checked), findings: entries(problem) })),
    others: entries(null),
  };
}

function problemEntry(problem: Problem, checked: Asked['checked']): Omit<ProblemEntry, 'findings'> {
  const { rectification, marker, title, category, section } = problem;
  const first = rectification?.spans[0];
  return {
    number: marker?.value ?? null,
    title: title.value,
    category: category?.title.value ?? null,
    section: section?.title.value ?? null,
    status: statusOf(problem),
    range: rangeOf(checked, headSpan(problem)),
    rectificationRange: first === undefined ? null : rangeOf(checked, spanOf(first.block, first.start, first.end)),
    measures: rectification?.measures.length ?? 0,
    deadlines: [...timesOf(problem)],
    units: unitsOf(problem),
  };
}
