#include "rules/suppression_comments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "core/lower_case.h"
#include "core/suggest.h"
#include "rules/suppressions.h"

namespace rmtool {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view separators = " \t\r\n,";
constexpr std::string_view name_of_program = "rmtool";
constexpr std::string_view before_reason = "--";

enum class Reach : uint8_t { line, next_line, block, file, end };
struct Directive {
    std::string_view word;
    Reach reach;
};
constexpr std::array<Directive, 5> directives = {{
    {"rmtool-disable", Reach::block},
    {"rmtool-enable", Reach::end},
    {"rmtool-disable-line", Reach::line},
    {"rmtool-disable-next-line", Reach::next_line},
    {"rmtool-disable-file", Reach::file},
}};

// The words of a comment, which may have no `-->`, up to the reason that somebody gives.
std::vector<Range> words_of(const Source& source, Range comment) {
    constexpr std::string_view opening = "<!--";
    constexpr std::string_view closing = "-->";
    std::string_view text = source.slice(comment);
    if (text.ends_with(closing)) text.remove_suffix(closing.size());
    std::vector<Range> words;
    for (size_t at = opening.size(); at < text.size();) {
        const size_t begin = text.find_first_not_of(separators, at);
        if (begin == text.npos) break;
        at = std::min(text.find_first_of(separators, begin), text.size());
        if (text.substr(begin, at - begin) == before_reason) break;
        words.push_back(
            {comment.begin + static_cast<uint32_t>(begin), comment.begin + static_cast<uint32_t>(at)});
    }
    return words;
}

const Directive* directive_called(std::string_view word) {
    const auto* const directive = std::ranges::find(directives, word, &Directive::word);
    return directive == directives.end() ? nullptr : directive;
}

// What somebody may have meant as a directive: `rmtool-dsable`, `RMTOOL-DISABLE`, `rmtool:disable` or two
// words, `rmtool disable`. Text about the program is none. Returns how many words it has; 0: it is something
// else.
size_t misspelled_directive(const Source& source, std::span<const Range> words) {
    constexpr size_t longest = 64;
    const std::string first = lower_case(source.slice(words.front()).substr(0, longest));
    if (!first.starts_with(name_of_program)) return 0;
    const std::string_view behind = std::string_view(first).substr(name_of_program.size());
    if (behind.starts_with('-')) return 1;
    if (behind.size() > 1)
        return (behind[0] == ':' || behind[0] == '_') && !directive_near(first).empty() ? 1 : 0;
    if (words.size() == 1 || (!behind.empty() && behind != ":")) return 0;
    const std::string second = lower_case(source.slice(words[1]).substr(0, longest));
    return directive_called(fmt::format("{}-{}", name_of_program, second)) ? 2 : 0;
}

Range lines_of(const Source& source, Range range) {
    const uint32_t last = source.line_of(std::max(range.begin, range.end - 1));
    return {source.line(source.line_of(range.begin)).begin, source.line(last).end + 1};
}

// Of the lines from `line` on; empty if all of them are blank.
Range first_line_with_text(const Source& source, uint32_t line) {
    for (; line < source.line_count(); ++line) {
        const Range range = source.line(line);
        if (source.slice(range).find_first_not_of(blanks) != std::string_view::npos)
            return {range.begin, range.end + 1};
    }
    return {};
}

// Scopes of one rule and kind never overlap: what an earlier comment hides, a later one need not.
class Reader {
  public:
    explicit Reader(const Document& document) : source_(document.source) {}
    void read(Range comment);
    std::vector<Suppression> finish();

  private:
    void add(Reach reach, Range comment, Range name);
    void end(Range comment, Range name);
    Range next_line(Range comment);

    const Source& source_;
    uint32_t line_below_ = none;  // the line that next_line() last began at, and what it found
    Range below_;
    std::vector<Suppression> found_;
    std::map<std::string, size_t> open_;                      // block, by rule
    std::map<std::pair<std::string, uint32_t>, bool> taken_;  // lines by their begin; files by none
};

void Reader::read(Range comment) {
    const std::vector<Range> words = words_of(source_, comment);
    if (words.empty()) return;
    const Directive* const directive = directive_called(source_.slice(words.front()));
    if (!directive) {
        if (const size_t count = misspelled_directive(source_, words); count > 0)
            found_.push_back(
                {SuppressionKind::unknown, comment, {words.front().begin, words[count - 1].end}, {}, {}});
        return;
    }
    if (words.size() == 1) add(directive->reach, comment, {});
    for (size_t i = 1; i < words.size(); ++i) add(directive->reach, comment, words[i]);
}

void Reader::add(Reach reach, Range comment, Range name) {
    if (reach == Reach::end) return end(comment, name);
    Suppression suppression{SuppressionKind::line, comment, name, std::string(source_.slice(name)), {}};
    const auto size = static_cast<uint32_t>(source_.bytes().size());
    if (reach == Reach::block) {
        suppression.kind = SuppressionKind::block;
        suppression.repeats = !open_.try_emplace(suppression.rule, found_.size()).second;
        if (!suppression.repeats) suppression.scope = {comment.end, size + 1};
    } else {
        if (reach == Reach::file) {
            suppression.kind = SuppressionKind::file;
            suppression.scope = {0, size + 1};
        } else {
            suppression.scope = reach == Reach::line ? lines_of(source_, comment) : next_line(comment);
        }
        const uint32_t key = reach == Reach::file ? none : suppression.scope.begin;
        // Where nothing follows there is nothing that could be taken.
        suppression.repeats =
            !suppression.scope.empty() && !taken_.try_emplace({suppression.rule, key}, true).second;
        if (suppression.repeats) suppression.scope = {};
    }
    found_.push_back(std::move(suppression));
}

// Many comments, and many names in one, may stand over the same blank lines.
Range Reader::next_line(Range comment) {
    const uint32_t line = source_.line_of(comment.end - 1) + 1;
    if (line != line_below_) below_ = first_line_with_text(source_, line);
    line_below_ = line;
    return below_;
}

void Reader::end(Range comment, Range name) {
    const std::string rule(source_.slice(name));
    const auto begin = rule.empty() ? open_.begin() : open_.find(rule);
    const auto end = rule.empty() || begin == open_.end() ? open_.end() : std::next(begin);
    Suppression suppression{SuppressionKind::enable, comment, name, rule, {}, begin != end};
    for (auto open = begin; open != end; ++open) found_[open->second].scope.end = comment.begin;
    open_.erase(begin, end);
    found_.push_back(std::move(suppression));
}

std::vector<Suppression> Reader::finish() { return std::move(found_); }

}  // namespace

std::string_view directive_near(std::string_view word) {
    std::vector<std::string_view> names;
    for (const Directive& directive : directives) names.push_back(directive.word);
    return suggest(word, names);
}

std::vector<Suppression> suppressions_of(const Document& document) {
    Reader reader(document);
    for (const Range comment : document.comments) reader.read(comment);
    return reader.finish();
}

}  // namespace rmtool
