import { documentKinds } from '../../core/bulletin/model.ts';
import type { Locale } from '../../core/locale/locale.ts';
import { allRules } from '../../core/rules/registry.ts';
import { failure, success } from '../../host/result.ts';
import type { ConfigurationRequest, DocumentRequest } from '../check/check-request.ts';
import { say } from '../messages.ts';
import { hasOption, optionValue, optionValues, type Invocation } from './parse-arguments.ts';
import type { OptionName } from './commands.ts';
import { parseEncoding, parseRules, type Parsed } from './option-values.ts';

/** What the options say of reading and configuring documents. */
export function documentRequest(invocation: Invocation, locale: Locale): Parsed<DocumentRequest> {
  const clash = clashOf(invocation, locale);
  if (clash !== null) return failure(clash);
  const encoding = parseEncoding(optionValue(invocation, 'encoding'), locale);
  if (!encoding.ok) return encoding;
  const rules = parseRules(optionValues(invocation, 'rule'), allRules.map((rule) => rule.id), locale);
  if (!rules.ok) return rules;
  const kind = optionValue(invocation, 'kind');
  return success({
    operands: invocation.operands,
    namedFiles: 'documents',
    stdin: hasOption(invocation, 'stdin') ? { name: optionValue(invocation, 'stdin-filename') ?? 'stdin.md' } : null,
    encoding: encoding.value,
    kind: documentKinds.find((known) => known === kind) ?? null,
    configuration: configurationRequest(invocation),
    rules: rules.value,
  });
}

function configurationRequest(invocation: Invocation): ConfigurationRequest {
  if (hasOption(invocation, 'no-config')) return { kind: 'none' };
  const path = optionValue(invocation, 'config');
  return path === null ? { kind: 'nearest' } : { kind: 'file', path };
}

function clashOf(invocation: Invocation, locale: Locale): string | null {
  const [operand] = invocation.operands;
  if (hasOption(invocation, 'stdin') && operand !== undefined) return say(locale, 'conflict', { a: '--stdin', b: operand });
  return (
    conflict(invocation, 'config', 'no-config', locale) ??
    needs(invocation, 'stdin-filename', 'stdin', locale)
  );
}

/** A message where both options are given. */
export function conflict(invocation: Invocation, a: OptionName, b: OptionName, locale: Locale): string | null {
  return hasOption(invocation, a) && hasOption(invocation, b) ? say(locale, 'conflict', { a: `--${a}`, b: `--${b}` }) : null;
}

export function needs(invocation: Invocation, a: OptionName, b: OptionName, locale: Locale): string | null {
  return hasOption(invocation, a) && !hasOption(invocation, b) ? say(locale, 'needs', { a: `--${a}`, b: `--${b}` }) : null;
}
