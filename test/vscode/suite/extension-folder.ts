import { extensions, type Uri } from 'vscode';

/** The folder of the extension under test. */
export function extensionFolder(): Uri {
  const extension = extensions.getExtension('zhenggai.zhenggai');
  if (extension === undefined) throw new Error('the extension is not there');
  return extension.extensionUri;
}
