/** Variables as VS Code's default themes set them, as far as the page reads them. */
export const themes = {
  light: {
    '--vscode-editor-background': '#ffffff', '--vscode-editor-foreground': '#3b3b3b', '--vscode-sideBar-background': '#f8f8f8', '--vscode-sideBar-foreground': '#3b3b3b',
    '--vscode-panel-border': '#e5e5e5', '--vscode-button-secondaryBackground': '#e5e5e5', '--vscode-button-secondaryForeground': '#3b3b3b', '--vscode-button-secondaryHoverBackground': '#cccccc', '--vscode-focusBorder': '#005fb8',
  },
  dark: {
    '--vscode-editor-background': '#1f1f1f', '--vscode-editor-foreground': '#cccccc', '--vscode-sideBar-background': '#181818', '--vscode-sideBar-foreground': '#cccccc',
    '--vscode-panel-border': '#2b2b2b', '--vscode-button-secondaryBackground': '#313131', '--vscode-button-secondaryForeground': '#cccccc', '--vscode-button-secondaryHoverBackground': '#3c3c3c', '--vscode-focusBorder': '#0078d4',
  },
  'high-contrast': {
    '--vscode-editor-background': '#000000', '--vscode-editor-foreground': '#ffffff', '--vscode-sideBar-background': '#000000', '--vscode-sideBar-foreground': '#ffffff',
    '--vscode-panel-border': '#6fc3df', '--vscode-button-secondaryForeground': '#ffffff', '--vscode-button-border': '#6fc3df', '--vscode-contrastBorder': '#6fc3df', '--vscode-focusBorder': '#f38518',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
