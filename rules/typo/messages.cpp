#include "rules/typo/messages.h"

#include <fmt/format.h>

namespace rmtool::typo {
namespace {

std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (size_t i = 0; i < words.size(); ++i) {
        const bool is_last = i + 1 == words.size();
        out += fmt::format("{}\"{}\"", i == 0 ? "" : is_last ? " or " : ", ", words[i]);
    }
    return out;
}

std::string_view distance_of(const Edit& edit) {
    const bool is_pair = edit.kind == EditKind::missing_pair || edit.kind == EditKind::extra_pair;
    if (is_pair || edit.kind == EditKind::more) return "two letters";
    return edit.kind == EditKind::swapped ? "two swapped letters" : "one letter";
}

}  // namespace

std::string message_of(const Finding& finding) {
    const Suspect& suspect = finding.suspect;
    if (suspect.kind == WordClass::misspelling)
        return fmt::format("\"{}\" is a known misspelling of {}", suspect.word, listed(finding.corrections));
    if (!suspect.correction.empty())
        return fmt::format("\"{}\" is another word than {}, which is meant here", suspect.word,
                           listed(finding.corrections));
    if (suspect.spelling == finding.best.word)
        return fmt::format("\"{}\" is {} elsewhere in this document", suspect.word,
                           listed(finding.corrections));
    std::string message = fmt::format("\"{}\" is {} from {}", suspect.word, distance_of(finding.best.edit),
                                      listed(finding.corrections));
    if (finding.corrections.size() > 1 || finding.best.used == 0) return message;
    return message + (finding.best.used == 1
                          ? std::string(", which this document uses")
                          : fmt::format(", which this document uses {} times", finding.best.used));
}

}  // namespace rmtool::typo
