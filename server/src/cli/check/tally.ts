import type { Finding } from '../../core/check/finding.ts';
import type { SeverityCounts } from '../reporters/reporter.ts';
import type { CheckedDocument } from './check-document.ts';

/** What adds up over a run. */
export interface Totals {
  readonly checked: number;
  readonly passedOver: number;
  readonly failed: number;
  readonly counts: SeverityCounts;
  readonly repairable: { readonly safe: number; readonly unsafe: number };
  readonly repaired: { readonly repairs: number; readonly documents: number };
  readonly inBaseline: number;
  readonly beforeReference: number;
  /** Warnings that `--quiet` hides from the reports, but not from `--max-warnings`. */
  readonly hiddenWarnings: number;
  readonly characters: number;
  readonly fromCache: number;
}

export const noTotals: Totals = {
  checked: 0,
  passedOver: 0,
  failed: 0,
  counts: { error: 0, warning: 0, info: 0 },
  repairable: { safe: 0, unsafe: 0 },
  repaired: { repairs: 0, documents: 0 },
  inBaseline: 0,
  beforeReference: 0,
  hiddenWarnings: 0,
  characters: 0,
  fromCache: 0,
};

/** Adds one document, or one configuration file. */
export function addDocument(totals: Totals, { result, change, inBaseline, beforeReference, hiddenWarnings, fromCache }: CheckedDocument): Totals {
  const found = totals.fromCache + (fromCache ? 1 : 0);
  if (result === null) return { ...totals, passedOver: totals.passedOver + 1, fromCache: found };
  const { counts, repairable, repaired } = totals;
  return {
    checked: totals.checked + (result.kind === null ? 0 : 1),
    passedOver: totals.passedOver,
    failed: totals.failed + (result.fatal === null ? 0 : 1),
    counts: {
      error: counts.error + countOf(result.findings, ({ severity }) => severity === 'error'),
      warning: counts.warning + countOf(result.findings, ({ severity }) => severity === 'warning'),
      info: counts.info + countOf(result.findings, ({ severity }) => severity === 'info'),
    },
    repairable: {
      safe: repairable.safe + countOf(result.findings, hasSafeRepair),
      unsafe: repairable.unsafe + countOf(result.findings, (finding) => finding.repairs.length > 0 && !hasSafeRepair(finding)),
    },
    repaired: { repairs: repaired.repairs + (change?.repairs ?? 0), documents: repaired.documents + (change === null ? 0 : 1) },
    inBaseline: totals.inBaseline + inBaseline,
    beforeReference: totals.beforeReference + beforeReference,
    hiddenWarnings: totals.hiddenWarnings + hiddenWarnings,
    characters: totals.characters + (result.text?.length ?? 0),
    fromCache: found,
  };
}

function hasSafeRepair({ repairs }: Finding): boolean {
  return repairs.some(({ safety }) => safety === 'safe');
}

function countOf(findings: readonly Finding[], holds: (finding: Finding) => boolean): number {
  let count = 0;
  for (const finding of findings) if (holds(finding)) count += 1;
  return count;
}
