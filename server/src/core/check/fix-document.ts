import { readBulletin } from '../bulletin/read-bulletin.ts';
import type { Bulletin, DocumentKind } from '../bulletin/model.ts';
import type { Settings } from '../config/settings.ts';
import type { Rule, Safety } from '../rules/rule.ts';
import type { CalendarDate } from '../text/calendar-date.ts';
import { applyEdits, editsCollide, type TextEdit } from '../text/edit.ts';
import { checkBulletin } from './check-bulletin.ts';
import type { Finding, Repair } from './finding.ts';
import { partitionPoint } from '../text/partition-point.ts';

export interface FixOptions {
  readonly kind?: DocumentKind;
  readonly settings: Settings;
  readonly today: CalendarDate | null;
  /** `safe`: safe repairs only; `unsafe`: those as well. */
  readonly safety: Safety;
  /** Repairs of these rules only. */
  readonly only?: readonly string[];
  readonly rules?: readonly Rule[];
}

export interface FixResult {
  readonly text: string;
  /** The new text as it was read. */
  readonly bulletin: Bulletin;
  /** How many repairs were applied, over all rounds. */
  readonly applied: number;
  /** What is left to say of the new text. */
  readonly findings: readonly Finding[];
}

/** Each round mends what the one before laid bare; well-behaved rules need three at the most. */
const maxRounds = 10;

/** Applies repairs until nothing is left to repair. A repair that collides with an earlier one waits for the next round. */
export function fixDocument(text: string, options: FixOptions): FixResult {
  const seen = new Set<string>();
  let current = text;
  let applied = 0;
  for (let round = 0; ; round += 1) {
    const bulletin = readBulletin(current, options.kind === undefined ? {} : { kind: options.kind });
    const findings = check(bulletin, options);
    const repairs = round < maxRounds && !seen.has(current) ? chooseRepairs(findings, options.safety) : [];
    if (repairs.length === 0) return { text: current, bulletin, applied, findings };
    seen.add(current);
    current = applyEdits(current, repairs.flatMap((repair) => repair.edits));
    applied += repairs.length;
  }
}

function check(bulletin: Bulletin, options: FixOptions): readonly Finding[] {
  const { today, only, rules } = options;
  return checkBulletin(bulletin, options.settings, { today, ...(only === undefined ? {} : { only }), ...(rules === undefined ? {} : { rules }) }).findings;
}

/** One repair a finding, the first that is allowed, in the order of the text; none that touches what another touches. */
export function chooseRepairs(findings: readonly Finding[], safety: Safety): readonly Repair[] {
  const wanted = findings.flatMap((finding) => firstAllowed(finding, safety)).sort((a, b) => startOf(a) - startOf(b));
  const chosen: Repair[] = [];
  const taken: TextEdit[] = [];
  for (const repair of wanted) {
    if (repair.edits.some((edit) => collidesWithTaken(taken, edit))) continue;
    chosen.push(repair);
    insertSorted(taken, repair.edits);
  }
  return chosen;
}

function firstAllowed(finding: Finding, safety: Safety): readonly Repair[] {
  const repair = finding.repairs.find((candidate) => safety === 'unsafe' || candidate.safety === 'safe');
  return repair === undefined ? [] : [repair];
}

function startOf(repair: Repair): number {
  return repair.edits[0]?.start ?? 0;
}

/** `taken` is sorted and free of overlap, so that only neighbours need a look. */
function collidesWithTaken(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const index = firstStartingAfter(taken, edit.start);
  return [taken[index - 2], taken[index - 1], taken[index]].some((other) => other !== undefined && editsCollide(other, edit));
}

function insertSorted(taken: TextEdit[], edits: readonly TextEdit[]): void {
  for (const edit of edits) taken.splice(firstStartingAfter(taken, edit.start), 0, edit);
}

function firstStartingAfter(taken: readonly TextEdit[], start: number): number {
  return partitionPoint(taken, (edit) => edit.start <= start);
}
