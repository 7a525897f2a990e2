import { readBulletin } from '../../server/src/core/bulletin/read-bulletin.ts';
import { checkBulletin } from '../../server/src/core/check/check-bulletin.ts';
import type { Finding } from '../../server/src/core/check/finding.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { createLineIndex } from '../../server/src/core/text/line-index.ts';
import { composedDialects } from './composed-dialects.ts';
import { dialects, type Dialect } from './dialects.ts';
import { createDraft } from './draft.ts';
import type { Planter } from './planters.ts';
import { createRandom } from './random.ts';

/** Those that were written one by one, and as many again put together from their parts. */
export const allDialects: readonly Dialect[] = [...dialects, ...composedDialects(36)];

/** One copy with its defect: what was expected where, and what the checker said. */
export interface Outcome {
  readonly ruleId: string;
  readonly planter: string;
  readonly dialect: string;
  readonly seed: number;
  readonly text: string;
  readonly found: boolean;
  /** Warnings and errors of other rules. */
  readonly unrelated: readonly Finding[];
  readonly findings: readonly Finding[];
}

export function cleanText(dialect: Dialect, seed: number): string {
  return dialect.render(createDraft(createRandom(seed), dialect.kind));
}

export function findingsIn(text: string, dialect: Dialect): readonly Finding[] {
  return checkBulletin(readBulletin(text, { kind: dialect.kind }), defaultSettings, { today: null }).findings;
}

export function isLoud(finding: Finding): boolean {
  return finding.severity !== 'info';
}

/** Null where the defect cannot be had in the dialect. */
export function runPlanted(planter: Planter, dialect: Dialect, seed: number): Outcome | null {
  const marked = planter.plant(createDraft(createRandom(seed), dialect.kind), dialect);
  if (marked === null) return null;
  const { text, start, end } = readMark(marked);
  const findings = findingsIn(text, dialect);
  const lines = createLineIndex(text);
  const firstLine = start === null ? 1 : lines.position(start).line;
  const lastLine = end === null ? lines.lineCount : lines.position(end).line + (planter.reach ?? 0);
  const here = (finding: Finding): boolean => {
    const line = lines.position(finding.range.start).line;
    return line >= firstLine && line <= lastLine;
  };
  return {
    ruleId: planter.ruleId,
    planter: planter.name,
    dialect: dialect.name,
    seed,
    text,
    found: findings.some((finding) => finding.ruleId === planter.ruleId && here(finding)),
    unrelated: findings.filter((finding) => isLoud(finding) && finding.ruleId !== planter.ruleId),
    findings,
  };
}

export function runAll(planters: readonly Planter[], seeds: readonly number[]): readonly Outcome[] {
  return planters.flatMap((planter) =>
    allDialects.flatMap((dialect) => seeds.map((seed) => runPlanted(planter, dialect, seed)).filter((outcome) => outcome !== null)),
  );
}

function readMark(marked: string): { readonly text: string; readonly start: number | null; readonly end: number | null } {
  const open = marked.indexOf('⟦');
  const close = marked.indexOf('⟧');
  const text = marked.replace(/[⟦⟧]/gu, '');
  return open < 0 ? { text, start: null, end: null } : { text, start: open, end: Math.max(open, close - 1) };
}
