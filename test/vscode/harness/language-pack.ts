import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stubExtension } from './places.ts';

export const languagePack = stubExtension('language-pack');

/** Tells the editor of the language pack, as it tells itself when one is installed. @param user the folder of the user's data */
export async function registerLanguagePack(user: string): Promise<void> {
  const translations = join(languagePack, 'translations', 'main.i18n.json');
  const hash = createHash('sha256').update(await readFile(translations)).digest('hex').slice(0, 32);
  const pack = { hash, label: '中文(简体)', extensions: [{ extensionIdentifier: { id: 'zhenggai-tests.language-pack' }, version: '0.0.1' }], translations: { vscode: translations } };
  await writeFile(join(user, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
