/** Hundreds of times what a slow machine needs. Milliseconds, for a text of no length and for each UTF-16 unit of it. */
const patience = { whole: { least: 10_000, perUnit: 0.02 }, rule: { least: 2000, perUnit: 0.004 } } as const;

/** Milliseconds that reading a text of so many UTF-16 units, running all rules on it or answering what is asked of it may take. */
export function checkLimit(length: number): number {
  return limitOf('whole', length);
}

/** Milliseconds that one rule may take. @param length in UTF-16 units */
export function ruleLimit(length: number): number {
  return limitOf('rule', length);
}

function limitOf(what: keyof typeof patience, length: number): number {
  const { least, perUnit } = patience[what];
  return Math.ceil(least + perUnit * length);
}

/** Says that something was stopped after so long. */
export function notEnded(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${seconds}秒后仍未结束，已停止 / stopped after ${seconds} s`;
}
