import { documentOutput } from './document-output.ts';
import type { CreateReporter } from './reporter.ts';
import { jsonText } from './text/json-text.ts';
import { createWording } from './wording.ts';

/** One JSON object a line, written as each document is done. */
export const createNdjsonReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  return {
    document: (result) => `${jsonText(documentOutput(result, wording))}\n`,
    end: () => '',
  };
};
