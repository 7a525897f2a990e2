import { CodeLensRefreshRequest, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { createConfigurationFiles } from './configuration/configuration-files.ts';
import { isConfiguration, isJson } from './configuration/is-configuration.ts';
import { createFileResults } from './diagnostics/file-results.ts';
import { createPull } from './diagnostics/pull.ts';
import { createPush } from './diagnostics/push.ts';
import { sendStatus } from './features/status.ts';
import { settingsSection } from './protocol.ts';
import type { Session } from './session.ts';
import { createWorkspaceCheck } from './workspace/check-workspace.ts';
import { registerWorkspaceCommand } from './workspace/workspace-command.ts';
import { registerWorkspaceSymbols } from './workspace/workspace-symbols.ts';

/** Keeps what the client shows in step with documents, settings, configuration files and folders. */
export function followDocuments(session: Session): void {
  const { connection, client, documents, settings, checked, source } = session;
  const results = createFileResults();
  const delivery = client.pullsDiagnostics ? createPull(session, results) : createPush(session, results);
  const configurations = createConfigurationFiles(session, results);
  const workspace = createWorkspaceCheck(session, results);
  const symbols = registerWorkspaceSymbols(session);
  registerWorkspaceCommand(session, workspace);
  const watches = client.watchesFiles || client.options.watchesFiles === true;

  const settingsChanged = (): void => {
    settings.forget();
    checked.forgetAll();
    delivery.refresh();
    workspace.recheckAll();
    configurations.recheck();
    if (client.refreshesLenses) session.background(() => connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesHints) session.background(() => connection.languages.inlayHint.refresh());
  };

  session.onChecked((document) => {
    sendStatus(session, document);
    configurations.update();
  });
  documents.onDidOpen(({ document }) => {
    // Nobody tells of configuration files that changed: a document that is opened looks anew.
    if (!watches) settings.forget();
    delivery.opened(document);
  });
  documents.onDidChangeContent(({ document }) => {
    delivery.changed(document);
  });
  documents.onDidClose(({ document }) => {
    checked.forget(document.uri);
    source.forget(document.uri);
    delivery.closed(document);
    const path = session.files.pathOf(document.uri);
    if (path !== null) workspace.recheck(path);
  });
  documents.onDidSave(({ document }) => {
    if (!watches && (isConfiguration(document) || isJson(document))) settingsChanged();
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    source.changed(sent);
    settingsChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => session.files.pathOf(uri) ?? []);
    for (const path of paths) {
      symbols.forget(path);
      workspace.recheck(path);
    }
    if (changes.some(isConfiguration) || paths.some((path) => settings.dependsOn(path))) settingsChanged();
  });
  connection.onInitialized(() => {
    followClient(session, settingsChanged);
  });
  connection.onShutdown(() => {
    delivery.stop();
  });
}

/** Asks the client for news that it gives only where it is asked. */
function followClient(session: Session, settingsChanged: () => void): void {
  const { connection, client } = session;
  if (client.announcesConfiguration) session.background(() => connection.client.register(DidChangeConfigurationNotification.type, { section: [settingsSection, 'files.encoding'] }));
  if (client.watchesFiles && client.options.watchesFiles !== true) {
    // `extends` may name any JSON file.
    session.background(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.json' }, { globPattern: '**/*.{md,markdown}' }] }));
  }
  if (!client.hasFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    session.setFolders([...session.folders().filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]);
    settingsChanged();
  });
}
