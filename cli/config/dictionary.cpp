#include "cli/config/dictionary.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/lower_case.h"
#include "core/utf8.h"

namespace rmtool::config {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view without_comment(std::string_view line) {
    const size_t hash = line.find('#');
    line = line.substr(0, hash);
    const size_t begin = std::min(line.find_first_not_of(blanks), line.size());
    return line.substr(begin, line.find_last_not_of(blanks) + 1 - begin);
}

std::string_view wrong_with(std::string_view word) {
    if (!utf8::is_valid(word)) return "is not UTF-8";
    if (word.find_first_of(blanks) != word.npos) return "has more than one word";
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; };
    return std::ranges::any_of(word, is_control) ? "has a control character" : "";
}

}  // namespace

std::string add_words(std::string_view text, Words& words) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (size_t number = 1; !text.empty(); ++number) {
        const size_t end = std::min(text.find('\n'), text.size());
        const std::string_view word = without_comment(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        if (const std::string_view wrong = wrong_with(word); !wrong.empty())
            return fmt::format("line {} {}", number, wrong);
        words.insert(lower_case(word));
    }
    return {};
}

}  // namespace rmtool::config
