import { describe, inject, it } from 'vitest';
import type { Installation } from './install.ts';

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
