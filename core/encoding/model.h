// How likely a text is, by its characters: a small integer model of what people write. Costs are quarter
// bits: four of them make a text half as likely.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rmtool::encoding {

// The tables in data/ know them by the same names.
enum class CharClass : uint8_t {
    space,
    small,
    capital,
    digit,
    punctuation,
    latin_small,  // beyond ASCII
    latin_capital,
    greek_small,
    greek_capital,
    cyrillic_small,
    cyrillic_capital,
    hebrew,
    arabic,
    south_asian,
    east_asian,  // ideographs
    hiragana,
    katakana,
    hangul,
    joined,   // combining marks, joiners
    opening,  // quotes
    closing,  // quotes, dashes, the ellipsis, the bullet
    sign,
    mathematics,  // and currencies
    symbol,       // arrows, dingbats
    emoji,
    drawing,
    control,  // C1
    rare,     // unassigned, private, dead scripts
    odd_space,
    soft_hyphen,
    phonetic
};
inline constexpr uint32_t class_count = 31;

inline constexpr uint32_t characters_in_block = 8;

struct ModelTables {
    std::span<const uint16_t> character_index;   // by characters_in_block: their block
    std::span<const uint16_t> character_blocks;  // class << 8 | cost within the class
    std::span<const uint8_t> class_pairs;        // class_count rows: cost of a class behind another
    std::span<const uint16_t> letters;           // ascending; letter n has number n + 2
    std::span<const uint32_t> letter_pairs;      // ascending; first << 20 | second << 8 | score + 128
    std::span<const uint32_t> language_begins;   // in buckets of sequences, and their end
    std::span<const uint32_t> bucket_groups;     // by buckets_in_group: where the sequences of them begin
    std::span<const uint8_t> buckets;            // where the bucket's begin, counted from there
    std::span<const uint16_t> sequences;         // packed_sequence()
    std::span<const uint8_t> en_dash_languages;  // that set – between spaces where others have —
};
extern const ModelTables model_tables;

CharClass class_of(char32_t code_point);
bool is_letter(CharClass kind);   // of a script that has words
bool is_capital(CharClass kind);  // A letter that has a small form.
bool is_small(CharClass kind);

// What `next` costs behind `previous`.
int cost_behind(char32_t previous, char32_t next);
// What `text` costs between two characters; '\n' stands for a text's begin and end.
int cost_between(char32_t before, std::u32string_view text, char32_t after);

// Scripts that languages share.
enum class Script : uint8_t { none, latin, greek, cyrillic, hebrew, arabic, south_asian, east_asian, hangul };
inline constexpr size_t script_count = 9;
Script script_of(char32_t character);  // of those that make words

// For each script, the language whose letters follow each other as those of a text do.
using Languages = std::array<std::optional<uint32_t>, script_count>;

// In Latin, words that have more than ASCII count, if there are enough of them.
Languages languages_of(std::u32string_view text);
// What a letter, or a word's end, costs in its language behind what stands before it; 0 between other
// characters. Looks at the last three.
int language_cost(const Languages& languages, std::u32string_view before, char32_t next);

}  // namespace rmtool::encoding
