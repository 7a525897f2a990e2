import { nearestName } from '../text/nearest-name.ts';
import type { TextRange } from '../text/range.ts';
import { valueOf, type JsonNode } from './json-tree.ts';

/** Message ids of rule invalid-configuration go with the data their texts need. */
export type ReportProblem = (messageId: string, range: TextRange, data: Readonly<Record<string, string | number>>) => void;

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a value of the configuration may be: one description that both reads a value and gives its JSON schema.
 * `read` reports what is wrong at its place and leaves it out, so that the rest still counts. (A schema library would do
 * this too, but loading one costs more than checking a short bulletin.)
 */
export interface Shape<Value> {
  readonly schema: JsonSchema;
  /** `name` is the key as messages name it. Null where the value is wrong. */
  read(node: JsonNode, name: string, report: ReportProblem): Value | null;
}

export type ShapeValue<S> = S extends Shape<infer Value> ? Value : never;

/** One of a few strings. */
export function choice<const Value extends string>(values: readonly Value[]): Shape<Value> {
  return {
    schema: { enum: values },
    read: (node, name, report) => {
      const found = values.find((value) => node.kind === 'string' && node.value === value);
      if (found !== undefined) return found;
      const data = { key: name, allowed: values.join(' / '), found: quote(node) };
      const nearest = node.kind === 'string' ? likelyValue(node.value, values) : null;
      if (nearest === null) report('notAllowed', node, data);
      else report('notAllowedNearest', node, { ...data, nearest });
      return null;
    },
  };
}

/** A slip of the pen, or a word cut short: warn for warning. */
function likelyValue(written: string, values: readonly string[]): string | null {
  return nearestName(written, values) ?? values.find((value) => written.length > 2 && value.startsWith(written.toLowerCase())) ?? null;
}

export function flag(): Shape<boolean> {
  return {
    schema: { type: 'boolean' },
    read: (node, name, report) => (node.kind === 'boolean' ? node.value : wrong('notBoolean', node, name, report)),
  };
}

/** What a string must be beyond not being empty; null = nothing wrong. */
export type TextCheck = (text: string) => { readonly messageId: string; readonly data: Readonly<Record<string, string | number>> } | null;

export function text(check: TextCheck = () => null): Shape<string> {
  return {
    schema: { type: 'string', minLength: 1 },
    read: (node, name, report) => {
      if (node.kind !== 'string') return wrong('notString', node, name, report);
      const problem = node.value === '' ? { messageId: 'emptyString', data: { key: name } } : check(node.value);
      if (problem === null) return node.value;
      report(problem.messageId, node, problem.data);
      return null;
    },
  };
}

/** A list; items that are wrong are left out. */
export function list<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return {
    schema: { type: 'array', items: item.schema },
    read: (node, name, report) => (node.kind === 'list' ? readItems(node.items, item, name, report) : wrong('notList', node, name, report)),
  };
}

/** One or several. */
export function oneOrMore<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return {
    schema: { anyOf: [item.schema, { type: 'array', items: item.schema }] },
    read: (node, name, report) => {
      if (node.kind === 'list') return readItems(node.items, item, name, report);
      return node.kind === 'string' ? readItems([node], item, name, report) : wrong('notStringOrList', node, name, report);
    },
  };
}

/** Any keys, values of one shape. */
export function dictionary<Value>(value: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return {
    schema: { type: 'object', additionalProperties: value.schema },
    read: (node, name, report) => {
      if (node.kind !== 'object') return wrong('notObject', node, name, report);
      reportDuplicates(node, report);
      return Object.fromEntries(
        node.members.flatMap((member) => {
          const read = member.value === null ? null : value.read(member.value, member.key, report);
          return read === null ? [] : [[member.key, read]];
        }),
      );
    },
  };
}

/** Anything that JSON can say, but null. */
export function anything(): Shape<unknown> {
  return { schema: {}, read: (node) => valueOf(node) };
}

/** The same shape with a text for editors. */
export function described<Value>(shape: Shape<Value>, description: string): Shape<Value> {
  return { ...shape, schema: { description, ...shape.schema } };
}

export function wrong(messageId: string, node: JsonNode, name: string, report: ReportProblem): null {
  report(messageId, node, { key: name, found: quote(node) });
  return null;
}

export function reportDuplicates(node: JsonNode & { readonly kind: 'object' }, report: ReportProblem): void {
  const seen = new Set<string>();
  for (const { key, keyRange } of node.members) {
    if (seen.has(key)) report('duplicateKey', keyRange, { key });
    seen.add(key);
  }
}

/** The value as JSON, short enough for a message. */
export function quote(node: JsonNode): string {
  const json = JSON.stringify(valueOf(node));
  return json.length <= 40 ? json : `${json.slice(0, 39)}…`;
}

function readItems<Item>(items: readonly JsonNode[], item: Shape<Item>, name: string, report: ReportProblem): readonly Item[] {
  return items.flatMap((node, index) => item.read(node, items.length === 1 ? name : `${name}[${index}]`, report) ?? []);
}
