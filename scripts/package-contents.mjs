/** What goes into the .vsix beside the manifest: files and folders of the project. */
export const packageContents = [
  'package.nls.json', 'package.nls.zh-cn.json', 'l10n', 'media/icon.png', 'media/view.svg', 'media/walkthrough', 'syntaxes', 'snippets',
  'schemas/zhenggairc.schema.json', 'samples/sample-bulletin.md', 'dist/extension.js', 'dist/server.js', 'dist/preview', 'dist/web',
  'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'SUPPORT.md', 'SECURITY.md',
];
