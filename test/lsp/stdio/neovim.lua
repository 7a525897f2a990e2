-- Attaches to the server as a person's configuration would, writes down what it was told, applies the preferred repair of the
-- first finding that has one, saves. Works from neovim 0.7 on.
local out = os.getenv('ZHENGGAI_OUT')
local root = os.getenv('ZHENGGAI_ROOT')
local command = { os.getenv('ZHENGGAI_NODE'), os.getenv('ZHENGGAI_CLI'), 'lsp', '--stdio' }

local function write(name, value)
  local file = assert(io.open(out .. '/' .. name, 'w'))
  file:write(vim.fn.json_encode(value))
  file:close()
end

local told = nil
local show = vim.lsp.handlers['textDocument/publishDiagnostics']
local id = vim.lsp.start_client({
  name = 'zhenggai',
  cmd = command,
  root_dir = root,
  workspace_folders = { { uri = vim.uri_from_fname(root), name = 'root' } },
  get_language_id = function() return 'markdown' end,
  handlers = {
    ['textDocument/publishDiagnostics'] = function(err, result, context, config)
      told = result
      return show(err, result, context, config)
    end,
  },
})
vim.lsp.buf_attach_client(0, id)
assert(vim.wait(20000, function() return told ~= nil end, 20), 'no diagnostics')
write('told.json', told.diagnostics)
write('shown.json', #vim.diagnostic.get(0))

local function preferred(diagnostic)
  local params = { textDocument = vim.lsp.util.make_text_document_params(), range = diagnostic.range, context = { diagnostics = { diagnostic } } }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000) or {}
  for _, answer in pairs(answers) do
    for _, action in ipairs(answer.result or {}) do
      if action.isPreferred and action.edit then return action end
    end
  end
end

for _, diagnostic in ipairs(told.diagnostics) do
  local action = preferred(diagnostic)
  if action then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    write('applied.json', { title = action.title, code = diagnostic.code })
    break
  end
end
vim.cmd('write')
vim.lsp.stop_client(id)
vim.cmd('qall!')
