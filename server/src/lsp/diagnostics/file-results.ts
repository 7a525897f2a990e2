import type { Diagnostic } from 'vscode-languageserver';

export interface FileResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Another one for every other result. */
  readonly resultId: string;
}

/** What is said of files that are not open: of documents when the whole workspace is checked, of configurations that documents use. */
export interface FileResults {
  /** Null = nothing is said of it any more. */
  set(path: string, diagnostics: readonly Diagnostic[] | null): void;
  get(path: string): FileResult | null;
  all(): ReadonlyMap<string, FileResult>;
  onChange(listener: (path: string) => void): void;
}

export function createFileResults(): FileResults {
  const results = new Map<string, FileResult>();
  const listeners: ((path: string) => void)[] = [];
  let count = 0;
  return {
    set: (path, diagnostics) => {
      const known = results.get(path);
      if (JSON.stringify(known?.diagnostics ?? null) === JSON.stringify(diagnostics)) return;
      count += 1;
      if (diagnostics === null) results.delete(path);
      else results.set(path, { diagnostics, resultId: `file ${count}` });
      for (const listener of listeners) listener(path);
    },
    get: (path) => results.get(path) ?? null,
    all: () => results,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
