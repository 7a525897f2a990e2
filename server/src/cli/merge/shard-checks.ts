import type { ReplayDocument, ReplayRun, ReplayTotals } from '../../core/output/replay-schema.ts';

export interface ShardHead {
  readonly version: 1;
  readonly toolVersion: string;
  readonly shard: { readonly index: number; readonly count: number };
  readonly configHash: string;
}

interface ShardFacts extends ShardHead {
  readonly replay: { readonly run: ReplayRun; readonly totals: ReplayTotals };
}

/** All of a shard file but its documents. Files of this version alone are merged, so what is looked at here tells it from other JSON. */
export function isShardFacts(value: unknown): value is ShardFacts {
  if (!isRecord(value) || typeof value['toolVersion'] !== 'string' || typeof value['configHash'] !== 'string') return false;
  const { version, shard, replay } = value;
  if (version !== 1 || !isRecord(shard) || !isRecord(replay)) return false;
  const { index, count } = shard;
  return isCount(index) && isCount(count) && index >= 1 && index <= count && isRun(replay['run']) && isTotals(replay['totals']);
}

function isRun(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { locale, repairing, maxWarnings, inputs } = value;
  if (locale !== 'zh-CN' && locale !== 'en') return false;
  return typeof repairing === 'string' && (maxWarnings === null || isCount(maxWarnings)) && isRecord(inputs) && isCount(inputs['count']) && typeof inputs['hash'] === 'string';
}

const totalNames = ['documents', 'checked', 'passedOver', 'failed', 'inBaseline', 'beforeReference', 'hiddenWarnings', 'exitCode'] as const;

function isTotals(value: unknown): boolean {
  if (!isRecord(value) || !totalNames.every((name) => isCount(value[name]))) return false;
  const lists = [[value['counts'], ['error', 'warning', 'info']], [value['repairable'], ['safe', 'unsafe']], [value['repaired'], ['repairs', 'documents']]] as const;
  return lists.every(([record, names]) => isRecord(record) && names.every((name) => isCount(record[name])));
}

export function isReplayDocument(value: unknown): value is ReplayDocument {
  if (!isRecord(value) || typeof value['path'] !== 'string' || !Array.isArray(value['findings'])) return false;
  const { text, fatal } = value;
  const isText = text === null || (Array.isArray(text) && text.every((line) => typeof line === 'string' || isCount(line)));
  return isText && (fatal === null || (isRecord(fatal) && typeof fatal['message'] === 'string')) && value['findings'].every(isFinding);
}

function isFinding(value: unknown): boolean {
  if (!isRecord(value) || typeof value['ruleId'] !== 'string' || typeof value['messageId'] !== 'string') return false;
  return isRecord(value['data']) && isRange(value['range']) && isListOf(value['related'], isRelated) && isListOf(value['repairs'], isRepair);
}

function isRelated(value: unknown): boolean {
  return isRecord(value) && isRange(value['range']) && typeof value['messageId'] === 'string' && isRecord(value['data']);
}

function isRepair(value: unknown): boolean {
  return isRecord(value) && typeof value['id'] === 'string' && isRecord(value['data']) && isListOf(value['edits'], (edit) => isRange(edit) && isRecord(edit) && typeof edit['text'] === 'string');
}

function isRange(value: unknown): boolean {
  return isRecord(value) && isCount(value['start']) && isCount(value['end']);
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
