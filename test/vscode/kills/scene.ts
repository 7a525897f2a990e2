import { commands, window, type TextDocument, type Uri } from 'vscode';
import { fileIn, openNew, writeText } from '../suite/documents.ts';
import { findingsThatAre, reported } from './expected-findings.ts';
import { openDocuments } from './kill-plan.ts';

/** Where characters are typed, and commas put to see that the server of now knows the document: behind these words of each document. */
export const typingPlace = '局党组每月学习一次';
export const probePlace = '办公室每季度检查一次';

export interface Scene {
  readonly documents: readonly SceneDocument[];
  /** Files that are not open; their findings are there since the whole workspace was checked. */
  readonly files: readonly SceneFile[];
  /** Where the Word file of a document goes. */
  readonly exported: (index: number) => Uri;
}

export interface SceneDocument {
  readonly document: TextDocument;
  /** Not saved, so that it is lost where it is lost. */
  readonly text: string;
  /** The findings before anything was killed. */
  readonly before: readonly string[];
}

export interface SceneFile {
  readonly uri: Uri;
  readonly before: readonly string[];
}

const files = 40;

/** Opens documents, changes them without saving, checks the whole workspace, and writes down what was found. */
export async function openScene(): Promise<Scene> {
  const uris: Uri[] = [];
  for (let index = 0; index < files; index += 1) uris.push(await writeText('one', `档案/${index}.md`, bulletinOf(index, 12)));
  const documents: SceneDocument[] = [];
  for (let index = 0; index < openDocuments; index += 1) documents.push(await openDocument(index));
  void commands.executeCommand('zhenggai.checkWorkspace');
  const found: SceneFile[] = [];
  for (const [index, uri] of uris.entries()) found.push({ uri, before: await findingsThatAre(uri, bulletinOf(index, 12), 'findings of a file that is not open') });
  await commands.executeCommand('notifications.clearAll');
  return { documents, files: found, exported: (index) => fileIn('one', `通报${index}.docx`) };
}

async function openDocument(index: number): Promise<SceneDocument> {
  const { document } = await openNew('one', `通报${index}.md`, bulletinOf(index, 30));
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.edit((edit) => {
    edit.insert(document.positionAt(document.getText().length), '\n未保存的一段,尚未写完。\n');
  });
  const text = document.getText();
  return { document, text, before: await findingsThatAre(document.uri, text, 'the findings at first') };
}

/** A bulletin of so many problems, with a comma to mend in each; a number sets documents apart. */
function bulletinOf(index: number, problems: number): string {
  const parts = Array.from({ length: problems }, (_, at) => `### 问题${at + 1}：学习不深入\n\n整改情况：\n\n1. ${at === 0 ? typingPlace : '局党组定期学习'},2023年3月${(at % 28) + 1}日印发《学习办法》。\n2. ${at === 1 ? probePlace : '办公室定期检查'}，2023年4月5日完成首次检查。\n`);
  return `# 中共云泽县第${index}局党组关于巡察整改进展情况的通报\n\n## 一、在学习教育方面\n\n${parts.join('\n')}`;
}

/** What has been lost of a scene; null where everything is as it was, and the subject of the work holds one of some texts. */
export async function lossIn({ documents, files: others }: Scene, subject: SceneDocument, texts: readonly string[]): Promise<string | null> {
  for (const each of documents) {
    const { document } = each;
    if (!(each === subject ? texts : [each.text]).includes(document.getText())) return `${document.fileName} is not what was typed: ${difference(each.text, document.getText())}`;
    if (!document.isDirty) return `${document.fileName} was saved by itself`;
  }
  for (const { document } of documents) await findingsThatAre(document.uri, document.getText(), `the findings of ${document.fileName}`);
  for (const { uri, before } of others) await reported(uri, before, `the findings of ${uri.fsPath}, which is not open`);
  return null;
}

/** The part of a text in which it differs from what it was. */
function difference(before: string, now: string): string {
  let start = 0;
  while (start < now.length && before[start] === now[start]) start += 1;
  return `…${now.slice(Math.max(0, start - 20), start + 80)}…, ${before.length} characters became ${now.length}`;
}
