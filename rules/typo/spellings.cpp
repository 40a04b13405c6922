#include "rules/typo/spellings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "rules/typo/evidence.h"
#include "rules/typo/identifiers.h"
#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

// British English that writes "organize" is called Oxford spelling.
enum Dialect : uint8_t { american = 1, british = 2, oxford = 4 };
constexpr std::array dialects = {american, british, oxford};

struct Spelling {
    std::string_view word, other;
    size_t differs = 0;    // index of the first letter that does
    uint8_t dialects = 0;  // that have it

    char own_letter() const { return word[differs]; }
    char other_letter() const { return other[differs]; }
};

using Spellings = std::unordered_map<uint64_t, Spelling>;

Spellings read_pairs() {
    Spellings spellings;
    for (std::string_view rest = spelling_pairs; !rest.empty();) {
        const size_t blank = rest.find(' '), end = rest.find('\n');
        const std::string_view here = rest.substr(0, blank), there = rest.substr(blank + 1, end - blank - 1);
        rest.remove_prefix(end + 1);
        const auto differs = static_cast<size_t>(std::ranges::mismatch(here, there).in1 - here.begin());
        const bool is_ize = here[differs] == 'z' && here[differs - 1] == 'i';
        spellings[hash_of(here)] = {here, there, differs,
                                    static_cast<uint8_t>(is_ize ? american | oxford : american)};
        spellings[hash_of(there)] = {there, here, differs,
                                     static_cast<uint8_t>(is_ize ? british : british | oxford)};
    }
    return spellings;
}

const Spellings& all_spellings() {
    static const Spellings spellings = read_pairs();
    return spellings;
}

// Quotes that stand in no other.
std::vector<Range> quotes_of(const Document& document) {
    std::vector<Range> quotes;
    for (const Block& block : document.blocks) {
        const bool is_nested = !quotes.empty() && quotes.back().contains(block.range);
        if (block.kind == BlockKind::quote && !is_nested) quotes.push_back(block.range);
    }
    return quotes;
}

// How a document spells.
struct Habit {
    uint8_t winners = 0;  // dialects; several if no word tells them apart
    std::vector<const Spelling*> witnesses;
    size_t others = 0;

    bool is_other(const Spelling& spelling) const { return (spelling.dialects & winners) == 0; }
    bool is_clear() const {
        constexpr size_t fewest = 4, for_one_other = 4;
        return witnesses.size() >= fewest && witnesses.size() >= others * for_one_other;
    }
    // A word that says how the other should be spelled, by the same letter if there is one.
    std::string_view witness_against(const Spelling& other) const {
        const auto same = [&other](const Spelling* word) {
            return word->other_letter() == other.own_letter() && word->own_letter() == other.other_letter();
        };
        const auto found = std::ranges::find_if(witnesses, same);
        return (found == witnesses.end() ? witnesses.front() : *found)->word;
    }
};

// Each word has one vote, however often it is used: a term may be used a hundred times.
Habit habit_of(const std::vector<uint64_t>& hashes) {
    std::unordered_set<uint64_t> seen;
    std::vector<const Spelling*> words;
    std::array<size_t, dialects.size()> votes = {};
    for (const uint64_t hash : hashes) {
        const auto found = all_spellings().find(hash);
        if (found == all_spellings().end() || !seen.insert(hash).second) continue;
        words.push_back(&found->second);
        for (size_t i = 0; i < dialects.size(); ++i) votes[i] += (found->second.dialects & dialects[i]) != 0;
    }
    Habit habit;
    for (size_t i = 0; i < dialects.size(); ++i)
        if (votes[i] == *std::ranges::max_element(votes))
            habit.winners = static_cast<uint8_t>(habit.winners | dialects[i]);
    for (const Spelling* word : words) {
        if (habit.is_other(*word))
            ++habit.others;
        else
            habit.witnesses.push_back(word);
    }
    return habit;
}

// "the Labour Party", `"colour"`: a name, or what somebody else wrote.
bool may_be_name_or_quotation(std::string_view text, const Word& word, bool is_first, Place place) {
    const bool is_title = place == Place::heading || is_first;
    if (word.shape != Shape::lower && !(word.shape == Shape::capitalised && is_title)) return true;
    constexpr std::string_view quotes = "\"'\x94\x9C\x9D\x99";  // those of ASCII, and last bytes of others
    const auto is_quote = [&](size_t at) { return at < text.size() && quotes.find(text[at]) != quotes.npos; };
    return is_quote(word.begin - size_t{1}) || text.substr(word.end).starts_with('"') ||
           text.substr(word.end).starts_with("\u201D");
}

}  // namespace

std::vector<OtherSpelling> other_spellings(const Document& document, const encoding::Evidence& garbled,
                                           const Reading& reading) {
    const Habit habit = habit_of(reading.hashes);
    std::vector<OtherSpelling> found;
    if (habit.others == 0 || !habit.is_clear()) return found;
    HashFilter wanted;
    NameFilter wanted_names;
    for (const auto& [hash, spelling] : all_spellings()) {
        if (!habit.is_other(spelling)) continue;
        wanted.add(hash);
        wanted_names.add(spelling.word);
    }
    const std::unordered_set<uint64_t> names = identifiers_of(document, wanted_names);
    const std::vector<Range> links = link_texts_of(document), quotes = quotes_of(document);
    std::vector<Word> words;
    for_each_passage(document, garbled, [&](const Text& text, Place place) {
        cut_words(text.value, words);
        for (const Word& word : words) {
            const std::string_view part =
                std::string_view(text.value).substr(word.begin, word.end - word.begin);
            if (!wanted.may_contain(word.hash) || names.contains(word.hash)) continue;
            const auto spelling = all_spellings().find(word.hash);
            if (spelling == all_spellings().end() || !habit.is_other(spelling->second)) continue;
            if (may_be_name_or_quotation(text.value, word, &word == words.data(), place)) continue;
            const Range range = cover(text, {word.begin, word.end});
            if (is_inside(links, range) || is_inside(quotes, range)) continue;
            found.push_back({range, std::string(part), in_shape(spelling->second.other, word.shape),
                             (spelling->second.dialects & american) == 0,
                             habit.witness_against(spelling->second), habit.witnesses.size()});
        }
    });
    return found;
}

}  // namespace rmtool::typo
