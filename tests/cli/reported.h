// Reports of made-up findings, and what tests ask about them.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/report.h"
#include "core/utf8.h"

namespace rmtool {

using std::string_literals::operator""s;

inline std::string reported(std::string_view format, const Source& source,
                            const std::vector<Diagnostic>& diagnostics, const Terminal& terminal = {}) {
    const Reporter& reporter = *find_reporter(format);
    std::string out;
    reporter.begin(out);
    reporter.file({source, diagnostics}, terminal, 0, out);
    reporter.end({diagnostics.size()}, out);
    return out;
}

inline std::string place_in_json(const std::string& line) {
    const nlohmann::json finding = nlohmann::json::parse(line);
    return fmt::format("{}:{}-{}:{}", finding["line"].get<int>(), finding["column"].get<int>(),
                       finding["endLine"].get<int>(), finding["endColumn"].get<int>());
}

inline std::string without_colors(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const size_t escape = std::min(text.find("\x1b[", at), text.size());
        out += text.substr(at, escape - at);
        at = escape == text.size() ? escape : text.find('m', escape) + 1;
    }
    return out;
}

// The first thing in it that no report may hold: a control other than the newline, or an ill-formed byte.
inline std::string unprintable_in(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        const bool control = next.code_point < 0x20 || (next.code_point >= 0x7F && next.code_point < 0xA0);
        if (!next.valid || (control && text[i] != '\n'))
            return fmt::format("U+{:04X} at {}", static_cast<uint32_t>(next.code_point), i);
        i += next.length;
    }
    return {};
}

}  // namespace rmtool
