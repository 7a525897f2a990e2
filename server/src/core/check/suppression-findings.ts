import { spanOf, type Located } from '../bulletin/block.ts';
import type { Bulletin } from '../bulletin/model.ts';
import type { SuppressionComment } from '../bulletin/suppression.ts';
import type { Report, RuleEdit } from '../rules/rule.ts';
import { nearestName } from '../text/nearest-name.ts';
import { everyRule } from './suppressed-stretches.ts';

/** A report of a rule whose findings the engine makes itself. */
export interface EngineReport {
  readonly ruleId: 'unknown-rule' | 'unused-suppression' | 'suppression-without-reason';
  readonly report: Report;
}

export interface SuppressionUse {
  readonly used: ReadonlyMap<SuppressionComment, ReadonlySet<string>>;
  readonly knownRules: readonly string[];
  /** Rules that ran; a suppression of one that did not run cannot be called unused. */
  readonly ranRules: ReadonlySet<string>;
}

/** What is wrong with the suppression comments themselves. */
export function suppressionReports(bulletin: Bulletin, use: SuppressionUse): readonly EngineReport[] {
  return bulletin.suppressions.flatMap((comment) => [
    ...unknownRules(comment, use.knownRules),
    ...unused(comment, use, bulletin),
    ...withoutReason(comment),
  ]);
}

function unknownRules(comment: SuppressionComment, knownRules: readonly string[]): readonly EngineReport[] {
  return comment.rules
    .filter((rule) => !knownRules.includes(rule.value))
    .map((rule) => ({ ruleId: 'unknown-rule', report: unknownRule(rule, knownRules) }));
}

function unknownRule(rule: Located<string>, knownRules: readonly string[]): Report {
  const nearest = nearestName(rule.value, knownRules);
  if (nearest === null) return { messageId: 'unknown', at: rule, data: { rule: rule.value } };
  return {
    messageId: 'unknownNearest',
    at: rule,
    data: { rule: rule.value, nearest },
    repairs: [{ id: 'nearest', edits: [{ ...rule, text: nearest }], data: { nearest } }],
  };
}

function unused(comment: SuppressionComment, use: SuppressionUse, bulletin: Bulletin): readonly EngineReport[] {
  if (comment.kind === 'enable') return [];
  const idle = idleRules(comment, use);
  if (idle.length === 0) return [];
  const whole = comment.rules.length === 0 || idle.length === comment.rules.length;
  const edits: readonly RuleEdit[] = whole ? [removal(comment, bulletin)] : idle.map((rule) => nameRemoval(comment, rule));
  const at = whole ? comment.at : (idle[0] ?? comment.at);
  const names = comment.rules.length === 0 ? everyRule : idle.map((rule) => rule.value).join(', ');
  return [{ ruleId: 'unused-suppression', report: { messageId: 'unused', at, data: { rules: names }, repairs: [{ id: 'remove', edits }] } }];
}

function idleRules(comment: SuppressionComment, { used, ranRules }: SuppressionUse): readonly Located<string>[] {
  const useful = used.get(comment) ?? new Set<string>();
  if (comment.rules.length === 0) return useful.has(everyRule) ? [] : [{ ...comment.at, value: everyRule }];
  return comment.rules.filter((rule) => ranRules.has(rule.value) && !useful.has(rule.value));
}

/** Removes the comment with the line ends behind it, so that no double blank line is left. */
function removal(comment: SuppressionComment, bulletin: Bulletin): RuleEdit {
  const { block } = comment.at;
  const end = bulletin.startOf(block) + block.source.length;
  const lineEnds = /^[ \t]*(?:\r\n|[\r\n])*/u.exec(bulletin.text.slice(end, end + 200))?.[0].length ?? 0;
  return { block, source: { start: 0, end: block.source.length + lineEnds }, text: '' };
}

/** Removes one name of several together with a separator beside it. */
function nameRemoval(comment: SuppressionComment, rule: Located<string>): RuleEdit {
  const { text } = rule.block;
  const index = comment.rules.indexOf(rule);
  const next = comment.rules[index + 1];
  const previous = comment.rules[index - 1];
  if (next !== undefined) return { ...rule, end: next.start, text: '' };
  if (previous !== undefined) return { ...rule, start: previous.end, text: '' };
  return { ...spanOf(rule.block, rule.start, Math.min(rule.end, text.length)), text: '' };
}

function withoutReason(comment: SuppressionComment): readonly EngineReport[] {
  if (comment.reason !== null || comment.kind === 'enable') return [];
  return [{ ruleId: 'suppression-without-reason', report: { messageId: 'noReason', at: comment.at } }];
}
