import type { CreateReporter, ReporterName } from './reporters/reporter.ts';

/** A format is loaded when it is asked for. */
const loaders: Readonly<Record<ReporterName, () => Promise<CreateReporter>>> = {
  pretty: async () => (await import('./reporters/pretty.ts')).createPrettyReporter,
  compact: async () => (await import('./reporters/compact.ts')).createCompactReporter,
  json: async () => (await import('./reporters/json.ts')).createJsonReporter,
  ndjson: async () => (await import('./reporters/ndjson.ts')).createNdjsonReporter,
  sarif: async () => (await import('./reporters/sarif.ts')).createSarifReporter,
  junit: async () => (await import('./reporters/junit.ts')).createJunitReporter,
  checkstyle: async () => (await import('./reporters/checkstyle.ts')).createCheckstyleReporter,
  github: async () => (await import('./reporters/github.ts')).createGithubReporter,
  gitlab: async () => (await import('./reporters/gitlab.ts')).createGitlabReporter,
  rdjson: async () => (await import('./reporters/rdjson.ts')).createRdjsonReporter,
  markdown: async () => (await import('./reporters/markdown.ts')).createMarkdownReporter,
  shard: async () => (await import('./reporters/shard.ts')).createShardReporter,
};

export function loadReporter(name: ReporterName): Promise<CreateReporter> {
  return loaders[name]();
}
