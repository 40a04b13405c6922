#include "core/cmark/html_comments.h"

#include <algorithm>

namespace rmtool::cmark {
namespace {

constexpr std::string_view space = " \t\n\v\f\r";
constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
    return text.substr(0, text.find_last_not_of(space) + 1);
}

bool is_space(std::string_view text) { return text.find_first_not_of(space) == text.npos; }

}  // namespace

bool collect_comments(std::string_view text, Range block, std::vector<Range>& comments) {
    const std::string_view html = text.substr(block.begin, block.size());
    const size_t found = comments.size();
    bool only_comments = true;
    size_t at = 0;
    while (at < html.size()) {
        const size_t begin = std::min(html.find(opening, at), html.size());
        only_comments = only_comments && is_space(html.substr(at, begin - at));
        if (begin == html.size()) break;
        const size_t close = html.find(closing, begin + opening.size());
        at = close == html.npos ? html.size() : close + closing.size();
        comments.push_back(
            {block.begin + static_cast<uint32_t>(begin), block.begin + static_cast<uint32_t>(at)});
    }
    return only_comments && comments.size() > found;
}

Fold fold_command(std::string_view comment) {
    if (!comment.starts_with(opening) || !comment.ends_with(closing)) return Fold::none;
    if (comment.size() < opening.size() + closing.size()) return Fold::none;
    comment.remove_prefix(opening.size());
    comment.remove_suffix(closing.size());
    comment = trimmed(comment);
    constexpr std::string_view key = "markmap:";
    if (!comment.starts_with(key)) return Fold::none;
    const std::string_view command = trimmed(comment.substr(key.size()));
    if (command == "fold") return Fold::node;
    return command == "foldAll" ? Fold::all : Fold::none;
}

}  // namespace rmtool::cmark
