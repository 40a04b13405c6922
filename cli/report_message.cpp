#include <algorithm>

#include "cli/report_formats.h"

namespace rmtool {
namespace {

constexpr size_t most_quoted_columns = 60;
constexpr size_t most_candidates = 3;

// Whether the message quotes it, be it as a fragment, be it only its beginning.
bool is_named(std::string_view candidate, std::string_view message) {
    while (true) {
        const size_t quote = message.find('"');
        if (quote == message.npos) return false;
        message.remove_prefix(quote + 1);
        const std::string_view text = message.substr(message.starts_with('#') && !candidate.starts_with('#'));
        const auto differing = std::ranges::mismatch(text, candidate);
        const std::string_view behind(differing.in1, text.end());
        const bool complete = differing.in2 == candidate.end();
        if (complete ? behind.starts_with('"') : behind.data() > text.data() && behind.starts_with("…\""))
            return true;
    }
}

std::span<const std::string> shown_candidates(const Diagnostic& diagnostic) {
    if (diagnostic.suggestions.empty()) return {&diagnostic.fix->replacement, 1};
    return std::span(diagnostic.suggestions).first(std::min(diagnostic.suggestions.size(), most_candidates));
}

}  // namespace

std::string quoted(std::string_view text) {
    // A fix may replace megabytes.
    constexpr size_t most_bytes_per_column = 8;
    const std::string beginning = printable(text.substr(0, most_quoted_columns * most_bytes_per_column));
    return '"' + clipped(beginning, most_quoted_columns) + '"';
}

bool asks(const Diagnostic& diagnostic) {
    if (!diagnostic.suggestions.empty()) return true;
    return diagnostic.fix && diagnostic.fix->safety == Safety::unsafe &&
           diagnostic.fix->range == diagnostic.range && !diagnostic.range.empty() &&
           !diagnostic.fix->replacement.empty();
}

std::string question(const Diagnostic& diagnostic) {
    const std::span<const std::string> candidates = shown_candidates(diagnostic);
    std::string text = "did you mean ";
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (i > 0) text += i + 1 == candidates.size() ? " or " : ", ";
        text += quoted(candidates[i]);
    }
    return text + "?";
}

std::string message_with_suggestion(const Diagnostic& diagnostic) {
    if (!asks(diagnostic)) return diagnostic.message;
    const auto told = [&](const std::string& candidate) { return is_named(candidate, diagnostic.message); };
    if (std::ranges::all_of(shown_candidates(diagnostic), told)) return diagnostic.message;
    return diagnostic.message + "; " + question(diagnostic);
}

}  // namespace rmtool
