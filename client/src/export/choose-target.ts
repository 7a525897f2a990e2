import { l10n, Uri, window, workspace, type Memento } from 'vscode';
import { basename } from '../preview/base-name.ts';

const rememberedKey = 'zhenggai.exportFolder';

/**
 * Where the file goes: asked once in a workspace, and then the same folder again. Writing over a file is asked for every time. Null
 * where the user thought better of it.
 */
export async function chooseTarget(document: Uri, suffix: string, memory: Memento): Promise<Uri | null> {
  const name = `${basename(document.path).replace(/\.(?:md|markdown)$/iu, '') || l10n.t('Bulletin')}${suffix}.docx`;
  const remembered = memory.get<string>(rememberedKey);
  if (remembered === undefined) return ask(Uri.joinPath(startFolder(document), name), memory);
  const target = Uri.joinPath(Uri.parse(remembered), name);
  if (!(await exists(target))) return (await exists(Uri.joinPath(target, '..'))) ? target : ask(Uri.joinPath(startFolder(document), name), memory);
  const [overwrite, elsewhere] = [l10n.t('Overwrite'), l10n.t('Save Elsewhere…')];
  const chosen = await window.showWarningMessage(l10n.t('{0} is there already.', name), { modal: true, detail: target.path }, overwrite, elsewhere);
  if (chosen === overwrite) return target;
  return chosen === elsewhere ? ask(target, memory) : null;
}

/** The dialog itself asks before an existing file is chosen. */
async function ask(proposed: Uri, memory: Memento): Promise<Uri | null> {
  const chosen = await window.showSaveDialog({ defaultUri: proposed, filters: { Word: ['docx'] }, title: l10n.t('Export Word document') });
  if (chosen === undefined) return null;
  await memory.update(rememberedKey, Uri.joinPath(chosen, '..').toString());
  return chosen;
}

/** The document's own folder; of one that was never saved, the workspace's. */
function startFolder(document: Uri): Uri {
  if (document.scheme !== 'untitled') return Uri.joinPath(document, '..');
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(() => true, () => false);
}

/** To be asked again next time. */
export async function forgetTarget(memory: Memento): Promise<void> {
  await memory.update(rememberedKey, undefined);
}
