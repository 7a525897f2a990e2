import type { Finding, Repair } from '../../../core/check/finding.ts';
import { fingerprintsOf } from '../../../core/check/baseline.ts';
import type { TextRange } from '../../../core/text/range.ts';
import { placeOf } from '../place.ts';
import type { DocumentResult } from '../reporter.ts';
import type { Wording } from '../wording.ts';
import { artifactUri } from './artifact-uri.ts';
import { messageArguments } from './message-strings.ts';
import { sarifLevels } from './rule-descriptor.ts';

export const sourceRoot = '%SRCROOT%';

/** Where a document is, in a run's list of artifacts. */
export interface Artifact {
  readonly result: DocumentResult;
  readonly index: number;
}

/** The findings of one document as SARIF results; `ruleIndex` gives a rule's place in the run's list, making one where it is new. */
export function sarifResults(artifact: Artifact, wording: Wording, ruleIndex: (ruleId: string) => number): readonly object[] {
  const { result } = artifact;
  const names = fingerprintsOf(result.findings, result.text ?? '');
  return result.findings.map((finding, at) => ({
    ruleId: finding.ruleId,
    ruleIndex: ruleIndex(finding.ruleId),
    level: sarifLevels[finding.severity],
    message: {
      text: wording.message(finding),
      id: finding.messageId,
      arguments: messageArguments(wording.rules.get(finding.ruleId), finding),
    },
    locations: [{ physicalLocation: physicalLocation(artifact, finding.range) }],
    ...relatedLocations(artifact, finding, wording),
    partialFingerprints: { 'zhenggaiFinding/v1': names[at] ?? '' },
    ...fixes(artifact, finding, wording),
    properties: { data: finding.data },
  }));
}

export function artifactLocation({ result, index }: Artifact): object {
  return { uri: artifactUri(result.path), uriBaseId: sourceRoot, index };
}

function physicalLocation(artifact: Artifact, range: TextRange): object {
  return { artifactLocation: artifactLocation(artifact), region: region(artifact, range) };
}

function region({ result }: Artifact, range: TextRange): object {
  const { line, column, endLine, endColumn } = placeOf(result, range);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function relatedLocations(artifact: Artifact, finding: Finding, wording: Wording): object {
  if (finding.related.length === 0) return {};
  return {
    relatedLocations: finding.related.map((place, index) => ({
      id: index + 1,
      physicalLocation: physicalLocation(artifact, place.range),
      message: { text: wording.related(finding, place) },
    })),
  };
}

function fixes(artifact: Artifact, finding: Finding, wording: Wording): object {
  if (finding.repairs.length === 0) return {};
  return { fixes: finding.repairs.map((repair) => fix(artifact, finding, repair, wording)) };
}

function fix(artifact: Artifact, finding: Finding, repair: Repair, wording: Wording): object {
  return {
    description: { text: wording.repair(finding, repair) },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(artifact),
        replacements: repair.edits.map((edit) => ({ deletedRegion: region(artifact, edit), insertedContent: { text: edit.text } })),
      },
    ],
    properties: { safety: repair.safety },
  };
}
