import { existsSync, readFileSync } from 'node:fs';

const path = '../shared/corpus/furong-2021.md';

export interface RealBulletin {
  /** Empty where it is not here. */
  readonly text: string;
  readonly isMissing: boolean;
}

/** The bulletin as it really arrived, which belongs to no project and lies beside this one where it lies at all; what is then left out is said. */
export function realBulletin(leftOut: string): RealBulletin {
  if (existsSync(path)) return { text: readFileSync(path, 'utf8'), isMissing: false };
  console.warn(`skipped: ${leftOut}: ${path} is not here`);
  return { text: '', isMissing: true };
}
