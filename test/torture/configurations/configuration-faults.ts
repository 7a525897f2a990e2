import type { Ajv, ErrorObject } from 'ajv';
import { nodeAt, parseJsonTree, type JsonNode } from '../../../server/src/core/config/json-tree.ts';
import { parseConfiguration } from '../../../server/src/core/config/parse-configuration.ts';
import { renderMessage } from '../../../server/src/core/check/render-finding.ts';
import type { Finding } from '../../../server/src/core/check/finding.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import type { TextRange } from '../../../server/src/core/text/range.ts';

export type Validate = ReturnType<Ajv['compile']>;

/** What only the reader sees: the schema knows no globs, a value no key that was there before, and a key is a key to it. */
const beyondSchema = /^(?:glob|duplicateKey|unusableKey)/u;

/** Reads a configuration: every finding has a place and a whole message, and what the JSON schema rejects is told where it stands. */
export async function parseFaults(text: string, validate: Validate): Promise<readonly string[]> {
  const { findings, text: body } = await parseConfiguration(text, allRules);
  const faults = findings.slice(0, 200).flatMap((finding) => placeFaults(finding, body));
  const value = plainValue(text);
  if (value === null) return faults;
  const { root } = parseJsonTree(body);
  // Beyond a depth only that is told.
  if (root === null) return findings.length > 0 ? faults : [...faults, 'nothing was read, and nothing told'];
  const wrong = validate(value.value) ? [] : (validate.errors ?? []);
  if (wrong.length === 0 && findings.some(({ messageId }) => !beyondSchema.test(messageId))) return [...faults, `told of what the schema accepts: ${findings.map(({ messageId }) => messageId).join()}`];
  const untold = wrong.map((error) => placeOf(error, root)).filter((place) => !findings.some(({ range }) => range.start <= place.end && range.end >= place.start));
  return [...faults, ...untold.map(({ start, end }) => `wrong by the schema and not told: ${body.slice(start, Math.min(end, start + 60))}`)];
}

export function placeFaults(finding: Finding, text: string): readonly string[] {
  const { range: { start, end }, messageId } = finding;
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length && (start < end || text === '');
  const whole = (['zh-CN', 'en'] as const).every((locale) => renderMessage(finding, locale) !== '' && !/\{[a-z]+\}/iu.test(withoutData(renderMessage(finding, locale), finding)));
  return [...(inside ? [] : [`${messageId} at ${start}–${end} of ${text.length}`]), ...(whole ? [] : [`${messageId} is not filled in`])];
}

function withoutData(message: string, { data }: Finding): string {
  return Object.values(data).reduce<string>((rest, value) => rest.replaceAll(String(value), ''), message);
}

/** Null where it is no plain JSON. */
function plainValue(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** The part that a schema's error is about, no closer than a rule, a word or an override: the reader may tell it of the key or of the value. */
function placeOf({ instancePath, params }: ErrorObject, root: JsonNode): TextRange {
  const extra = (params as { readonly additionalProperty?: string }).additionalProperty;
  const path = [...instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')), ...(extra === undefined ? [] : [extra])];
  const [first = '', second = ''] = path;
  const close = first === 'rules' || first === 'words' ? [first, second] : first === 'overrides' ? [first, Number(second)] : [first];
  const node = nodeAt(root, close.slice(0, path.length));
  const parent = nodeAt(root, close.slice(0, path.length).slice(0, -1));
  const key = parent.kind === 'object' ? parent.members.findLast((member) => member.key === close.slice(0, path.length).at(-1))?.keyRange : undefined;
  return { start: key?.start ?? node.start, end: node.end };
}
