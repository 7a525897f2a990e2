import type { Finding } from '../check/finding.ts';
import type { TextRange } from '../text/range.ts';

/** A finding on a configuration file: unknown-rule where a rule is meant, else invalid-configuration. */
export function configurationFinding(messageId: string, range: TextRange, data: Readonly<Record<string, string | number>>): Finding {
  const place = { start: range.start, end: range.end };
  if (messageId === 'unknown' || messageId === 'unknownNearest') {
    const { nearest } = data;
    const repairs =
      nearest === undefined ? [] : [{ id: 'nearest', safety: 'unsafe' as const, data: { nearest }, edits: [{ ...place, text: JSON.stringify(nearest) }] }];
    return { ruleId: 'unknown-rule', messageId, severity: 'warning', data, range: place, related: [], repairs };
  }
  return { ruleId: 'invalid-configuration', messageId, severity: 'error', data, range: place, related: [], repairs: [] };
}
