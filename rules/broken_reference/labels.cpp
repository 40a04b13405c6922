#include "rules/broken_reference/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/lower_case.h"
#include "core/near_names.h"
#include "core/outgoing_links.h"
#include "core/shown.h"
#include "rules/broken_reference/brackets.h"
#include "rules/broken_reference/no_link.h"

namespace rmtool::broken_reference {
namespace {

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool has_word(std::string_view text) { return std::ranges::any_of(text, is_word_byte); }

// CommonMark 0.31 section 6.3, as far as it matters for a guess.
std::string key_of(std::string_view label) {
    std::string key;
    for (const char c : lower_case(label)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) key += c;
        if (blank && !key.empty() && key.back() != ' ') key += ' ';
    }
    if (key.ends_with(' ')) key.pop_back();
    return key;
}

// `[text][label]` and `[label][]` that are links: who writes them means the others, too.
size_t count_full_references(const Document& document) {
    return static_cast<size_t>(std::ranges::count_if(document.spans, [&document](const Span& span) {
        const bool is_link = span.kind == SpanKind::link || span.kind == SpanKind::image;
        return is_link && document.links[span.link].form == LinkForm::reference &&
               span.range.end > span.inner.end + 1;
    }));
}

// Notes to the writer that look like definitions: `[//]: # (note)`, `[comment]: <> (note)`.
bool is_comment(const Document& document, const Definition& definition) {
    const std::string_view target = document.source.slice(definition.target);
    return target.empty() || target == "#" || !has_word(document.source.slice(definition.label));
}

bool follows_heading(std::string_view before) {
    constexpr std::string_view marks = " >\xEF\xBB\xBF";  // of quotes, of byte order
    before = before.substr(0, before.find_last_not_of(" \t\r\n>") + 1);
    std::string_view line = before.substr(before.find_last_of("\r\n") + 1);
    line.remove_prefix(std::min(line.find_first_not_of(marks), line.size()));
    return line.starts_with('#') || (!line.empty() && line.find_first_not_of("=-") == line.npos);
}

// Those that are defined.
struct Labels {
    std::unordered_set<std::string> keys;
    std::optional<NearNames> near;                                      // made when first needed
    std::unordered_map<std::string, std::vector<std::string>> nearest;  // by key
};

class LabelChecker {
  public:
    LabelChecker(const Document& document, Diagnostics& out) : document_(document), out_(out) {
        for (const Definition& definition : document.definitions) {
            const std::string key = key_of(document.source.slice(definition.label));
            if (definition.footnote) footnotes_.keys.insert(key);
            if (!definition.footnote) links_.keys.insert(key);
            defines_links_ = defines_links_ || !(definition.footnote || is_comment(definition));
        }
    }

    void report_unused() {
        std::unordered_map<std::string, uint32_t> first;  // offset, by kind and label
        for (const Definition& definition : document_.definitions) {
            const std::string_view label = document_.source.slice(definition.label);
            const std::string_view what = definition.footnote ? "footnote" : "link definition";
            const auto [same, is_new] =
                first.try_emplace(fmt::format("{} {}", what, key_of(label)), definition.label.begin);
            if (is_name_of_heading(definition) || definition.used || is_comment(definition)) continue;
            std::string message = fmt::format("{} \"{}\" is never used", what, shown(label));
            if (is_new) {
                ++unused_;
                out_.add(definition.label, std::move(message)).severity = Severity::info;
                continue;
            }
            const Position position = document_.source.position(same->second);
            message += fmt::format(": line {} defines it already", position.line);
            Diagnostic& diagnostic = out_.add(definition.label, std::move(message));
            diagnostic.severity = Severity::info;
            diagnostic.related.push_back({"", position, "first defined here"});
        }
    }

    void report_undefined() {
        std::vector<BracketPair> pairs = loose_brackets(document_);
        for (const BracketPair& pair : pairs) report_footnote(pair);
        add_definitions_of_site(pairs);
        std::erase_if(pairs, [this](const BracketPair& pair) { return !may_be_link(pair); });
        if (pairs.empty()) return;
        // A definition that nobody uses may be what a label has missed.
        const bool usual = count_full_references(document_) + unused_ >= pairs.size();
        for (const BracketPair& pair : pairs) report_link(pair, usual);
    }

  private:
    bool is_comment(const Definition& definition) const {
        return !definition.footnote && broken_reference::is_comment(document_, definition);
    }

    // `[summary]: #summary` right under a heading, or several: templates have them for whoever needs them.
    bool is_name_of_heading(const Definition& definition) {
        const std::string_view bytes = document_.source.bytes();
        if (definition.footnote || !document_.source.slice(definition.target).starts_with('#')) return false;
        const std::string_view gap =
            bytes.substr(names_end_, definition.range.begin - std::min(names_end_, definition.range.begin));
        const bool follows_another = names_end_ > 0 && gap.find_first_not_of(" \t\r\n>") == gap.npos;
        if (!follows_another && !follows_heading(bytes.substr(0, definition.range.begin))) return false;
        names_end_ = definition.range.end;
        return true;
    }

    std::string_view before(const BracketPair& pair) const {
        const uint32_t begin = pair.text.begin - (pair.image ? 2 : 1);
        return document_.source.bytes().substr(0, begin);
    }

    // The line of it before the brackets, without a look at its bytes: a line may be all of the document.
    std::string_view line_before(const BracketPair& pair) const {
        const std::string_view left = before(pair);
        const auto end = static_cast<uint32_t>(left.size());
        return left.substr(document_.source.line(document_.source.line_of(end)).begin);
    }

    // `[label]: /docs/{{< version >}}/api` is a definition only after a site generator has been there, and
    // until then nor are those that follow it.
    void add_definitions_of_site(const std::vector<BracketPair>& pairs) {
        std::vector<std::string> keys;
        bool has_placeholder = false;
        for (const BracketPair& pair : pairs) {
            const std::string_view right = document_.source.bytes().substr(pair.text.end + 1);
            const std::string_view indent = line_before(pair);
            if (!right.starts_with(':') || indent.find_first_not_of(' ') != indent.npos) continue;
            const std::string_view line = right.substr(0, right.find_first_of("\r\n"));
            has_placeholder = has_placeholder || line.find("{{") != line.npos || line.find("{%") != line.npos;
            keys.push_back(key_of(document_.source.slice(pair.text)));
        }
        if (has_placeholder) links_.keys.insert(keys.begin(), keys.end());
    }

    bool may_be_link(const BracketPair& pair) const {
        if (!pair.has_label) return false;
        const Range label = pair.label.empty() ? pair.text : pair.label;
        const std::string_view text = document_.source.slice(label);
        const std::string_view left = before(pair);
        // `matrix[row][column]` is none. Beyond ASCII there are scripts without blanks between words.
        const char last = left.empty() ? ' ' : left.back();
        const bool is_subscript = last == ']' || last == ')' || (is_word_byte(last) && is_ascii(last));
        const bool is_blank = document_.source.slice(pair.text).find_first_not_of(" \t") == text.npos;
        return has_word(text) && (pair.image || !is_blank) && (pair.image || !is_subscript) &&
               !links_.keys.contains(key_of(text)) && text.find("::") == text.npos;
    }

    // "See [the plan][plan]", but neither "- [Fix][API] Do it" nor "[i][j]".
    bool is_in_prose(const BracketPair& pair) {
        const std::string_view text = document_.source.slice(pair.text);
        const size_t word = text.find_first_not_of(' ');
        if (word != text.npos && text.find(' ', word) < text.find_last_not_of(' ')) return true;
        constexpr size_t shortest = 3;
        const std::string_view line = line_before(pair);
        return text.size() >= shortest && (pair.label.empty() || pair.label.size() >= shortest) &&
               line.find_first_not_of(" \t>*+-.)(|#0123456789") != line.npos && !line.ends_with("] ");
    }

    void report_link(const BracketPair& pair, bool usual) {
        const Range place = pair.label.empty() ? pair.text : pair.label;
        const std::string_view label = document_.source.slice(place);
        std::vector<std::string> near = nearest(links_, label);
        if (!usual && !pair.image && near.empty() && !(defines_links_ && is_in_prose(pair))) return;
        if (is_in_formula(document_.source, place.begin)) return;
        Diagnostic& diagnostic = out_.add(place, fmt::format("label \"{}\" is not defined", shown(label)));
        suggest(diagnostic, std::move(near), place, !pair.label.empty());
    }

    // The nearest of the labels that are defined; many may miss one in the same way.
    static std::vector<std::string> nearest(Labels& labels, std::string_view label) {
        if (labels.keys.empty()) return {};
        if (!labels.near)
            labels.near.emplace(std::vector<std::string>(labels.keys.begin(), labels.keys.end()));
        const auto [known, is_new] = labels.nearest.try_emplace(key_of(label));
        if (is_new) known->second = labels.near->nearest(known->first);
        return known->second;
    }

    // A fix if there is one candidate, and `place` is nothing but the label.
    void suggest(Diagnostic& diagnostic, std::vector<std::string> near, Range place, bool is_label) {
        const std::string_view label = document_.source.slice(place);
        const bool is_one_line = label.find_first_of("\r\n") == label.npos;
        if (near.size() == 1 && is_label && is_one_line && has_same_digits(near.front(), label)) {
            diagnostic.fix = Fix{place, near.front(), Safety::unsafe};
        } else {
            diagnostic.suggestions = std::move(near);
        }
    }

    // `[^x]` is also how a regular expression says "anything but x".
    void report_footnote(const BracketPair& pair) {
        const std::string_view text = document_.source.slice(pair.text);
        if (pair.has_label || !text.starts_with('^')) return;
        const std::string_view label = text.substr(1);
        const std::string_view left = before(pair);
        const std::string_view right = document_.source.bytes().substr(pair.text.end + 1);
        const bool is_definition = right.starts_with(':');
        const bool is_name = !label.empty() && std::ranges::all_of(label, [](char c) {
            return is_word_byte(c) || c == '-' || c == '_';
        });
        const bool is_range = label.size() >= 3 && label[1] == '-';
        const bool is_number = std::ranges::all_of(label, [](char c) { return c >= '0' && c <= '9'; });
        const bool follows_text = !left.empty() && left.back() > ' ';
        const bool is_meant = !footnotes_.keys.empty() || (is_number && follows_text);
        if (is_definition || !is_name || is_range || !is_meant || footnotes_.keys.contains(key_of(label)))
            return;
        const Range place = {pair.text.begin + 1, pair.text.end};
        Diagnostic& diagnostic = out_.add(place, fmt::format("footnote \"{}\" is not defined", shown(label)));
        suggest(diagnostic, nearest(footnotes_, label), place, true);
    }

    const Document& document_;
    Diagnostics& out_;
    Labels links_;
    Labels footnotes_;
    bool defines_links_ = false;
    size_t unused_ = 0;       // definitions
    uint32_t names_end_ = 0;  // of the last definition that names the heading above it
};

}  // namespace

void check_labels(const Context& context, Diagnostics& out) {
    LabelChecker checker(context.document, out);
    checker.report_unused();
    checker.report_undefined();
}

}  // namespace rmtool::broken_reference
