import { extensions, type Extension, type Uri } from 'vscode';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: { readonly 'zhenggai.rules': { readonly properties: Readonly<Record<string, unknown>> } } } };
}

function extension(): Extension<unknown> {
  const found = extensions.getExtension('zhenggai.zhenggai');
  if (found === undefined) throw new Error('the extension is not there');
  return found;
}

/** The folder of the extension under test. */
export function extensionFolder(): Uri {
  return extension().extensionUri;
}

/** The rules, as the manifest lists them. */
export function ruleIds(): readonly string[] {
  return Object.keys((extension().packageJSON as Manifest).contributes.configuration.properties['zhenggai.rules'].properties);
}
