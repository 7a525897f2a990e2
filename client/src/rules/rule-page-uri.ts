import { Uri } from 'vscode';
import { interfaceLocale } from '../interface-locale.ts';

export const rulePageScheme = 'zhenggai-rule';

/** Where a rule's page is found without a network. package.json has such addresses open as a preview. */
export function rulePageUri(ruleId: string): Uri {
  return Uri.from({ scheme: rulePageScheme, path: `/${interfaceLocale()}/${ruleId}.md` });
}
