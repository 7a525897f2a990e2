import type { FaultKind } from './fault-kind.ts';
import { oddConfigurations } from './kinds/configurations.ts';
import { largeDocuments, smallDocuments } from './kinds/documents.ts';
import { manyEdits } from './kinds/edits.ts';
import { manyDocuments } from './kinds/many-documents.ts';
import { fuzzedMessages } from './kinds/messages.ts';
import { manyCycles } from './kinds/open-close.ts';
import { scaling } from './kinds/scaling.ts';
import { serverKills } from './kinds/server-kills.ts';
import { slowReaders } from './kinds/slow-reader.ts';
import { killedWrites } from './kinds/writes.ts';

/** In the order of the table. */
export const faultKinds: readonly FaultKind[] = [
  smallDocuments, largeDocuments, oddConfigurations, scaling, fuzzedMessages, killedWrites, serverKills, manyEdits, manyCycles, manyDocuments, slowReaders,
];
