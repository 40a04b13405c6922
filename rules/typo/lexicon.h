// Which words there are, and how common: packed at build time into read-only data, like the misspellings.
//
//   groups   where each group of buckets begins in `entries`, counted in entries; where each of its buckets
//            begins behind that, and the last one ends. A word's bucket is chosen by high bits of its hash
//   entries  four bytes for each word: 24 other bits of its hash, and its class. One of eight million words
//            that are none is taken for one
//   filter   of each word that may be suggested one bit, chosen by its hash: it tells four of five others,
//            and is small enough to stay near
//   triples  which three letters follow each other in some word that may be suggested
//   records  the common words themselves, sorted, for looking farther than one edit. One byte: length of the
//            prefix shared with the word before (low 5 bits), class (high 3 bits); then the rest of the word,
//            bit 7 set on its last byte. Words that share five letters are a block: behind the first one's
//            first byte stands, in two bytes, how far behind them the next block begins
//   starts   where the records of each letter begin, and where the last ones end
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "rules/typo/hash.h"

namespace rmtool::typo {

// SCOWL's levels say how common a word is: words of level 10 are known to everybody, those above 70 to hardly
// anybody. `other` is right but never suggested, `name` is right with a capital letter, `weak` may be right.
enum class WordClass : uint8_t {
    unknown,
    level_10,
    level_20,
    level_60,
    level_70,
    term,
    other,
    name,
    weak,
    misspelling
};

inline constexpr size_t bytes_of_entry = 4;
inline constexpr size_t group_count = size_t{1} << 13;
inline constexpr size_t buckets_of_group = 16;

// In one cache line, mostly: looking up a word waits for little else.
struct Group {
    uint32_t begin = 0;
    std::array<uint8_t, buckets_of_group + 1> buckets = {};
};

struct PackedLexicon {
    std::span<const Group> groups;
    std::string_view entries;
    std::span<const uint32_t> filter;
    std::span<const uint32_t> triples;
    std::string_view records;
    std::span<const uint32_t> starts;
};

inline constexpr size_t longest_word = 31;  // of the records
inline constexpr size_t shared_in_block = 5;

// Of words/*.txt; its definition is generated.
extern const PackedLexicon lexicon;

constexpr size_t group_of(uint64_t hash) { return hash >> 51; }
static_assert(group_count == size_t{1} << (64 - 51));
constexpr size_t bucket_in_group(uint64_t hash) { return hash >> 47 & (buckets_of_group - 1); }

WordClass class_of(const PackedLexicon& packed, uint64_t hash);

// Of a misspelling: how many others of its group come before it in the order of their hashes.
std::optional<size_t> number_in_group(const PackedLexicon& packed, uint64_t hash);

constexpr bool may_be_suggested(WordClass kind) {
    return kind >= WordClass::level_10 && kind <= WordClass::term;
}
constexpr bool is_common(WordClass kind) {
    return kind >= WordClass::level_10 && kind <= WordClass::level_60;
}
// Right in any case of its letters.
constexpr bool is_known(WordClass kind) { return kind >= WordClass::level_10 && kind <= WordClass::other; }

inline constexpr size_t filter_bits = size_t{1} << 19;
constexpr size_t filter_bit(uint64_t hash) { return hash >> 32 & (filter_bits - 1); }
inline bool may_be_suggested(const PackedLexicon& packed, uint64_t hash) {
    const size_t bit = filter_bit(hash);
    return packed.filter[bit / 32] >> (bit % 32) & 1;
}

// Letters from a to z; ` stands for what is before a word (twice), { for what is behind it. Each set of
// letters is a word of bits: bit 1 is a, bit 26 is z.
enum class Missing : uint8_t { first, second, third };
constexpr size_t letter_count = 28;
constexpr size_t pair_count = letter_count * letter_count;
constexpr size_t letter_number(char letter) { return static_cast<size_t>(letter - '`'); }
constexpr size_t place_of_pair(Missing missing, char a, char b) {
    return static_cast<size_t>(missing) * pair_count + letter_number(a) * letter_count + letter_number(b);
}
// Which letters make a triple with two others.
inline uint32_t letters_with(const PackedLexicon& packed, Missing missing, char a, char b) {
    return packed.triples[place_of_pair(missing, a, b)];
}
inline bool has_triple(const PackedLexicon& packed, char a, char b, char c) {
    return letters_with(packed, Missing::third, a, b) >> letter_number(c) & 1;
}

// Words of levels up to 60 and terms that begin with the same letter and are two edits away.
void for_each_two_edits_away(const PackedLexicon& packed, std::string_view word,
                             const std::function<void(std::string_view, WordClass)>& visit);

}  // namespace rmtool::typo
