import { configurationJsonSchema } from '../../core/config/json-schema.ts';
import { allRules } from '../../core/rules/registry.ts';
import { isRecord } from '../is-record.ts';

export type Schema = Readonly<Record<string, unknown>>;

let loaded: Promise<Schema> | null = null;

/** The schemas that hold at a path of a configuration: several where there is a choice, none where nothing is known. */
export async function schemasAt(path: readonly (string | number)[]): Promise<readonly Schema[]> {
  loaded ??= configurationJsonSchema(allRules);
  const root = await loaded;
  return path.reduce<readonly Schema[]>((schemas, step) => schemas.flatMap((schema) => branches(root, schema)).flatMap((schema) => child(schema, step)), [root]).flatMap((schema) => branches(root, schema));
}

/** A schema with its references followed and its choices taken apart; what describes the whole describes each of them. */
function branches(root: Schema, schema: Schema): readonly Schema[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = reference.replace(/^#\//u, '').split('/').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), root);
    return isRecord(target) ? branches(root, { ...target, ...(schema['description'] === undefined ? {} : { description: schema['description'] }) }) : [];
  }
  const choices = schema['anyOf'];
  if (!Array.isArray(choices)) return [schema];
  return choices.filter(isRecord).flatMap((choice) => branches(root, { ...choice, description: choice['description'] ?? schema['description'] }));
}

function child(schema: Schema, step: string | number): readonly Schema[] {
  const properties = schema['properties'];
  const known = isRecord(properties) && typeof step === 'string' && Object.hasOwn(properties, step) ? properties[step] : undefined;
  const found = known ?? (typeof step === 'number' ? schema['items'] : schema['additionalProperties']);
  return isRecord(found) ? [found] : [];
}
