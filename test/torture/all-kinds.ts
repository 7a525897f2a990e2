import type { FaultKind } from './fault-kind.ts';
import { oddConfigurations } from './kinds/configurations.ts';
import { largeDocuments, smallDocuments } from './kinds/documents.ts';
import { fuzzedMessages } from './kinds/messages.ts';
import { scaling } from './kinds/scaling.ts';
import { killedWrites } from './kinds/writes.ts';

/** In the order of the table. */
export const faultKinds: readonly FaultKind[] = [smallDocuments, largeDocuments, oddConfigurations, scaling, fuzzedMessages, killedWrites];
