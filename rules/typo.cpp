#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/lower_case.h"
#include "core/wildcard.h"
#include "rules/checks.h"
#include "rules/settings.h"
#include "rules/typo/identifiers.h"
#include "rules/typo/language.h"
#include "rules/typo/misspellings.h"
#include "rules/typo/prose.h"
#include "rules/typo/words.h"

namespace rmtool {
namespace {

// Parts of compounds are often short names.
constexpr size_t shortest_part = 4;
// Shorter words that could be many others are most likely names or abbreviations.
constexpr size_t shortest_ambiguous = 4;
constexpr size_t shortest_ambiguous_name = 6;

struct Found {
    Range range;
    std::string spelling;                  // in lower case
    std::string word;                      // as it is read
    std::vector<std::string> corrections;  // in the word's shape
};

class Finder {
  public:
    explicit Finder(const Context& context)
        : document_(context.document), ignored_(context.settings.list(context.rule, typo::ignore)) {
        for (const std::string& word : context.settings.list(context.rule, typo::words))
            allowed_.insert(lower_case(word));
    }

    void look_at(const Text& text);
    void report(Diagnostics& out);

  private:
    bool is_allowed(std::string_view word) const;
    void add_words(const Text& text, typo::LanguageVote& vote);
    bool is_english();

    const Document& document_;
    std::vector<std::string> ignored_;
    std::unordered_set<std::string> allowed_;
    std::vector<Found> found_;
    std::vector<typo::Word> words_;  // the text's; kept for their memory, like the next
    std::string spelling_;
};

std::string_view part_of(const Text& text, const typo::Word& word) {
    return std::string_view(text.value).substr(word.begin, word.end - word.begin);
}

// Whether the table can be trusted with the word.
bool is_judged(const typo::Word& word) {
    if (word.shape == typo::Shape::mixed || word.shape == typo::Shape::upper) return false;
    return !word.hyphenated || word.end - word.begin >= shortest_part;
}

bool is_sure(const typo::Word& word, const std::vector<std::string>& corrections) {
    if (corrections.size() == 1) return true;
    const size_t shortest =
        word.shape == typo::Shape::capitalised ? shortest_ambiguous_name : shortest_ambiguous;
    return !word.hyphenated && word.end - word.begin >= shortest;
}

// As the document writes apostrophes.
std::string correction_for(std::string_view word, typo::Shape shape, std::string_view correction) {
    constexpr std::string_view apostrophe = "\u2019";
    std::string out = typo::in_shape(correction, shape);
    if (word.find(apostrophe) == word.npos) return out;
    for (size_t at = out.find('\''); at != out.npos; at = out.find('\'', at)) out.replace(at, 1, apostrophe);
    return out;
}

bool Finder::is_allowed(std::string_view word) const {
    return allowed_.contains(spelling_) || std::ranges::any_of(ignored_, [word](const std::string& pattern) {
               return matches_wildcard(pattern, word);
           });
}

void Finder::look_at(const Text& text) {
    const size_t before = found_.size();
    const size_t foreign = typo::cut_words(text.value, words_);
    for (const typo::Word& word : words_) {
        if (!is_judged(word)) continue;
        const std::string_view as_read = part_of(text, word);
        typo::spell(as_read, spelling_);
        if (!typo::may_contain(typo::known_misspellings, spelling_)) continue;
        std::vector<std::string> corrections = typo::corrections_of(typo::known_misspellings, spelling_);
        if (corrections.empty() || !is_sure(word, corrections) || is_allowed(as_read)) continue;
        for (std::string& correction : corrections)
            correction = correction_for(as_read, word.shape, correction);
        found_.push_back({typo::cover(text, {word.begin, word.end}), spelling_, std::string(as_read),
                          std::move(corrections)});
    }
    if (found_.size() == before) return;
    // A quotation, or a list of links to other languages' pages.
    typo::LanguageVote vote;
    vote.add_foreign(foreign);
    add_words(text, vote);
    if (!vote.is_mostly_english())
        found_.erase(found_.begin() + static_cast<ptrdiff_t>(before), found_.end());
}

// Votes with the words that were cut from the text.
void Finder::add_words(const Text& text, typo::LanguageVote& vote) {
    for (const typo::Word& word : words_) {
        typo::spell(part_of(text, word), spelling_);
        vote.add(spelling_);
    }
}

std::string message_of(const Found& found) {
    std::string message = fmt::format("\"{}\" is a known misspelling of ", found.word);
    for (size_t i = 0; i < found.corrections.size(); ++i) {
        const bool is_last = i + 1 == found.corrections.size();
        message += fmt::format("{}\"{}\"", i == 0 ? "" : is_last ? " or " : ", ", found.corrections[i]);
    }
    return message;
}

// Asked only where something was found: most documents need not be read twice.
bool Finder::is_english() {
    typo::LanguageVote vote;
    typo::for_each_passage(document_, [this, &vote](const Text& text) {
        typo::cut_words(text.value, words_);
        add_words(text, vote);
    });
    return vote.is_english();
}

// Texts of links that are their labels as well (`[text]`, `[text][]`): another text would be another label,
// and no link. Ascending.
std::vector<Range> label_texts_of(const Document& document) {
    std::vector<Range> texts;
    for (const Span& span : document.spans) {
        if (span.link == none || document.links[span.link].form != LinkForm::reference) continue;
        const uint32_t behind_text = span.range.end - span.inner.end;
        if (behind_text <= std::string_view("][]").size()) texts.push_back(span.inner);
    }
    std::ranges::sort(texts, {}, &Range::begin);
    return texts;
}

// `[[Page]]`, which is text to CommonMark: what it names is a page of that spelling.
bool is_in_wiki_link(std::string_view text, Range word) {
    constexpr size_t longest = 256;
    const size_t begin = word.begin > longest ? word.begin - longest : 0;
    const std::string_view before = text.substr(begin, word.begin - begin);
    const size_t opening = before.rfind("[[");
    if (opening == before.npos) return false;
    return before.find_first_of("]\n", opening) == before.npos &&
           text.substr(word.end, longest).find("]]") != text.npos;
}

bool can_be_replaced(const Document& document, const std::vector<Range>& labels, const Found& found) {
    // Markup or a character reference inside the word: what to keep of it is for a person to say.
    if (document.source.slice(found.range) != found.word) return false;
    if (is_in_wiki_link(document.source.bytes(), found.range)) return false;
    const bool is_quoted = document.front_matter.range.contains(found.range);
    if (is_quoted && found.corrections.front().find('\'') != std::string::npos) return false;
    const auto behind = std::ranges::upper_bound(labels, found.range.begin, {}, &Range::begin);
    return behind == labels.begin() || !std::prev(behind)->contains(found.range);
}

void Finder::report(Diagnostics& out) {
    if (found_.empty() || !is_english()) return;
    const std::unordered_set<std::string> names = typo::identifiers_of(document_);
    const std::vector<Range> labels = label_texts_of(document_);
    for (Found& found : found_) {
        if (names.contains(found.spelling)) continue;
        Diagnostic& diagnostic = out.add(found.range, message_of(found));
        if (found.corrections.size() == 1 && can_be_replaced(document_, labels, found)) {
            diagnostic.fix = Fix{found.range, std::move(found.corrections.front()), Safety::safe};
        } else {
            diagnostic.suggestions = std::move(found.corrections);
        }
    }
}

}  // namespace

void check_typo(const Context& context, Diagnostics& out) {
    Finder finder(context);
    typo::for_each_passage(context.document, [&finder](const Text& text) { finder.look_at(text); });
    finder.report(out);
}

}  // namespace rmtool
