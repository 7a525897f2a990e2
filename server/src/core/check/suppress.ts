import type { Bulletin } from '../bulletin/model.ts';
import type { SuppressionComment } from '../bulletin/suppression.ts';
import type { DraftFinding } from './draft-finding.ts';
import { everyRule, suppressedStretches, type Stretch } from './suppressed-stretches.ts';
import { partitionPoint } from '../text/partition-point.ts';

export interface Suppressed {
  readonly kept: readonly DraftFinding[];
  /** Per comment the rule ids it was of use for; `*` where it names none and was of use. */
  readonly used: ReadonlyMap<SuppressionComment, ReadonlySet<string>>;
}

/** Takes away what comments in the document switch off. A finding is in a stretch where it starts there. */
export function applySuppressions(drafts: readonly DraftFinding[], bulletin: Bulletin): Suppressed {
  if (bulletin.suppressions.length === 0) return { kept: drafts, used: new Map() };
  const stretches = suppressedStretches(bulletin);
  const reaches = new Map([...stretches].map(([key, list]) => [key, reachOf(list)]));
  const used = new Map<SuppressionComment, Set<string>>();
  const suppresses = (draft: DraftFinding, key: string): boolean => {
    const stretch = stretchAt(stretches.get(key) ?? [], reaches.get(key) ?? [], draft.finding.range.start, draft.rule.id);
    if (stretch === null) return false;
    used.set(stretch.comment, (used.get(stretch.comment) ?? new Set()).add(key));
    return true;
  };
  const kept = drafts.filter((draft) => !suppresses(draft, draft.rule.id) && !suppresses(draft, everyRule));
  return { kept, used };
}

/** The furthest end among the first stretches, so that a look back knows when to stop. */
function reachOf(stretches: readonly Stretch[]): readonly number[] {
  const reach: number[] = [];
  for (const stretch of stretches) reach.push(Math.max(reach.at(-1) ?? 0, stretch.end));
  return reach;
}

function stretchAt(stretches: readonly Stretch[], reach: readonly number[], offset: number, ruleId: string): Stretch | null {
  for (let index = partitionPoint(stretches, ({ start }) => start <= offset) - 1; index >= 0 && (reach[index] ?? 0) >= offset; index -= 1) {
    const stretch = stretches[index];
    if (stretch !== undefined && stretch.end >= offset && !stretch.except.has(ruleId)) return stretch;
  }
  return null;
}
