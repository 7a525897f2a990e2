import type { FaultKind } from './fault-kind.ts';
import { largeDocuments, smallDocuments } from './kinds/documents.ts';

/** In the order of the table. */
export const faultKinds: readonly FaultKind[] = [smallDocuments, largeDocuments];
