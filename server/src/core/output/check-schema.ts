import { z } from 'zod';
import { replaySchema } from './replay-schema.ts';

// Types of the output come from these schemas, so that what is printed, what is documented and what is validated cannot
// drift apart. Import them with `import type`: printing must not load zod.

const from1 = z.int().min(1);
const count = z.int().min(0);

const fixSchema = z
  .strictObject({
    range: z.tuple([count, count]).describe('Start and end in UTF-16 units of the text after its BOM; the end is not part of it.'),
    text: z.string().describe('What takes the place of the range.'),
  })
  .describe('One replacement; several edits of a repair are merged into one range.');

const suggestionSchema = z.strictObject({
  desc: z.string().describe('What the repair does, in the language of the report.'),
  fix: fixSchema,
});

const placeShape = {
  line: from1.describe('From 1.'),
  column: from1.describe('From 1, in UTF-16 units.'),
  endLine: from1,
  endColumn: from1.describe('Behind the last character.'),
};

const relatedSchema = z.strictObject({ ...placeShape, message: z.string() }).describe('Another place that the finding is about.');

const messageSchema = z.strictObject({
  ruleId: z.string().nullable().describe('Null where the document could not be checked at all.'),
  messageId: z.string().nullable().describe('Stable together with `ruleId`; match these, never the text.'),
  severity: z.union([z.literal(2), z.literal(1), z.literal(0)]).describe('2 error, 1 warning, 0 info.'),
  level: z.enum(['error', 'warning', 'info']),
  message: z.string().describe('What was found and what was expected, in the language of the report.'),
  data: z.record(z.string(), z.union([z.string(), z.number()])).describe("The values in the message's places."),
  ...placeShape,
  related: z.array(relatedSchema),
  fix: fixSchema.optional().describe('The safe repair: spaces, punctuation, Markdown marks and numerals only.'),
  suggestions: z.array(suggestionSchema).describe('Repairs that change more than that; applied only when asked for.'),
  fatal: z.literal(true).optional().describe('The document could not be read or decoded; the exit code is 2.'),
});

/** One document of `check --format json`, and one line of `--format ndjson`. */
export const documentOutputSchema = z.strictObject({
  filePath: z.string().describe('Relative to the working folder, with /.'),
  kind: z.enum(['bulletin', 'report', 'plan', 'ledger']).nullable().describe('Null where the document could not be read.'),
  messages: z.array(messageSchema).describe('Sorted by position, then rule.'),
  errorCount: count,
  warningCount: count,
  infoCount: count,
  fixableErrorCount: count.describe('Errors with a safe repair.'),
  fixableWarningCount: count.describe('Warnings with a safe repair.'),
});

/** `check --format json`: documents sorted by path. */
export const checkOutputSchema = z.array(documentOutputSchema);

/** `check --format shard`: what `zhenggai merge` puts together again. */
export const shardOutputSchema = z.strictObject({
  version: z.literal(1).describe('Version of this format.'),
  toolVersion: z.string(),
  shard: z.strictObject({ index: from1.describe('From 1.'), count: from1 }),
  configHash: z.string().describe('Shards of different configurations cannot be merged.'),
  results: checkOutputSchema,
  replay: replaySchema.describe('For `merge`, of the same version: the findings as the checker gave them.'),
});

export type FixOutput = Readonly<z.infer<typeof fixSchema>>;
export type SuggestionOutput = Readonly<z.infer<typeof suggestionSchema>>;
export type MessageOutput = Readonly<z.infer<typeof messageSchema>>;
export type DocumentOutput = Readonly<z.infer<typeof documentOutputSchema>>;
export type CheckOutput = readonly DocumentOutput[];
export type ShardOutput = Readonly<z.infer<typeof shardOutputSchema>>;
