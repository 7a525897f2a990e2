import type { Bulletin, ProblemHead } from '../bulletin/model.ts';
import type { SeveritySetting, Settings } from '../config/settings.ts';
import type { Report, Rule } from '../rules/rule.ts';
import type { Finding, Repair } from './finding.ts';
import { resolveEdits, resolvePlace } from './resolve-place.ts';
import { severityOf } from './rule-severity.ts';

/** A finding on its way: precedence goes by the problem it is about. */
export interface DraftFinding {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly problem: ProblemHead | null;
}

/** Makes places absolute and gives the severity; null where the message is off. */
export function draftFinding(rule: Rule, report: Report, bulletin: Bulletin, settings: Settings): DraftFinding | null {
  const severity: SeveritySetting = severityOf(rule, report.messageId, bulletin.kind, settings);
  if (severity === 'off') return null;
  const finding: Finding = {
    ruleId: rule.id,
    messageId: report.messageId,
    severity,
    data: report.data ?? {},
    range: resolvePlace(bulletin, report.at),
    related: (report.related ?? []).map((place) => ({
      range: resolvePlace(bulletin, place.at),
      messageId: place.messageId,
      data: place.data ?? {},
    })),
    repairs: resolveRepairs(rule, report, bulletin),
  };
  return { rule, finding, problem: report.problem ?? null };
}

function resolveRepairs(rule: Rule, report: Report, bulletin: Bulletin): readonly Repair[] {
  return (report.repairs ?? []).flatMap((repair) => {
    const edits = resolveEdits(bulletin, repair.edits);
    const safety = rule.repairs?.[repair.id]?.safety;
    return edits === null || edits.length === 0 || safety === undefined ? [] : [{ id: repair.id, safety, data: repair.data ?? {}, edits }];
  });
}
