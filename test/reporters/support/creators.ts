import { createCheckstyleReporter } from '../../../server/src/cli/reporters/checkstyle.ts';
import { createCompactReporter } from '../../../server/src/cli/reporters/compact.ts';
import { createGithubReporter } from '../../../server/src/cli/reporters/github.ts';
import { createGitlabReporter } from '../../../server/src/cli/reporters/gitlab.ts';
import { createJsonReporter } from '../../../server/src/cli/reporters/json.ts';
import { createJunitReporter } from '../../../server/src/cli/reporters/junit.ts';
import { createMarkdownReporter } from '../../../server/src/cli/reporters/markdown.ts';
import { createNdjsonReporter } from '../../../server/src/cli/reporters/ndjson.ts';
import { createPrettyReporter } from '../../../server/src/cli/reporters/pretty.ts';
import { createRdjsonReporter } from '../../../server/src/cli/reporters/rdjson.ts';
import { createSarifReporter } from '../../../server/src/cli/reporters/sarif.ts';
import { createShardReporter } from '../../../server/src/cli/reporters/shard.ts';
import type { CreateReporter, ReporterName } from '../../../server/src/cli/reporters/reporter.ts';

export const creators: Readonly<Record<ReporterName, CreateReporter>> = {
  pretty: createPrettyReporter, compact: createCompactReporter, json: createJsonReporter, ndjson: createNdjsonReporter, sarif: createSarifReporter,
  junit: createJunitReporter, checkstyle: createCheckstyleReporter, github: createGithubReporter, gitlab: createGitlabReporter,
  rdjson: createRdjsonReporter, markdown: createMarkdownReporter, shard: createShardReporter,
};
