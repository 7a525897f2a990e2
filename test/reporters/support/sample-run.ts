import type { Finding } from '../../../server/src/core/check/finding.ts';
import { createLineIndex } from '../../../server/src/core/text/line-index.ts';
import type { CreateReporter, DocumentResult, RunInfo, RunSummary } from '../../../server/src/cli/reporters/reporter.ts';
import { sampleRules } from './sample-rules.ts';

export const sampleText = `# 关于巡察整改进展情况的通报

## 问题一：学习不够深入

整改情况：已于3月5日印发方案,每周检查😀。

## 问题三：管理不够规范

整改情况：一是健全制度, 二是加强检查。
`;

export function textPlace(text: string, part: string, occurrence = 0): { start: number; end: number } {
  let start = -1;
  for (let index = 0; index <= occurrence; index += 1) start = text.indexOf(part, start + 1);
  if (start < 0) throw new Error(`not in the text: ${part}`);
  return { start, end: start + part.length };
}

export function commaFinding(text: string, occurrence: number): Finding {
  const range = textPlace(text, ',', occurrence);
  return {
    ruleId: 'sample-punctuation', messageId: 'half', severity: 'warning', data: { mark: ',', wanted: '，' }, range, related: [],
    repairs: [{ id: 'widen', safety: 'safe', data: { wanted: '，' }, edits: [{ ...range, text: '，' }] }],
  };
}

export function numberingFinding(text: string): Finding {
  const range = textPlace(text, '问题三');
  return {
    ruleId: 'sample-numbering', messageId: 'gap', severity: 'error', data: { expected: '二', found: '三' }, range,
    related: [{ range: textPlace(text, '问题一'), messageId: 'before', data: { number: '一' } }],
    repairs: [{ id: 'renumber', safety: 'unsafe', data: { expected: '二' }, edits: [{ start: range.end - 1, end: range.end, text: '二' }] }],
  };
}

export function contactFinding(text: string): Finding {
  const end = text.length;
  return { ruleId: 'sample-contact', messageId: 'missing', severity: 'info', data: {}, range: { start: end, end }, related: [], repairs: [] };
}

export function document(path: string, text: string | null, findings: readonly Finding[], extra: Partial<DocumentResult> = {}): DocumentResult {
  return { path, text, kind: text === null ? null : 'bulletin', findings, fatal: null, lines: createLineIndex(text ?? ''), ...extra };
}

/** One document with a finding of each level, one that is clean and one that could not be read. */
export function sampleDocuments(text = sampleText): readonly DocumentResult[] {
  const findings = [commaFinding(text, 0), numberingFinding(text), commaFinding(text, 1), contactFinding(text)];
  return [
    document('材料/样例通报.md', text, findings),
    document('材料/clean.md', '# 通报\n', []),
    document('材料/坏文件.md', null, [], { fatal: { code: 'undecodable', message: '不是UTF-8编码' } }),
  ];
}

export function runInfo(extra: Partial<RunInfo> = {}): RunInfo {
  return {
    toolVersion: '1.2.3', locale: 'zh-CN', color: false, width: 80, rules: sampleRules, shard: { index: 1, count: 1 },
    configHash: 'c0ffee', repairing: 'none', annotationLimit: null, maxWarnings: null,
    inputs: { count: 3, hash: 'd0c5' }, ...extra,
  };
}

export function summaryOf(documents: readonly DocumentResult[], extra: Partial<RunSummary> = {}): RunSummary {
  const findings = documents.flatMap((result) => result.findings);
  const count = (level: Finding['severity']): number => findings.filter(({ severity }) => severity === level).length;
  const failed = documents.filter(({ fatal }) => fatal !== null).length;
  return {
    checked: documents.length - failed, passedOver: 2, failed,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    repairable: {
      safe: findings.filter(({ repairs }) => repairs.some(({ safety }) => safety === 'safe')).length,
      unsafe: findings.filter(({ repairs }) => repairs.length > 0 && repairs.every(({ safety }) => safety === 'unsafe')).length,
    },
    repaired: { repairs: 0, documents: 0 }, inBaseline: 0, beforeReference: 0, hiddenWarnings: 0, missingShards: null, maxWarningsExceeded: null,
    exitCode: failed > 0 ? 2 : count('error') > 0 ? 1 : 0, ...extra,
  };
}

export interface RunOptions {
  readonly info?: Partial<RunInfo>;
  readonly summary?: Partial<RunSummary>;
}

/** Everything that a reporter writes about a run. */
export function report(create: CreateReporter, documents: readonly DocumentResult[] = sampleDocuments(), options: RunOptions = {}): string {
  const reporter = create(runInfo(options.info));
  const parts = [reporter.start?.() ?? '', ...documents.map((result) => reporter.document(result))];
  return parts.join('') + reporter.end(summaryOf(documents, options.summary));
}
