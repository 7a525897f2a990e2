import { describe, inject, it } from 'vitest';
import type { Installation, InstallResult } from './install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** From test/vscode/global-setup.ts. */
    readonly editors: InstallResult;
  }
}

/** A group of tests that need a real editor; where it could not be installed, the reason stands in the report. */
export async function describeWithEditor(title: string, body: (installation: Installation) => Promise<void> | void): Promise<void> {
  const editors = inject('editors');
  if (editors.kind === 'impossible') {
    describe(title, () => {
      it.skip(editors.reason, () => undefined);
    });
    return;
  }
  await body(editors.installation);
}
