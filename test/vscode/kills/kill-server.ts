import { commands, Range, Selection, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { poll } from '../suite/poll.ts';
import { serverProcesses } from '../suite/server-processes.ts';
import { fixDocument } from '../../../server/src/core/check/fix-document.ts';
import { defaultSettings } from '../../../server/src/core/config/settings.ts';
import { findingsThatAre, today } from './expected-findings.ts';
import type { KillPlan } from './kill-plan.ts';
import { lossIn, probePlace, typingPlace, type Scene, type SceneDocument } from './scene.ts';

/** Kills the server in the middle of something. Resolves to what was lost once there is another server; null where nothing was. */
export async function killServer(scene: Scene, plan: KillPlan): Promise<string | null> {
  const subject = scene.documents[plan.document];
  if (subject === undefined) throw new Error(`no document ${plan.document}`);
  const before = await poll(serverProcesses, ({ length }) => length === 1, 'one server');
  const work = startWork(scene, subject, plan);
  const victims = plan.work === 'starting' ? await poll(serverProcesses, (ids) => ids.some((id) => !before.includes(id)), 'the server that is being started') : before;
  await pause(plan.delay);
  for (const id of victims) end(id);
  await poll(serverProcesses, (ids) => ids.length === 1 && ids.every((id) => !victims.includes(id)), 'another server');
  await work;
  try {
    return (await lossIn(scene, subject, textsAfter(subject, plan))) ?? (await otherLoss(scene));
  } finally {
    for (const { document, text } of scene.documents) await become(document, text);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('notifications.clearAll');
  }
}

/** The work itself; what the extension says of a server that is gone is for the user, not for us. */
async function startWork(scene: Scene, { document }: SceneDocument, plan: KillPlan): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  const place = document.positionAt(document.getText().indexOf(typingPlace) + typingPlace.length);
  editor.selection = new Selection(place, place);
  switch (plan.work) {
    case 'workspace':
      void commands.executeCommand('zhenggai.checkWorkspace');
      return;
    case 'export':
      await workspace.fs.delete(scene.exported(plan.document)).then(() => undefined, () => undefined);
      void commands.executeCommand('zhenggai.exportWord');
      for (let time = 0; time < plan.delay + 500; time += 100) {
        // Takes what the dialog proposes, where it asks; it does so once.
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await pause(100);
      }
      return;
    case 'starting':
      void commands.executeCommand('zhenggai.restartServer');
      return;
    case 'preview':
      await commands.executeCommand('zhenggai.openPreview');
      await type(document, plan);
      return;
    case 'repair':
      void commands.executeCommand('zhenggai.fixDocument');
      return;
    case 'typing':
      await type(document, plan);
  }
}

/** The keyboard's own way, which goes where the cursor is: nowhere while the mouse is busy with a notice. A key counts once its character stood there. */
async function type(document: TextDocument, { typed, pause: between }: KillPlan): Promise<void> {
  for (const character of typed) {
    const { version } = document;
    while (document.version === version) {
      await window.showTextDocument(document, { preview: false });
      await commands.executeCommand('type', { text: character });
    }
    await pause(between);
  }
}

/** What a document may hold afterwards: all that was typed, or all of what a repair does, or nothing of it. */
function textsAfter({ text }: SceneDocument, { work, typed }: KillPlan): readonly string[] {
  if (work === 'typing' || work === 'preview') return [text.replace(typingPlace, `${typingPlace}${typed}`)];
  return work === 'repair' ? [text, fixDocument(text, { settings: defaultSettings, today: today(), safety: 'safe' }).text] : [text];
}

/** A comma comes and goes in each document, so that each is seen to be known to the new server; in the end the findings are those of before. */
async function otherLoss({ documents }: Scene): Promise<string | null> {
  for (const { document, text, before } of documents) {
    const probed = document.getText().replace(probePlace, `${probePlace},`);
    await become(document, probed);
    await findingsThatAre(document.uri, probed, `the findings of ${document.fileName} with another comma`);
    await become(document, text);
    const after = await findingsThatAre(document.uri, text, `the findings of ${document.fileName} in the end`);
    if (JSON.stringify(after) !== JSON.stringify(before)) return `${document.fileName} has other findings than before`;
  }
  return null;
}

/** Changes what differs, and nothing else. */
async function become(document: TextDocument, text: string): Promise<void> {
  const old = document.getText();
  if (old === text) return;
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(old.length - tail));
  edit.replace(document.uri, range, text.slice(start, text.length - tail));
  if (!(await workspace.applyEdit(edit))) throw new Error('an edit of the test was not applied');
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
