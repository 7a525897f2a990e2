import { nearestName } from '../text/nearest-name.ts';
import type { JsonMember } from './json-tree.ts';
import { reportDuplicates, wrong, type ReportProblem, type Shape, type ShapeValue } from './shape.ts';

type Fields = Readonly<Record<string, Shape<unknown>>>;

export type ObjectValue<F extends Fields> = { readonly [Key in keyof F]?: ShapeValue<F[Key]> };

/** What is said of a key that the object has not. */
export type ReportUnknown = (member: JsonMember, known: readonly string[], report: ReportProblem) => void;

/** An object of known keys, all optional but those of `required`. */
export function object<const F extends Fields>(
  fields: F,
  { required = [], unknown = reportUnknownKey }: { readonly required?: readonly (keyof F & string)[]; readonly unknown?: ReportUnknown } = {},
): Shape<ObjectValue<F>> {
  const known = Object.keys(fields);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema])),
      additionalProperties: false,
      ...(required.length === 0 ? {} : { required }),
    },
    read: (node, name, report) => {
      if (node.kind !== 'object') return wrong('notObject', node, name, report);
      reportDuplicates(node, report);
      for (const key of required) {
        if (!node.members.some((member) => member.key === key)) report('missingKey', { start: node.start, end: node.start + 1 }, { key });
      }
      return Object.fromEntries(node.members.flatMap((member) => readMember(member, fields, known, unknown, report))) as ObjectValue<F>;
    },
  };
}

/** Of a key that is given twice the last value counts: entries are read in order. */
function readMember(member: JsonMember, fields: Fields, known: readonly string[], unknown: ReportUnknown, report: ReportProblem): readonly [string, unknown][] {
  const { key, value } = member;
  const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (shape === undefined) {
    unknown(member, known, report);
    return [];
  }
  const read = value === null ? null : shape.read(value, key, report);
  return read === null ? [] : [[key, read]];
}

function reportUnknownKey({ key, keyRange }: JsonMember, known: readonly string[], report: ReportProblem): void {
  const nearest = nearestName(key, known);
  if (nearest === null) report('unknownKey', keyRange, { key, allowed: known.filter((name) => !name.startsWith('$')).join(' / ') });
  else report('unknownKeyNearest', keyRange, { key, nearest });
}
