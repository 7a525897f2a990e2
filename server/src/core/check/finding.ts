import type { Data, Safety, Severity } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import type { TextRange } from '../text/range.ts';

/** What the checker reports. Ranges and edits are absolute UTF-16 offsets of the document after its BOM. */
export interface Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly severity: Severity;
  /** Values for the message's places; consumers may rely on them, never on message text. */
  readonly data: Data;
  readonly range: TextRange;
  readonly related: readonly RelatedPlace[];
  readonly repairs: readonly Repair[];
}

export interface RelatedPlace {
  readonly range: TextRange;
  readonly messageId: string;
  readonly data: Data;
}

/** One way to repair a finding. Its edits are sorted, free of overlap and applied together. */
export interface Repair {
  readonly id: string;
  readonly safety: Safety;
  readonly data: Data;
  readonly edits: readonly TextEdit[];
}
