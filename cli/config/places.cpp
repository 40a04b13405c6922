#include "cli/config/places.h"

#include <algorithm>

#include "core/yaml_lines.h"

namespace rmtool::config {
namespace {

uint32_t token_size(std::string_view rest) {
    if (rest.empty()) return 0;
    if (rest.front() == '"' || rest.front() == '\'') {
        const size_t closing = rest.find(rest.front(), 1);
        if (closing != rest.npos) return static_cast<uint32_t>(closing + 1);
    }
    if (rest.front() == '[' || rest.front() == '{') return 1;
    size_t end = 0;
    while (end < rest.size() && std::string_view(",]}").find(rest[end]) == rest.npos &&
           !rest.substr(end).starts_with(" #") && !rest.substr(end).starts_with(": "))
        ++end;
    std::string_view token = rest.substr(0, end);
    if (token.ends_with(':')) token.remove_suffix(1);
    return static_cast<uint32_t>(token.find_last_not_of(" \t") + 1);
}

Range range_at(YamlPlace place, const Scope& scope) {
    const Source& source = scope.source;
    const uint32_t begin = offset_of(place, source, scope.first_line);
    const uint32_t line_end = source.line(source.line_of(begin)).end;
    return {begin, begin + token_size(source.slice({begin, std::max(begin, line_end)}))};
}

}  // namespace

Range range_of(const Value& value, const Scope& scope) {
    return range_at(value.kind == Value::Kind::null ? value.key_place : value.place, scope);
}

Range range_of_key(const Value& value, const Scope& scope) { return range_at(value.key_place, scope); }

}  // namespace rmtool::config
