import { z } from 'zod';

// The outline's type comes from this schema, so that what is printed and what is promised cannot differ. Import it with
// `import type` where nothing is validated: printing must not load zod.

const line = z.int().min(1).describe('From 1.');
const number = z.int().nullable().describe('As written; null where it has no number.');
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u).nullable().describe('YYYY-MM-DD, or as much of it as the text gives; null where the year is unknown.');

const inspectionSchema = z.strictObject({
  kind: z.enum(['xunshi', 'xuncha']).nullable(),
  start: date,
  end: date,
  feedbackDate: date,
});

const claimSchema = z
  .strictObject({ counter: z.enum(['category', 'aspect', 'problem', 'item', 'measure']), count: z.int().min(0), line })
  .describe('A number that the document declares of itself.');

const measureSchema = z.strictObject({
  number,
  style: z.enum(['numbered', 'enumerated', 'prose']),
  line,
  text: z.string().describe('Without its number; a paragraph that a page break cut is joined.'),
});

const deadlineSchema = z.strictObject({
  kind: z.enum(['date', 'recurrence', 'completion', 'long-term']),
  text: z.string(),
  date,
  line,
});

const problemSchema = z.strictObject({
  number,
  title: z.string(),
  line,
  category: z.int().nullable().describe('Number of its category.'),
  rectificationLine: z.int().min(1).nullable(),
  measures: z.array(measureSchema),
  deadlines: z.array(deadlineSchema),
  status: z.enum(['completed', 'substantially-completed', 'in-progress', 'not-completed', 'continuing']).nullable(),
  responsibleUnits: z.array(z.string()),
});

/** `outline --format json`. Unknown is null or an empty list. */
export const outlineSchema = z.strictObject({
  kind: z.enum(['bulletin', 'report', 'plan', 'ledger']),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  inspection: inspectionSchema.nullable(),
  claims: z.array(claimSchema),
  sections: z.array(z.strictObject({ number, title: z.string(), line })),
  categories: z.array(z.strictObject({ number, title: z.string(), line, section: z.int().nullable().describe('Number of its section.') })),
  problems: z.array(problemSchema),
  contact: z.strictObject({ phones: z.array(z.string()), emails: z.array(z.string()), addresses: z.array(z.string()) }),
  signature: z.string().nullable(),
  dateOfIssue: date,
});

export type Outline = Readonly<z.infer<typeof outlineSchema>>;
export type ProblemOutline = Readonly<z.infer<typeof problemSchema>>;
export type MeasureOutline = Readonly<z.infer<typeof measureSchema>>;
export type DeadlineOutline = Readonly<z.infer<typeof deadlineSchema>>;
