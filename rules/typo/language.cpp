#include "rules/typo/language.h"

#include <array>
#include <string_view>

#include "rules/typo/hash.h"

namespace rmtool::typo {
namespace {

constexpr auto english = std::to_array<std::string_view>(
    {"and", "are", "be",  "by", "can",  "for",  "from", "has",  "have", "how",
     "if",  "in",  "is",  "it", "not",  "of",   "or",   "that", "the",  "this",
     "to",  "use", "was", "we", "what", "when", "will", "with", "you",  "your"});

// Afrikaans, Basque, Danish, Dutch, French, German, Indonesian, Italian, Norwegian, Polish, Portuguese,
// Spanish, Swedish, Turkish, Uzbek, Vietnamese: the frequent ones that are written without accents.
constexpr auto others = std::to_array<std::string_view>(
    {"att", "avec",   "bilan", "bir",   "cho",  "com", "con", "dan",  "dans",  "das",  "dat",  "de",  "dei",
     "del", "dengan", "der",   "des",   "det",  "di",  "dla", "ein",  "eine",  "el",   "en",   "est", "eta",
     "gli", "het",    "il",    "ini",   "ist",  "itu", "je",  "jest", "khi",   "la",   "las",  "le",  "les",
     "los", "mit",    "na",    "nicht", "nie",  "non", "och", "oder", "og",    "pada", "para", "por", "pour",
     "que", "qui",    "sich",  "som",   "sono", "sur", "te",  "til",  "uchun", "um",   "uma",  "un",  "una",
     "und", "une",    "untuk", "va",    "van",  "ve",  "vir", "voor", "vous",  "wir",  "yang", "zu"});

struct Entry {
    uint64_t hash = 0;
    Vote vote = Vote::none;
};

// Mostly a word meets an empty place, or another hash.
constexpr size_t places = 512;
constexpr std::array<Entry, places> votes = [] {
    std::array<Entry, places> table = {};
    const auto add = [&table](std::string_view word, Vote vote) {
        const uint64_t hash = hash_of(word);
        size_t at = hash % places;
        while (table[at].vote != Vote::none) at = (at + 1) % places;
        table[at] = {hash, vote};
    };
    for (const std::string_view word : english) add(word, Vote::for_english);
    for (const std::string_view word : others) add(word, Vote::for_other);
    return table;
}();

}  // namespace

Vote vote_of(uint64_t hash) {
    for (size_t at = hash % places; votes[at].vote != Vote::none; at = (at + 1) % places)
        if (votes[at].hash == hash) return votes[at].vote;
    return Vote::none;
}

}  // namespace rmtool::typo
