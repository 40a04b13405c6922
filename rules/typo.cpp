#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/edit_distance.h"
#include "core/lower_case.h"
#include "core/wildcard.h"
#include "rules/checks.h"
#include "rules/settings.h"
#include "rules/typo/identifiers.h"
#include "rules/typo/judgement.h"
#include "rules/typo/messages.h"
#include "rules/typo/spellings.h"
#include "rules/typo/weights.h"

namespace rmtool {
namespace {

int threshold_of(std::string_view name) {
    if (name == "strict") return typo::score::threshold_strict;
    return name == "more" ? typo::score::threshold_more : typo::score::threshold_default;
}

// What the configuration says is right.
class Allowed {
  public:
    explicit Allowed(const Context& context)
        : dictionary_(context.settings.dictionary.get()),
          ignored_(context.settings.list(context.rule, typo::ignore)) {
        for (const std::string& word : context.settings.list(context.rule, typo::words))
            words_.insert(lower_case(word));
    }

    // `spelling` is the word in lower case.
    bool contains(std::string_view word, const std::string& spelling) const {
        if (words_.contains(spelling)) return true;
        if (dictionary_ && dictionary_->contains(spelling)) return true;
        return std::ranges::any_of(
            ignored_, [word](const std::string& pattern) { return matches_wildcard(pattern, word); });
    }

  private:
    const Words* dictionary_;
    std::vector<std::string> ignored_;
    std::unordered_set<std::string> words_;
};

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

// Markup or a character reference inside the word: what to keep of it is for a person to say.
bool can_be_replaced(const Document& document, const std::vector<Range>& labels,
                     const typo::Finding& finding) {
    const Range range = finding.suspect.range;
    if (document.source.slice(range) != finding.suspect.word) return false;
    if (is_in_wiki_link(document.source.bytes(), range)) return false;
    const bool is_quoted = document.front_matter.range.contains(range);
    if (is_quoted && finding.corrections.front().find('\'') != std::string::npos) return false;
    return !typo::is_inside(labels, range);
}

// A reference in words that names a heading but for one edit of one word: the word is the misspelled one.
void check_reference(const Document& document, const Reference& reference, const Allowed& allowed,
                     Diagnostics& out) {
    const std::string_view label = document.source.slice(reference.range);
    const std::string title = title_text(document, reference.to);
    std::vector<typo::Word> words, wanted;
    typo::cut_words(label, words);
    typo::cut_words(title, wanted);
    const size_t size = std::min(words.size(), wanted.size());
    std::string spelling, right;
    for (size_t i = 0; i < size; ++i) {
        const std::string_view word = label.substr(words[i].begin, words[i].end - words[i].begin);
        const std::string_view meant =
            std::string_view(title).substr(wanted[i].begin, wanted[i].end - wanted[i].begin);
        typo::spell(word, spelling);
        typo::spell(meant, right);
        // Unknown words are judged by themselves.
        const bool is_word = typo::is_known(words[i].kind);
        if (spelling == right || !is_word || !within_one_edit(spelling, right)) continue;
        if (allowed.contains(word, spelling)) continue;
        const Range range = {reference.range.begin + words[i].begin, reference.range.begin + words[i].end};
        Diagnostic& diagnostic = out.add(
            range,
            fmt::format("\"{}\" is one letter from \"{}\" in the heading that is referred to", word, meant));
        diagnostic.fix = Fix{range, std::string(meant), Safety::unsafe};
    }
}

void check_references(const Context& context, const Allowed& allowed, Diagnostics& out) {
    for (const Reference& reference : context.references) {
        const bool is_near = reference.kind == ReferenceKind::textual && reference.match == Match::near;
        if (is_near && reference.in_section && reference.to != none)
            check_reference(context.document, reference, allowed, out);
    }
}

void check_spellings(const Context& context, const typo::Reading& reading, const Allowed& allowed,
                     Diagnostics& out) {
    const encoding::Evidence& garbled = context.garbled.evidence();
    for (typo::OtherSpelling& one : typo::other_spellings(context.document, garbled, reading)) {
        if (allowed.contains(one.word, lower_case(one.word))) continue;
        Diagnostic& diagnostic = out.add(
            one.range,
            fmt::format("\"{}\" is {} spelling; this document has \"{}\" and {} other words in the {} one",
                        one.word, one.is_british ? "British" : "American", one.witness, one.witnesses - 1,
                        one.is_british ? "American" : "British"));
        diagnostic.severity = Severity::info;
        if (context.document.source.slice(one.range) == one.word)
            diagnostic.fix = Fix{one.range, std::move(one.usual), Safety::unsafe};
        else
            diagnostic.suggestions = {std::move(one.usual)};
    }
}

}  // namespace

void check_typo(const Context& context, Diagnostics& out) {
    const Document& document = context.document;
    typo::Reading reading = typo::read(document, context.garbled.evidence());
    if (!reading.language.is_english()) return;
    const Allowed allowed(context);
    check_references(context, allowed, out);
    if (context.settings.flag(context.rule, typo::inconsistent_spelling))
        check_spellings(context, reading, allowed, out);
    if (reading.suspects.empty()) return;
    std::erase_if(reading.suspects, [&allowed](const typo::Suspect& suspect) {
        return allowed.contains(suspect.word, suspect.spelling);
    });
    const int threshold = threshold_of(context.settings.choice(context.rule, typo::threshold));
    const std::vector<Range> labels = label_texts_of(document);
    for (typo::Finding& finding : typo::judge(document, std::move(reading), threshold)) {
        Diagnostic& diagnostic = out.add(finding.suspect.range, typo::message_of(finding));
        const bool one = finding.corrections.size() == 1;
        if ((one || finding.is_sure) && can_be_replaced(document, labels, finding)) {
            diagnostic.fix = Fix{finding.suspect.range, std::move(finding.corrections.front()),
                                 finding.is_sure ? Safety::safe : Safety::unsafe};
        } else {
            diagnostic.suggestions = std::move(finding.corrections);
        }
    }
}

}  // namespace rmtool
