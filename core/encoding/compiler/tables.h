// What the tables of data/ say, packed as core/encoding/model.h reads it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace rmtool::encoding {

struct CharacterTables {
    std::vector<uint32_t> index;   // by characters_in_block: their block
    std::vector<uint32_t> blocks;  // class << 8 | cost
};
struct PairTables {
    std::vector<uint32_t> letters;  // ascending
    std::vector<uint32_t> pairs;    // ascending; first << 20 | second << 8 | score + 128
};
struct Sequence {
    uint32_t hash = 0;
    uint32_t cost = 0;
};
struct SequenceTables {
    std::vector<uint32_t> language_begins;
    std::vector<uint32_t> groups;
    std::vector<uint32_t> buckets;
    std::vector<uint32_t> sequences;
};

// Lines `class cost first-last...`, in hexadecimal.
Result<CharacterTables> pack_characters(std::string_view text);
// Lines of costs, one for each class.
Result<std::vector<uint32_t>> pack_class_costs(std::string_view text);
// Lines `letters score`, ^ and $ for the begin and end of a word.
Result<PairTables> pack_letter_pairs(std::string_view text);
// Lines `letters other letter-and-cost...`: what follows the letters, `.` being none, and what all else
// costs.
Result<std::vector<Sequence>> read_language(std::string_view text);
SequenceTables pack_sequences(const std::vector<std::vector<Sequence>>& languages);

}  // namespace rmtool::encoding
