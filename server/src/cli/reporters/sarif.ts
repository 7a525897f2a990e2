import { locales } from '../../core/locale/locale.ts';
import { projectUrl } from '../../core/rules/rule-link.ts';
import type { CreateReporter, RunInfo, RunSummary } from './reporter.ts';
import { artifactUri } from './sarif/artifact-uri.ts';
import { artifactLocation, sarifResults, sourceRoot, type Artifact } from './sarif/result.ts';
import { localizedDescriptor, ruleDescriptor } from './sarif/rule-descriptor.ts';
import { jsonText } from './text/json-text.ts';
import { createWording } from './wording.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0: one run, its rules in the run's language with the other language as a translation. */
export const createSarifReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  const ruleIds: string[] = [];
  const artifacts: object[] = [];
  const results: object[] = [];
  const notifications: object[] = [];
  const ruleIndex = indexer(ruleIds);
  return {
    document: (checked) => {
      const artifact: Artifact = { result: checked, index: artifacts.length };
      artifacts.push({ location: { uri: artifactUri(checked.path), uriBaseId: sourceRoot }, roles: ['analysisTarget'] });
      // One by one: arguments of one call are limited, findings are not.
      for (const result of sarifResults(artifact, wording, ruleIndex)) results.push(result);
      if (checked.fatal !== null) notifications.push(notification(artifact, checked.fatal));
      return '';
    },
    end: (summary) => {
      const content = { invocations: [invocation(summary, notifications)], columnKind: 'utf16CodeUnits', artifacts, results };
      return `${jsonText({ $schema: schema, version: '2.1.0', runs: [{ ...tool(run, ruleIds), ...content }] }, 2)}\n`;
    },
  };
};

/** A position for each new id; ids are few, lookups many. */
function indexer(ids: string[]): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const index = known.get(id) ?? ids.push(id) - 1;
    known.set(id, index);
    return index;
  };
}

/** Only rules that said something are described: a report is read for its results, and all pages twice over outweigh them. */
function tool(run: RunInfo, ruleIds: readonly string[]): object {
  const byId = new Map(run.rules.map((rule) => [rule.id, rule]));
  const describe = (make: (rule: RunInfo['rules'][number]) => object): object[] =>
    ruleIds.map((id) => {
      const rule = byId.get(id);
      return rule === undefined ? { id } : make(rule);
    });
  return {
    tool: {
      driver: {
        name: 'zhenggai',
        fullName: `整改通报 Zhenggai ${run.toolVersion}`,
        version: run.toolVersion,
        semanticVersion: run.toolVersion,
        informationUri: projectUrl,
        language: run.locale,
        rules: describe((rule) => ruleDescriptor(rule, run.locale)),
      },
    },
    language: run.locale,
    translations: locales
      .filter((locale) => locale !== run.locale)
      .map((locale) => ({
        name: 'zhenggai',
        version: run.toolVersion,
        language: locale,
        contents: ['localizedData'],
        associatedComponent: { name: 'zhenggai' },
        rules: describe((rule) => localizedDescriptor(rule, locale)),
      })),
    originalUriBaseIds: { [sourceRoot]: { description: { text: run.locale === 'en' ? 'The folder that the checker ran in' : '运行检查时所在的文件夹' } } },
  };
}

function invocation(summary: RunSummary, notifications: readonly object[]): object {
  return {
    executionSuccessful: summary.exitCode !== 2,
    exitCode: summary.exitCode,
    ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
  };
}

function notification(artifact: Artifact, fatal: { readonly code: string; readonly message: string }): object {
  return {
    level: 'error',
    descriptor: { id: fatal.code },
    message: { text: fatal.message },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(artifact) } }],
  };
}
