-- For wrk: asks for the paths that a file lists, one after the other.
local paths = {}
local at = 0

function init(args)
  for path in io.lines(args[1]) do
    table.insert(paths, path)
  end
end

function request()
  at = at % #paths + 1
  return wrk.format(nil, paths[at])
end
