#include "rules/suppressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/suggest.h"
#include "rules/settings.h"

namespace rmtool {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view separators = " \t\r\n,";
constexpr std::string_view prefix = "rmtool-";

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

// The words of a comment, which may have no `-->`.
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
        words.push_back(
            {comment.begin + static_cast<uint32_t>(begin), comment.begin + static_cast<uint32_t>(at)});
    }
    return words;
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
    if (words.empty() || !source_.slice(words.front()).starts_with(prefix)) return;
    const auto* const directive =
        std::ranges::find(directives, source_.slice(words.front()), &Directive::word);
    if (directive == directives.end()) {
        found_.push_back({SuppressionKind::unknown, comment, words.front(), {}, {}});
    } else if (words.size() == 1) {
        add(directive->reach, comment, {});
    }
    for (size_t i = 1; i < words.size() && directive != directives.end(); ++i)
        add(directive->reach, comment, words[i]);
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
        suppression.repeats = !taken_.try_emplace({suppression.rule, key}, true).second;
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

// Which suppression hides what begins at an offset, by rule and kind.
class Index {
  public:
    explicit Index(std::vector<Suppression>& all) {
        for (Suppression& suppression : all) {
            if (suppression.scope.empty()) continue;
            lists_[{suppression.rule, suppression.kind}].push_back(&suppression);
        }
        for (auto& [key, list] : lists_)
            std::ranges::sort(list, {}, [](const Suppression* one) { return one->scope.begin; });
    }
    Suppression* find(std::string_view rule, uint32_t offset) const {
        for (const SuppressionKind kind :
             {SuppressionKind::line, SuppressionKind::block, SuppressionKind::file}) {
            if (Suppression* hit = find_in(rule, kind, offset)) return hit;
            // A comment without names must not hide that it is not needed.
            if (rule == unused_suppression) continue;
            if (Suppression* hit = find_in({}, kind, offset)) return hit;
        }
        return nullptr;
    }

  private:
    Suppression* find_in(std::string_view rule, SuppressionKind kind, uint32_t offset) const {
        const auto list = lists_.find({std::string(rule), kind});
        if (list == lists_.end()) return nullptr;
        const auto behind = std::ranges::upper_bound(list->second, offset, {},
                                                     [](const Suppression* one) { return one->scope.begin; });
        if (behind == list->second.begin()) return nullptr;
        Suppression* candidate = *std::prev(behind);
        return offset < candidate->scope.end ? candidate : nullptr;
    }

    std::map<std::pair<std::string, SuppressionKind>, std::vector<Suppression*>> lists_;
};

std::optional<std::string> complaint_about(const Suppression& suppression, const LintSettings& settings) {
    if (suppression.kind == SuppressionKind::unknown) return "unknown comment";
    if (!suppression.rule.empty() && !find_rule(suppression.rule))
        return fmt::format("no rule is called '{}'", suppression.rule);
    // It may hide what is reported here.
    if (suppression.used || suppression.rule == unused_suppression) return std::nullopt;
    if (suppression.kind == SuppressionKind::enable) return "nothing is disabled here";
    if (suppression.rule.empty()) {
        // What it hides may come from a rule that did not run.
        if (settings.selected.size() < rules().size()) return std::nullopt;
        return suppression.repeats ? "all rules are disabled here already" : "nothing is suppressed here";
    }
    if (!settings.is_selected(suppression.rule)) return std::nullopt;
    if (suppression.repeats) return fmt::format("{} is disabled here already", suppression.rule);
    return fmt::format("{} finds nothing here that would be suppressed", suppression.rule);
}

std::vector<std::string> suggestions_for(const Source& source, const Suppression& suppression) {
    std::vector<std::string_view> names;
    if (suppression.kind == SuppressionKind::unknown) {
        for (const Directive& directive : directives) names.push_back(directive.word);
    } else if (!find_rule(suppression.rule)) {
        for (const Rule& rule : rules()) names.push_back(rule.id);
    }
    const std::string_view near = suggest(source.slice(suppression.name), names);
    return near.empty() ? std::vector<std::string>() : std::vector<std::string>{std::string(near)};
}

}  // namespace

std::vector<Suppression> suppressions_of(const Document& document) {
    Reader reader(document);
    for (const Range comment : document.comments) reader.read(comment);
    return reader.finish();
}

void apply_suppressions(std::vector<Suppression>& suppressions, std::vector<Diagnostic>& diagnostics) {
    if (suppressions.empty()) return;
    const Index index(suppressions);
    std::erase_if(diagnostics, [&index](const Diagnostic& diagnostic) {
        Suppression* hiding = index.find(diagnostic.rule, diagnostic.range.begin);
        if (hiding) hiding->used = true;
        return hiding != nullptr;
    });
}

void report_unused(const Source& source, const std::vector<Suppression>& suppressions,
                   const LintSettings& settings, Diagnostics& out) {
    for (const Suppression& suppression : suppressions) {
        std::optional<std::string> complaint = complaint_about(suppression, settings);
        if (!complaint) continue;
        const Range place = suppression.name.empty() ? suppression.comment : suppression.name;
        Diagnostic& diagnostic = out.add(place, std::move(*complaint));
        if (suppression.used) continue;
        diagnostic.suggestions = suggestions_for(source, suppression);
    }
}

}  // namespace rmtool
