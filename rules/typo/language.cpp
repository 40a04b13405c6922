#include "rules/typo/language.h"

#include <algorithm>
#include <array>

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

static_assert(std::ranges::is_sorted(english) && std::ranges::is_sorted(others));

}  // namespace

void LanguageVote::add(std::string_view word) {
    if (std::ranges::binary_search(english, word)) ++english_;
    if (std::ranges::binary_search(others, word)) ++other_;
}

}  // namespace rmtool::typo
