import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fixDocument } from '../../server/src/core/check/fix-document.ts';
import { renderMessage, renderRelated, renderRepair } from '../../server/src/core/check/render-finding.ts';
import { defaultSettings } from '../../server/src/core/config/settings.ts';
import { locales } from '../../server/src/core/locale/locale.ts';
import { allRules } from '../../server/src/core/rules/registry.ts';
import type { Example, Rule } from '../../server/src/core/rules/rule.ts';
import { parseIsoDate } from '../../server/src/core/text/calendar-date.ts';
import { findingsOf, rulesFor, switchedOn } from '../support/check-rule.ts';

/** The catalogue that users and outside checks rely on: no name may go. */
const catalogue = [
  'missing-title', 'missing-rectification', 'missing-measure', 'orphan-rectification', 'missing-deadline', 'vague-deadline', 'missing-status',
  'missing-responsible-unit', 'unnumbered-measure', 'inconsistent-heading-level', 'skipped-heading-level', 'broken-paragraph', 'missing-terminal-punctuation',
  'problem-numbering', 'section-numbering', 'measure-numbering', 'enumeration-numbering', 'inconsistent-problem-marker', 'numbering-punctuation',
  'inconsistent-title-punctuation', 'declared-count-mismatch', 'unverifiable-count', 'completion-sum-mismatch', 'completion-rate-mismatch',
  'amount-sum-mismatch', 'contradictory-completion', 'duplicate-measure', 'duplicate-problem', 'inconsistent-term', 'invalid-date', 'damaged-date',
  'date-order', 'deadline-passed', 'date-format', 'date-without-year', 'missing-lead-fact', 'missing-contact', 'incomplete-contact', 'missing-signature',
  'missing-date-of-issue', 'leftover-placeholder', 'personal-data', 'secrecy-mark', 'undisclosed-case', 'half-width-punctuation', 'cjk-spacing',
  'repeated-punctuation', 'unbalanced-bracket', 'redundant-enumeration-comma', 'document-number-format', 'title-punctuation', 'broken-emphasis',
  'inconsistent-emphasis', 'confusable-word', 'vague-measure', 'meeting-only-measure', 'unknown-rule', 'unused-suppression', 'suppression-without-reason',
  'invalid-front-matter', 'undecodable-text', 'internal-error', 'invalid-configuration',
];

const files = readdirSync('server/src/core/rules', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

describe('the rules', () => {
  it('are all of the catalogue', () => {
    expect(catalogue.filter((id) => !allRules.some((rule) => rule.id === id))).toEqual([]);
  });

  describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    it('stands in the file of its name, in the folder of its category', () => {
      expect(files).toContain(`${rule.category}/${id}.ts`);
    });

    it('speaks both languages with the same placeholders', () => {
      const texts = [rule.summary, rule.rationale, ...Object.values(rule.messages), ...Object.values(rule.repairs ?? {}), ...Object.values(rule.optionDocs ?? {})];
      for (const text of texts) {
        for (const locale of locales) expect(text[locale].trim()).not.toBe('');
        expect(placeholders(text['zh-CN'])).toEqual(placeholders(text.en));
        expect(text.en, 'English without Chinese words').not.toMatch(/^[\u4e00-\u9fff]{4,}/u);
      }
    });

    it('has defaults that its own schema yields', () => {
      const defaults: unknown = rule.options?.(z).parse({}) ?? {};
      expect(rule.defaultOptions ?? {}).toEqual(defaults);
      expect(Object.keys(rule.optionDocs ?? {}).sort()).toEqual(Object.keys(z.record(z.string(), z.unknown()).parse(defaults)).sort());
    });

    it('names rules that exist where it yields', () => {
      for (const { rule: other } of rule.yieldsTo ?? []) expect(allRules.map((known) => known.id)).toContain(other);
    });

    if (rule.scope !== 'engine') {
      it('has examples that report and examples that do not', () => {
        expect(rule.examples.some(({ reports }) => reports.length > 0)).toBe(true);
        expect(rule.examples.some(({ reports }) => reports.length === 0)).toBe(true);
      });
    }

    it.each(runnable(rule).map((example, index) => [index + 1, example] as const))('reports what example %i says', (_number, example) => {
      const findings = findingsOf(id, example.text, example);
      expect(findings.map((finding) => finding.messageId)).toEqual(example.reports);
      for (const finding of findings) {
        for (const locale of locales) {
          const texts = [renderMessage(finding, locale), ...finding.related.map((place) => renderRelated(finding, place, locale)), ...finding.repairs.map((repair) => renderRepair(finding, repair, locale))];
          for (const text of texts) expect(text).not.toMatch(/\{\w+\}/u);
        }
      }
    });

    it.each(runnable(rule).filter(({ repaired }) => repaired !== undefined).map((example) => [example.text, example] as const))('repairs %j', (_text, example) => {
      expect(repair(id, example)).toBe(example.repaired);
    });
  });
});

/** Findings on a configuration file have no document to be run on. */
function runnable(rule: Rule): readonly Example[] {
  return rule.id === 'invalid-configuration' || rule.id === 'internal-error' ? [] : rule.examples;
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ''))].sort();
}

function repair(id: string, example: Example): string {
  return fixDocument(example.text, {
    settings: { ...defaultSettings, words: example.words ?? {}, rules: { [id]: { severity: switchedOn(id), options: example.options ?? null } } },
    today: example.today === undefined ? null : parseIsoDate(example.today),
    safety: 'unsafe',
    only: rulesFor(id, example.text),
    ...(example.kind === undefined ? {} : { kind: example.kind }),
  }).text;
}
