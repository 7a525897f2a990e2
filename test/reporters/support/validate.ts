import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

/** What a validator has to say; empty where the document is valid. */
export type Complaints = readonly string[];

/** Validates against a JSON schema file of test/schemas. */
export function validateJson(schemaFile: string, text: string): Complaints {
  const schema = JSON.parse(readSchema(schemaFile)) as Record<string, unknown>;
  // For what these schemas use, draft 4 differs from what the validator speaks only in the name of `id`; SARIF's has patterns that
  // are no Unicode expressions.
  const rest = Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema' && name !== 'id'));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(rest);
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** Validates against an XSD file of test/schemas. */
export async function validateXmlText(schemaFile: string, text: string): Promise<Complaints> {
  const result = await validateXML({ xml: [{ fileName: 'report.xml', contents: text }], schema: [readSchema(schemaFile)] });
  return result.errors.map((error) => error.rawMessage);
}

function readSchema(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../schemas/${file}`, import.meta.url)), 'utf8');
}
