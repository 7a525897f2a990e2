import type { Block } from '../../core/bulletin/block.ts';
import type { Bulletin, Problem } from '../../core/bulletin/model.ts';
import { blocksOfProblem } from '../../core/bulletin/problem-blocks.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { DiagnosticsShown } from '../protocol.ts';
import { partitionPoint } from '../../core/text/partition-point.ts';

export interface ShownFinding {
  readonly finding: Finding;
  /** How many others of the same problem it stands for. */
  readonly hidden: number;
}

/** What a reviewer asked to see: everything, the gravest finding of each problem (all that concern none), or errors only. */
export function shownFindings(bulletin: Bulletin, findings: readonly Finding[], show: DiagnosticsShown): readonly ShownFinding[] {
  if (show === 'errors') return findings.filter(({ severity }) => severity === 'error').map(alone);
  if (show === 'all') return findings.map(alone);
  const byProblem = findingsByProblem(bulletin, findings);
  const first = new Map([...byProblem].flatMap(([problem, own]) => (problem === null ? [] : [[gravest(own), own.length - 1] as const])));
  const loose = new Set(byProblem.get(null) ?? []);
  return findings.flatMap((finding) => {
    const hidden = loose.has(finding) ? 0 : first.get(finding);
    return hidden === undefined ? [] : [{ finding, hidden }];
  });
}

function alone(finding: Finding): ShownFinding {
  return { finding, hidden: 0 };
}

const ranks = { error: 0, warning: 1, info: 2 } as const;

function gravest(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>((worst, finding) => (worst === undefined || ranks[finding.severity] < ranks[worst.severity] ? finding : worst), undefined);
}

/** Findings by the problem in whose blocks they start; under null those of no problem. */
export function findingsByProblem(bulletin: Bulletin, findings: readonly Finding[]): ReadonlyMap<Problem | null, readonly Finding[]> {
  const owners = new Map<Block, Problem>();
  for (const problem of bulletin.problems) for (const block of blocksOfProblem(problem)) if (!owners.has(block)) owners.set(block, problem);
  const found = new Map<Problem | null, Finding[]>();
  for (const finding of findings) {
    const block = blockAt(bulletin, finding.range.start);
    const problem = (block === null ? undefined : owners.get(block)) ?? null;
    const own = found.get(problem);
    if (own === undefined) found.set(problem, [finding]);
    else own.push(finding);
  }
  return found;
}

/** The last block that starts at or before an offset of the document; null before the first. */
export function blockAt(bulletin: Bulletin, offset: number): Block | null {
  const { blocks } = bulletin;
  return blocks[partitionPoint(blocks, (block) => bulletin.startOf(block) <= offset) - 1] ?? null;
}
