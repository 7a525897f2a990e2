import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeConfigurationHost } from '../host/node-configuration-host.ts';
import { createWorkspaceSettings } from '../host/workspace-settings.ts';
import { startServer } from '../lsp/server.ts';

let folders: readonly string[] = [];
const settings = createWorkspaceSettings(nodeConfigurationHost, () => folders);

startServer(createConnection(ProposedFeatures.all), {
  today: () => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
  settingsFor: (uri) => settings.settingsFor(pathOf(uri)),
  foldersOpened: (uris) => {
    folders = uris.map(pathOf).filter((path) => path !== null);
  },
  configurationChanged: () => {
    settings.forget();
  },
});

function pathOf(uri: string): string | null {
  return uri.startsWith('file:') ? fileURLToPath(uri) : null;
}
