// The words of a document that no list is sure of, with what stands around them, and how often it uses which
// words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/document.h"
#include "core/encoding/mojibake.h"
#include "rules/typo/language.h"
#include "rules/typo/lexicon.h"
#include "rules/typo/prose.h"
#include "rules/typo/words.h"

namespace rmtool::typo {

struct Suspect {
    Range range;           // in the source
    std::string word;      // as it is read
    std::string spelling;  // in lower case
    uint64_t hash = 0;     // of the spelling
    uint32_t token = 0;    // index in Reading::hashes
    Shape shape = Shape::lower;
    WordClass kind = WordClass::unknown;
    Place place = Place::prose;
    uint8_t common_neighbours = 0;
    std::string_view correction;  // of a word that is right elsewhere, but not beside its neighbours
    bool begins_item = false;
    bool inside_sentence = false;
    bool marked = false;            // stands in brackets or quotes
    bool beside_name = false;       // capitalised like its neighbour, which is no common word
    bool alone = false;             // the only word of its item or paragraph
    bool cut_off = false;           // three dots follow at once
    bool hyphenated = false;        // a part of a compound
    bool hyphenated_known = false;  // which is a word without its hyphen, or has a very short part
};

struct OwnWord {
    std::string spelling;
    uint32_t uses = 0;
};

// One walk over the prose.
struct Reading {
    std::vector<Suspect> suspects;
    // Of each word, in the order of the passages; no_word where two words are no neighbours.
    std::vector<uint64_t> hashes;
    std::unordered_map<uint64_t, OwnWord> own_words;  // that no list has, by their hash; the first 65,536
    LanguageVote language;
};
inline constexpr uint64_t no_word = 0;

// How often the document uses the suspect's word.
uint32_t uses_of(const Reading& reading, const Suspect& suspect);

Reading read(const Document& document, const encoding::Evidence& garbled);

// How often a document uses words and pairs of neighbours. Asked for many at a time: what is wanted first,
// then one pass.
class Usage {
  public:
    void want(uint64_t word) { counts_.try_emplace(word, 0); }
    void want_pair(uint64_t first, uint64_t second) { want(pair_of(first, second)); }
    void count(const std::vector<uint64_t>& hashes);
    uint32_t of(uint64_t word) const;
    uint32_t of_pair(uint64_t first, uint64_t second) const { return of(pair_of(first, second)); }

  private:
    static uint64_t pair_of(uint64_t first, uint64_t second) { return hash_end(first * 31 + second); }

    std::unordered_map<uint64_t, uint32_t> counts_;
};

}  // namespace rmtool::typo
