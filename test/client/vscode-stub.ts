/** As much of `vscode` as the client's modules need to be loaded outside of VS Code; what is called says so. */
function outside(): never {
  throw new Error('Not inside VS Code');
}

export class ThemeIcon {
  constructor(readonly id: string, readonly color?: unknown) {}
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class TreeItem {
  constructor(readonly label: string, readonly collapsibleState: number) {}
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export const l10n = {
  t: (text: string, ...values: readonly unknown[]): string => text.replace(/\{(\d+)\}/gu, (_, index: string) => String(values[Number(index)])),
};

export const commands = { executeCommand: outside, registerCommand: outside };
export const window = { showInformationMessage: outside };
export const workspace = { openTextDocument: outside };
export const languages = { getDiagnostics: outside };
export const env = { language: 'zh-cn' };
class Outside {
  readonly isOutside = true;
}

export { Outside as Disposable, Outside as EventEmitter, Outside as RelativePattern, Outside as Selection, Outside as Uri };

export class FileSystemError extends Error {}
export const TextEditorRevealType = {};
export const StatusBarAlignment = {};
