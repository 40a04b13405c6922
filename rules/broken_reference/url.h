// A local URL and its parts. They are ranges in the source wherever the URL stands there byte for byte, so
// that a finding shows the part that is wrong and nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/outgoing_links.h"
#include "core/source.h"

namespace rmtool::broken_reference {

struct Url {
    std::string_view path;      // as written, percent-encoding included; so is the fragment
    std::string_view fragment;  // without `#`
    std::string_view whole;     // path, query and fragment
    bool has_fragment = false;
    Range path_place;      // both: of the whole destination where it is spelled another way
    Range fragment_place;  // with `#`
    Range whole_place;
    bool verbatim = false;  // the places are exact: they can be replaced
};

// `link` and `source` must outlive it.
Url parse_url(const OutgoingLink& link, const Source& source);

// `#L10`, `#L19-L21`, `#L19C5-L21C11`: lines of a file as GitHub shows them.
bool is_line_anchor(std::string_view fragment);

// A decoded path in place of the one written, part by part: parts that mean the same stay as they are.
std::string rewritten_path(std::string_view written, std::string_view decoded);

// What to write instead of the finding's range: a fix if there is one candidate and the range is exact.
void suggest(Diagnostic& diagnostic, const Url& url, std::vector<std::string> candidates, Safety safety);

}  // namespace rmtool::broken_reference
