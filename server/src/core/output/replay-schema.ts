import { z } from 'zod';

// Import the types with `import type`: printing must not load zod.

const count = z.int().min(0);
const dataSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const rangeShape = { start: count, end: count };
const rangeSchema = z.strictObject(rangeShape);
const severitySchema = z.enum(['error', 'warning', 'info']);

const findingSchema = z.strictObject({
  ruleId: z.string(),
  messageId: z.string(),
  severity: severitySchema,
  data: dataSchema,
  range: rangeSchema,
  related: z.array(z.strictObject({ range: rangeSchema, messageId: z.string(), data: dataSchema })),
  repairs: z.array(
    z.strictObject({ id: z.string(), safety: z.enum(['safe', 'unsafe']), data: dataSchema, edits: z.array(z.strictObject({ ...rangeShape, text: z.string() })) }),
  ),
});

const sparseTextSchema = z.array(z.union([z.string(), count])).describe('A document line by line: its text with its line end where a report looks at it, else its length.');

const replayDocumentSchema = z.strictObject({
  path: z.string(),
  kind: z.enum(['bulletin', 'report', 'plan', 'ledger']).nullable(),
  findings: z.array(findingSchema),
  fatal: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  text: sparseTextSchema.nullable(),
});

const countsSchema = z.strictObject({ error: count, warning: count, info: count });

/** What the run was asked, as far as its report shows it: the same in all shards. */
const replayRunSchema = z.strictObject({
  locale: z.enum(['zh-CN', 'en']),
  repairing: z.enum(['none', 'safe', 'unsafe']),
  maxWarnings: count.nullable(),
  inputs: z.strictObject({ count: count.describe('Documents of all shards together.'), hash: z.string().describe('Over their paths.') }),
});

const replayTotalsSchema = z.strictObject({
  documents: count.describe('Entries of `documents`.'),
  checked: count,
  passedOver: count,
  failed: count,
  counts: countsSchema,
  repairable: z.strictObject({ safe: count, unsafe: count }),
  repaired: z.strictObject({ repairs: count, documents: count }),
  inBaseline: count,
  beforeReference: count,
  hiddenWarnings: count,
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});

/** What `merge` needs besides the results to write any format: the findings as the checker gave them. Read by the same version alone. */
export const replaySchema = z.strictObject({ run: replayRunSchema, documents: z.array(replayDocumentSchema), totals: replayTotalsSchema });

export type SparseText = readonly (string | number)[];
export type ReplayDocument = Readonly<z.infer<typeof replayDocumentSchema>>;
export type ReplayRun = Readonly<z.infer<typeof replayRunSchema>>;
export type ReplayTotals = Readonly<z.infer<typeof replayTotalsSchema>>;
