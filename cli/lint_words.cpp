#include "cli/lint_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/config/dictionary.h"
#include "core/lower_case.h"

namespace rmtool {
namespace {

constexpr std::string_view option = "write-words";

// With the apostrophe that the rule knows; empty if it is more than a word.
std::string as_word(std::string_view text) {
    constexpr std::string_view typographic = "\u2019";
    std::string word(text);
    for (size_t at = word.find(typographic); at != word.npos; at = word.find(typographic, at))
        word.replace(at, typographic.size(), "'");
    const auto is_part = [](char c) { return c == '\'' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return std::ranges::all_of(word, is_part) ? lower_case(word) : std::string();
}

}  // namespace

Result<bool> check_words_options(const Arguments& arguments) {
    const std::string* path = arguments.value(option);
    if (!path) return true;
    if (path->empty() || *path == "-")
        return Error{fmt::format("'--{}' needs the name of a file", option), ""};
    for (const std::string_view name : {"write-baseline", "diff", "statistics", "output", "format"}) {
        if (arguments.has(name))
            return Error{fmt::format("'--{}' cannot be combined with '--{}'", option, name), ""};
    }
    return true;
}

void collect_words(const FileFacts& facts, std::set<std::string>& words) {
    for (const Diagnostic& diagnostic : facts.diagnostics) {
        if (diagnostic.rule != "typo" || diagnostic.known) continue;
        std::string word = as_word(facts.source.slice(diagnostic.range));
        if (!word.empty()) words.insert(std::move(word));
    }
}

Result<int> write_words(const Arguments& arguments, const LintOutcome& outcome, World& world) {
    const std::string& path = *arguments.value(option);
    if (outcome.failed)
        return Error{fmt::format("{}: not written: not everything could be linted", path), ""};
    std::string text;
    Words known;
    const bool is_new = world.disk.kind(path) == EntryKind::missing;
    if (!is_new) {
        const Result<std::string> old = world.disk.read(path);
        if (!old) return old.error();
        const std::string wrong = config::add_words(*old, known);
        if (!wrong.empty()) return Error{fmt::format("{}: not written: {}", path, wrong), ""};
        text = *old;
    }
    if (!text.empty() && text.back() != '\n') text += '\n';
    size_t added = 0;
    for (const std::string& word : outcome.words) {
        if (known.contains(word)) continue;
        text += word + '\n';
        ++added;
    }
    if (added > 0 || is_new) {
        const Result<size_t> written = world.disk.write(path, text);
        if (!written) return written.error();
    }
    if (!arguments.has("quiet")) {
        const std::string fixed =
            fixed_line({outcome.tally, outcome.fixes, outcome.fixed_files, FixMode::applied});
        std::string told = fmt::format("{} {} to {}", fixed.empty() ? "Added" : fixed + "; added",
                                       counted(added, "word"), path);
        if (is_new) told += "; read them, and name the file in lint.typo.dictionary";
        print_to_stderr(printable(told) + "\n");
    }
    return 0;
}

}  // namespace rmtool
