#include "rules/broken_reference/url.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/percent_encoding.h"
#include "core/utf8.h"

namespace rmtool::broken_reference {
namespace {

constexpr std::string_view blanks = " \t\n\f\r";

Range sub_range(Range whole, size_t begin, size_t end) {
    return {whole.begin + static_cast<uint32_t>(begin), whole.begin + static_cast<uint32_t>(end)};
}

size_t skip_digits(std::string_view text, size_t at) {
    return std::min(text.find_first_not_of("0123456789", at), text.size());
}

// `L19` or `L19C5`; its length, 0 if there is none.
size_t line_length(std::string_view text) {
    if (!text.starts_with('L')) return 0;
    const size_t line_end = skip_digits(text, 1);
    if (line_end == 1) return 0;
    if (!text.substr(line_end).starts_with('C')) return line_end;
    const size_t column_end = skip_digits(text, line_end + 1);
    return column_end == line_end + 1 ? 0 : column_end;
}

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    for (size_t begin = 0; begin <= path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        parts.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

}  // namespace

Url parse_url(const OutgoingLink& link) {
    const std::string_view text = link.url;
    // Browsers strip blanks around an attribute's URL.
    const size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    const size_t end = text.find_last_not_of(blanks) + 1;
    const size_t hash = std::min(text.find('#', begin), std::max(begin, end));
    const size_t path_end = std::min(text.find('?', begin), hash);
    Url url;
    url.path = text.substr(begin, path_end - begin);
    url.whole = text.substr(begin, std::max(begin, end) - begin);
    url.has_fragment = hash < end;
    if (url.has_fragment) url.fragment = text.substr(hash + 1, end - hash - 1);
    url.verbatim = link.verbatim;
    url.path_place = url.verbatim ? sub_range(link.range, begin, path_end) : link.range;
    url.whole_place = url.verbatim ? sub_range(link.range, begin, std::max(begin, end)) : link.range;
    url.fragment_place = url.verbatim ? sub_range(link.range, hash, std::max(hash, end)) : link.range;
    return url;
}

bool is_line_anchor(std::string_view fragment) {
    const size_t first = line_length(fragment);
    if (first == 0 || first == fragment.size()) return first > 0;
    const std::string_view rest = fragment.substr(first);
    return rest.starts_with('-') && line_length(rest.substr(1)) == rest.size() - 1 && rest.size() > 1;
}

std::string rewritten_path(std::string_view written, std::string_view decoded) {
    const std::vector<std::string_view> old_parts = parts_of(written);
    const std::vector<std::string_view> new_parts = parts_of(decoded);
    std::string out;
    for (size_t index = 0; index < new_parts.size(); ++index) {
        if (index > 0) out += '/';
        const bool same = index < old_parts.size() && percent_decoded(old_parts[index]) == new_parts[index] &&
                          utf8::is_valid(old_parts[index]);
        out += same ? std::string(old_parts[index]) : percent_encoded(new_parts[index]);
    }
    return out;
}

void suggest(Diagnostic& diagnostic, const Url& url, std::vector<std::string> candidates, Safety safety) {
    if (candidates.size() == 1 && url.verbatim) {
        diagnostic.fix = Fix{diagnostic.range, std::move(candidates.front()), safety};
    } else {
        diagnostic.suggestions = std::move(candidates);
    }
}

}  // namespace rmtool::broken_reference
