-- Reads many documents in one process: a pandoc start costs more than parsing a specification example.
-- RMTOOL_ORACLE_BATCH names a file of documents, each preceded by a line with its length in bytes;
-- RMTOOL_ORACLE_OUTPUT gets one JSON document per line, RMTOOL_ORACLE_FORMAT is pandoc's --from.
-- Reading here instead of with pandoc's command line also keeps tabs and lone carriage returns, which that
-- replaces before any parser sees them.
function Pandoc(document)
    local batch = assert(io.open(os.getenv('RMTOOL_ORACLE_BATCH'), 'rb'))
    local output = assert(io.open(os.getenv('RMTOOL_ORACLE_OUTPUT'), 'wb'))
    local format = os.getenv('RMTOOL_ORACLE_FORMAT')
    while true do
        local length = batch:read('n')
        if not length then break end
        batch:read(1)
        local text = length > 0 and batch:read(length) or ''
        output:write(pandoc.write(pandoc.read(text, format), 'json'), '\n')
    end
    assert(output:close())
    return document
end
