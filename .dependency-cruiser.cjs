/** The rooms of docs/architecture.md: every arrow points from the edges to the core. */
const only = (name, from, notTo, comment) => ({ name, comment, severity: 'error', from, to: notTo });

module.exports = {
  forbidden: [
    only('no-circular', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'Nothing imports itself through others.'),
    only('core-is-pure', { path: '^server/src/(core|render|from-word)/' }, { dependencyTypes: ['core'] }, 'No node: modules in the core.'),
    only('core-knows-no-edge', { path: '^server/src/core/' }, { path: '^(client|server/src/(render|from-word|lsp|cli|host|entry))/' }, 'The core knows no edge.'),
    only('pasting-knows-no-edge', { path: '^server/src/from-word/' }, { path: '^(client|server/src/(render|lsp|cli|host|entry))/' }, 'Reading what was pasted knows no edge.'),
    only('render-knows-no-edge', { path: '^server/src/render/' }, { path: '^(client|server/src/(lsp|cli|host|entry))/' }, 'Rendering knows no edge.'),
    only('cli-and-lsp-are-strangers', { path: '^server/src/cli/' }, { path: '^(client|server/src/lsp)/' }, 'The command line knows no server.'),
    only('lsp-and-cli-are-strangers', { path: '^server/src/lsp/' }, { path: '^(client|server/src/cli)/' }, 'The server knows no command line.'),
    only('vscode-in-client-only', { pathNot: '^(client|test)/' }, { path: '^vscode$' }, 'Only the client knows VS Code.'),
    only('markdown-tree-stays-inside', { path: '^server/src/core/(rules|check|config|format|locale|text)/' }, { path: '^(server/src/core/markdown/|node_modules/(unified|remark|mdast|micromark))' }, 'Rules see the model, never the Markdown tree.'),
    only('rules-do-not-know-each-other', { path: '^server/src/core/rules/(structure|numbering|consistency|dates|completeness|disclosure|punctuation|wording|tool)/([^/]+)\\.ts$' }, { path: '^server/src/core/(check|config|format)/' }, 'A rule knows neither the runner nor the configuration.'),
    only('text-is-the-floor', { path: '^server/src/core/text/' }, { path: '^server/src/core/(?!text/)' }, 'Text utilities import nothing of the model.'),
    only('model-knows-no-rule', { path: '^server/src/core/bulletin/' }, { path: '^server/src/core/(rules|check|config|format)/' }, 'The model does not know who reads it.'),
    only('no-test-in-product', { path: '^(client|server)/' }, { path: '^test/' }, 'The product does not import its tests.'),
    only('no-dev-dependency-in-product', { path: '^(client|server)/src/' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['node_modules/@types/'] }, 'What ships is a dependency.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
