import { z } from 'zod';

// Import the types with `import type`: printing must not load zod.

const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

const reportStatuses = ['completed', 'substantially-completed', 'continuing', 'in-progress', 'not-completed', 'unstated'] as const;

const statusSchema = z.enum(reportStatuses).describe('`unstated`: the document does not say how far the problem is.');
const statusCountsSchema = z.strictObject({ completed: count, 'substantially-completed': count, continuing: count, 'in-progress': count, 'not-completed': count, unstated: count });
const levelCountsSchema = z.strictObject({ error: count, warning: count, info: count });

const problemSchema = z.strictObject({
  number: z.int().nullable().describe('As written.'),
  title: z.string(),
  line: z.int().min(1),
  status: statusSchema,
  responsibleUnits: z.array(z.string()),
  deadline: day.nullable().describe('The last day of the last deadline that is named with its year.'),
  due: z.enum(['overdue', 'unconfirmed']).nullable().describe('The deadline has passed: `overdue` where the document says that it is still open, `unconfirmed` where it does not say.'),
});

const findingSchema = z.strictObject({ ruleId: z.string(), level: z.enum(['error', 'warning', 'info']), line: z.int().min(1), message: z.string() });

const documentSchema = z.strictObject({
  filePath: z.string(),
  unit: z.string().nullable().describe('Who issued the document.'),
  title: z.string().nullable(),
  kind: z.enum(['bulletin', 'report', 'plan', 'ledger']).nullable(),
  dateOfIssue: day.nullable(),
  failure: z.string().nullable().describe('Why the document is not in the figures; null where it is.'),
  problems: z.array(problemSchema),
  findings: z.array(findingSchema),
});

const tallyShape = { documents: count, problems: count, statuses: statusCountsSchema, overdue: count, unconfirmed: count, findings: levelCountsSchema };

/** `zhenggai report --format json`. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  toolVersion: z.string(),
  today: day.describe('The day that overdue items are judged by.'),
  totals: z.strictObject({ units: count, failed: count, passedOver: count.describe('Markdown files in searched folders that are no rectification documents.'), ...tallyShape }),
  units: z.array(z.strictObject({ unit: z.string().nullable(), ...tallyShape })).describe('By name; null = documents that name no unit.'),
  rules: z.array(z.strictObject({ ruleId: z.string(), summary: z.string(), documents: count, findings: levelCountsSchema })).describe('Most findings first.'),
  documents: z.array(documentSchema).describe('By path.'),
});

export type Report = Readonly<z.infer<typeof reportSchema>>;
export type ReportDocument = Readonly<z.infer<typeof documentSchema>>;
export type ReportProblem = Readonly<z.infer<typeof problemSchema>>;
export type ReportStatus = z.infer<typeof statusSchema>;
export type ReportTally = Readonly<Pick<Report['totals'], keyof typeof tallyShape>>;
