import { applyAction } from './apply-action.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { Command } from './command.ts';
import { disableRuleHere } from './disable-rule-here.ts';
import { problemEdits } from './edit-problems.ts';
import { exportReviewCopy, exportWord } from './export-word.ts';
import { fixDocument } from './fix-document.ts';
import { formatDocument } from './format-document.ts';
import { groupings } from './group-by.ts';
import { newConfiguration } from './new-configuration.ts';
import { nextFinding } from './next-finding.ts';
import { openPreview } from './open-preview.ts';
import { openRulePage } from './open-rule-page.ts';
import { openSample } from './open-sample.ts';
import { openWalkthrough } from './open-walkthrough.ts';
import { pasteAsBulletin } from './paste-as-bulletin.ts';
import { reopenWithEncoding } from './reopen-with-encoding.ts';
import { restartServer, showLog } from './server-commands.ts';
import { showPlace } from './show-place.ts';
import { showProblems } from './show-problems.ts';

export const allCommands: readonly Command[] = [
  openPreview, pasteAsBulletin, exportWord, exportReviewCopy,
  fixDocument, formatDocument, checkWorkspace, showProblems, nextFinding, openSample, ...problemEdits, disableRuleHere, openRulePage, ...groupings,
  reopenWithEncoding, newConfiguration, openWalkthrough, restartServer, showLog, showPlace, applyAction,
];
