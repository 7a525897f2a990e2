import { getLocation, parseTree, findNodeAtLocation } from 'jsonc-parser';
import { CompletionItemKind, type CompletionItem, type CompletionParams, type Hover, type HoverParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../../core/locale/locale.ts';
import type { TextRange } from '../../core/text/range.ts';
import { hoverOf } from '../convert/hover-of.ts';
import { createPlaces, withoutMark } from '../convert/places.ts';
import { isRecord } from '../is-record.ts';
import type { Session } from '../session.ts';
import { schemasAt, type Schema } from './configuration-schema-at.ts';

/** Keys that may stand here, or values, from the schema of `.zhenggairc.json`. */
export async function completeConfiguration({ client }: Session, document: TextDocument, { position }: CompletionParams): Promise<CompletionItem[]> {
  const text = withoutMark(document.getText());
  const places = createPlaces(document.getText());
  const offset = places.toOffset(position);
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const isInside = previousNode !== undefined && previousNode.offset <= offset && offset <= previousNode.offset + previousNode.length;
  const replaces: TextRange = isInside ? { start: previousNode.offset, end: previousNode.offset + previousNode.length } : { start: offset, end: offset };
  const schemas = await schemasAt(isAtPropertyKey ? path.slice(0, -1) : path);
  const found = isAtPropertyKey ? keyTexts(schemas, presentKeys(text, path.slice(0, -1)), needsColon(text, replaces.end)) : valueTexts(schemas);
  return found.map(({ label, newText, schema }) => ({
    label, kind: isAtPropertyKey ? CompletionItemKind.Property : CompletionItemKind.Value, filterText: JSON.stringify(label), textEdit: { range: places.toRange(replaces), newText }, ...describe(schema, client.locale),
  }));
}

/** What the schema says of the key or value here. */
export async function hoverConfiguration({ client }: Session, document: TextDocument, { position }: HoverParams): Promise<Hover | null> {
  const places = createPlaces(document.getText());
  const { path, previousNode } = getLocation(withoutMark(document.getText()), places.toOffset(position));
  const described = (await schemasAt(path)).map((schema) => describe(schema, client.locale).documentation).find((text) => text !== undefined);
  if (described === undefined || previousNode === undefined) return null;
  return hoverOf(described, places.toRange({ start: previousNode.offset, end: previousNode.offset + previousNode.length }), client);
}

interface Offered {
  readonly label: string;
  readonly newText: string;
  readonly schema: Schema;
}

function keyTexts(schemas: readonly Schema[], present: ReadonlySet<string>, colon: string): readonly Offered[] {
  const properties = schemas.flatMap((schema) => (isRecord(schema['properties']) ? Object.entries(schema['properties']) : []));
  return properties.flatMap(([label, schema]) => (present.has(label) || !isRecord(schema) ? [] : [{ label, newText: `${JSON.stringify(label)}${colon}`, schema }]));
}

function valueTexts(schemas: readonly Schema[]): readonly Offered[] {
  const values = schemas.flatMap((schema) => {
    const listed = Array.isArray(schema['enum']) ? schema['enum'] : schema['type'] === 'boolean' ? [true, false] : [];
    return listed.map((value: unknown): Offered => ({ label: String(value), newText: JSON.stringify(value), schema }));
  });
  return values.filter(({ label }, index) => values.findIndex((other) => other.label === label) === index);
}

function presentKeys(text: string, path: readonly (string | number)[]): ReadonlySet<string> {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
  return new Set((node?.children ?? []).flatMap(({ children }) => (typeof children?.[0]?.value === 'string' && children.length > 1 ? [children[0].value] : [])));
}

function needsColon(text: string, end: number): string {
  return /^\s*:/u.test(text.slice(end)) ? '' : ': ';
}

/** Descriptions hold both languages: 中文。 / English. */
function describe({ description }: Schema, locale: Locale): { readonly documentation?: string } {
  if (typeof description !== 'string') return {};
  const [chinese = '', english = chinese] = description.split(' / ');
  return { documentation: locale === 'zh-CN' ? chinese : english };
}
