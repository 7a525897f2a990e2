import { nearestName } from '../text/nearest-name.ts';
import type { PatternMistake } from './glob.ts';
import { valueOf, type JsonNode } from './json-tree.ts';
import type { Issue } from './plain-issues.ts';
import { rulePlace } from './rule-place.ts';

interface Message {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
}

const typeMessages: ReadonlyMap<string, string> = new Map([
  ['string', 'notString'], ['number', 'notNumber'], ['int', 'notNumber'], ['boolean', 'notBoolean'],
  ['array', 'notList'], ['object', 'notObject'], ['record', 'notObject'],
]);

/** What rule invalid-configuration says of a value that a schema rejects; `key` = the value's name. */
export function messageOf(issue: Issue, place: JsonNode, key: string): Message {
  return specificMessage(issue, place, key) ?? { messageId: 'badOption', data: { rule: rulePlace(issue.path)?.rule ?? '', key, found: quote(place) } };
}

function specificMessage(issue: Issue, place: JsonNode, key: string): Message | null {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(typeMessages.get(issue.expected), place, key);
    case 'invalid_union':
      return wrongType(isStringOrList(issue) ? 'notStringOrList' : undefined, place, key);
    case 'invalid_value':
      return notAllowed(issue.values.map(String), place, key);
    case 'too_small':
      if (issue.origin !== 'string') return { messageId: 'tooSmall', data: { key, minimum: Number(issue.minimum) } };
      return place.kind === 'string' && place.value === '' ? { messageId: 'emptyString', data: { key } } : null;
    case 'too_big':
      return issue.origin === 'string' ? null : { messageId: 'tooLarge', data: { key, maximum: Number(issue.maximum) } };
    case 'custom':
      return (issue.params?.['mistake'] as PatternMistake | undefined) ?? null;
    default:
      return null;
  }
}

function wrongType(messageId: string | undefined, place: JsonNode, key: string): Message | null {
  return messageId === undefined ? null : { messageId, data: { key, found: quote(place) } };
}

function isStringOrList({ errors }: Issue & { readonly code: 'invalid_union' }): boolean {
  return errors.flat().map((error) => (error.code === 'invalid_type' ? error.expected : '')).join() === 'string,array';
}

function notAllowed(values: readonly string[], place: JsonNode, key: string): Message {
  const data = { key, allowed: values.join(' / '), found: quote(place) };
  const nearest = place.kind === 'string' ? likelyValue(place.value, values) : null;
  return nearest === null ? { messageId: 'notAllowed', data } : { messageId: 'notAllowedNearest', data: { ...data, nearest } };
}

/** A slip of the pen, or a word cut short: warn for warning. */
function likelyValue(written: string, values: readonly string[]): string | null {
  return nearestName(written, values) ?? values.find((value) => written.length > 2 && value.startsWith(written.toLowerCase())) ?? null;
}

/** The value as JSON, short enough for a message. */
function quote(node: JsonNode): string {
  const json = JSON.stringify(valueOf(node));
  return json.length <= 40 ? json : `${json.slice(0, 39)}…`;
}
