-- Run by neovim.test.ts: opens the documents of a folder in Neovim's own language client and prints, as JSON, the diagnostics
-- of each, a hover and the references. Arguments come in the environment: SERVER, NODE, FOLDER, FILES (comma-separated).
local folder = vim.env.FOLDER
local files = vim.split(vim.env.FILES, ',', { plain = true })

local client = vim.lsp.start_client({
  name = 'crosscheck',
  cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
})

local buffers = {}
for _, file in ipairs(files) do
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. file))
  buffers[file] = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffers[file], client)
end

local function places()
  local found = {}
  for file, buffer in pairs(buffers) do
    for _, d in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(found, string.format('%s:%d:%d %s %s', file, d.lnum + 1, d.col + 1, d.code or '', d.message))
    end
  end
  table.sort(found)
  return found
end

local expected = tonumber(vim.env.EXPECTED)
vim.wait(20000, function()
  return #places() >= expected
end, 20)

local function ask(method, file, more)
  local params = vim.tbl_extend('force', {
    textDocument = { uri = vim.uri_from_bufnr(buffers[file]) },
    position = { line = tonumber(vim.env.LINE), character = tonumber(vim.env.CHARACTER) },
  }, more or {})
  local answers = vim.lsp.buf_request_sync(buffers[file], method, params, 20000) or {}
  local answer = answers[client] or {}
  return answer.result
end

local result = {
  diagnostics = places(),
  hover = ask('textDocument/hover', files[1]),
  references = ask('textDocument/references', files[1], { context = { includeDeclaration = true } }),
}

-- an edit in Neovim takes the finding away in the other document too
if vim.env.REPLACE_LINE then
  local line = tonumber(vim.env.REPLACE_LINE)
  vim.api.nvim_buf_set_lines(buffers[files[1]], line, line + 1, false, { vim.env.REPLACEMENT })
  vim.wait(20000, function()
    return #places() == 0
  end, 20)
  result.after = places()
end

io.stdout:write(vim.json.encode(result))
vim.cmd('qall!')
