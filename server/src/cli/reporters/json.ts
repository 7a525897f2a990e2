import { documentOutput } from './document-output.ts';
import type { CreateReporter } from './reporter.ts';
import { jsonText } from './text/json-text.ts';
import { createWording } from './wording.ts';

/** One array, a document a line, written as the documents come. */
export const createJsonReporter: CreateReporter = (run) => {
  const wording = createWording(run);
  let separator = '\n';
  return {
    start: () => '[',
    document: (result) => {
      const text = separator + jsonText(documentOutput(result, wording));
      separator = ',\n';
      return text;
    },
    end: () => (separator === '\n' ? ']\n' : '\n]\n'),
  };
};
