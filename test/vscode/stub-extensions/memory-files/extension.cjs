// A file system that exists nowhere but here, as that of a repository on the web does: `memory:/…`. Its content at the start is content.json
// beside this file, paths and base64. Runs beside VS Code and in a browser.
const { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

exports.activate = async ({ extensionUri, subscriptions }) => {
  const content = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'content.json'))));
  const files = new Map(Object.entries(content).map(([path, base64]) => [path, { bytes: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), mtime: Date.now() }]));
  subscriptions.push(workspace.registerFileSystemProvider('memory', createProvider(files), { isCaseSensitive: true }));
  // Beside VS Code there is Markdown's own extension, whose answers wait for a search. In a browser there is none: ours must do without.
  if (extensionUri.scheme === 'file') subscriptions.push(workspace.registerFileSearchProvider('memory', createSearch(files)));
};

function createSearch(files) {
  return { provideFileSearchResults: (_query, { folder }) => [...files.keys()].filter((path) => path.startsWith(`${folder.path}/`)).map((path) => folder.with({ path })) };
}

function createProvider(files) {
  const changed = new EventEmitter();
  const folders = new Set(['/']);
  const isFolder = (path) => folders.has(path) || [...files.keys()].some((file) => file.startsWith(path.replace(/\/?$/, '/')));
  const tell = (type, uri) => changed.fire([{ type, uri }]);
  const namesIn = (path) => {
    const start = path.replace(/\/?$/, '/');
    const below = [...files.keys(), ...[...folders].map((folder) => `${folder}/`)].filter((each) => each.startsWith(start) && each !== start).map((each) => each.slice(start.length));
    return new Map(below.map((rest) => [rest.split('/')[0], rest.includes('/') ? FileType.Directory : FileType.File]));
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose: () => undefined }),
    stat: (uri) => {
      const file = files.get(uri.path);
      if (file !== undefined) return { type: FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
      if (!isFolder(uri.path)) throw FileSystemError.FileNotFound(uri);
      return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    },
    readDirectory: (uri) => [...namesIn(uri.path)],
    readFile: (uri) => {
      const file = files.get(uri.path);
      if (file === undefined) throw FileSystemError.FileNotFound(uri);
      return file.bytes;
    },
    writeFile: (uri, bytes) => {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, { bytes, mtime: Date.now() });
      tell(type, uri);
    },
    createDirectory: (uri) => folders.add(uri.path),
    delete: (uri) => {
      if (!files.delete(uri.path) && !folders.delete(uri.path)) throw FileSystemError.FileNotFound(uri);
      tell(FileChangeType.Deleted, uri);
    },
    rename: (from, to) => {
      const file = files.get(from.path);
      if (file === undefined) throw FileSystemError.FileNotFound(from);
      files.set(to.path, file);
      files.delete(from.path);
      tell(FileChangeType.Created, to);
    },
  };
}
