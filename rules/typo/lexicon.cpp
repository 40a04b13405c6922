#include "rules/typo/lexicon.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace rmtool::typo {
namespace {

constexpr uint32_t low_byte = 0xFF;

uint32_t entry_at(std::string_view entries, size_t index) {
    const char* bytes = entries.data() + index * bytes_of_entry;
    const auto byte = [bytes](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(bytes[i])); };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

struct Bucket {
    uint32_t begin, end;  // entries
};

Bucket bucket_of(const PackedLexicon& packed, uint64_t hash) {
    const size_t group = group_of(hash);
    const uint32_t begin = packed.groups[group];
    const uint8_t* bucket = &packed.buckets[group * (buckets_of_group + 1) + bucket_in_group(hash)];
    return {begin + bucket[0], begin + bucket[1]};
}

constexpr size_t most_edits = 2;

// Which prefixes of the wanted word are up to two edits (optimal string alignment) from a prefix of a listed
// one: an automaton whose states are bits (Wu, Manber: Fast text searching allowing errors, 1992). Words that
// share a prefix share its states.
class Automaton {
  public:
    explicit Automaton(std::string_view wanted) : size_(wanted.size()) {
        for (size_t i = 0; i < wanted.size(); ++i) places_[letter(wanted[i])] |= uint64_t{2} << i;
        for (size_t edits = 0; edits <= most_edits; ++edits)
            states_[0].within[edits] = (uint64_t{2} << edits) - 1;
    }

    // Reads the letter at the index; false if no word that goes on from here is near enough.
    bool add(std::string_view word, size_t index) {
        const auto& from = states_[index].within;
        auto& to = states_[index + 1].within;
        const uint64_t here = places_[letter(word[index])];
        const uint64_t before = index > 0 ? places_[letter(word[index - 1])] : 0;
        to[0] = from[0] << 1 & here;
        for (size_t edits = 1; edits <= most_edits; ++edits) {
            to[edits] =
                (from[edits] << 1 & here) | from[edits - 1] | from[edits - 1] << 1 | to[edits - 1] << 1;
            // Two letters that changed places: from where the one before was read.
            if (index > 0) to[edits] |= states_[index - 1].within[edits - 1] << 2 & here << 1 & before;
            to[edits] &= (uint64_t{2} << size_) - 1;
        }
        return to[most_edits] != 0;
    }
    bool is_two_edits_away(size_t length) const {
        const auto& within = states_[length].within;
        return (within[2] & ~within[1]) >> size_ & 1;
    }

  private:
    // Bit n: n letters of the wanted word are read.
    struct State {
        std::array<uint64_t, most_edits + 1> within = {};  // so many edits
    };
    static size_t letter(char c) { return c >= 'a' && c <= 'z' ? static_cast<size_t>(c - '`') : 0; }

    size_t size_;
    std::array<uint64_t, 32> places_ = {};
    std::array<State, longest_word + 1> states_ = {};
};

// The end of the record that the offset is in: behind the next byte with bit 7.
size_t behind_record(std::string_view records, size_t at) {
    constexpr uint64_t ends = 0x8080808080808080;
    for (uint64_t bytes = 0; at + sizeof bytes <= records.size(); at += sizeof bytes) {
        std::memcpy(&bytes, records.data() + at, sizeof bytes);
        const uint64_t found = bytes & ends;
        if (found != 0 && std::endian::native == std::endian::little)
            return at + static_cast<size_t>(std::countr_zero(found)) / 8 + 1;
        if (found != 0) break;
    }
    while (static_cast<uint8_t>(records[at]) < 0x80) ++at;
    return at + 1;
}

}  // namespace

WordClass class_of(const PackedLexicon& packed, uint64_t hash) {
    const Bucket bucket = bucket_of(packed, hash);
    const uint32_t fingerprint = static_cast<uint32_t>(hash) & ~low_byte;
    for (uint32_t i = bucket.begin; i < bucket.end; ++i) {
        const uint32_t entry = entry_at(packed.entries, i);
        if ((entry & ~low_byte) == fingerprint) return static_cast<WordClass>(entry & low_byte);
    }
    return WordClass::unknown;
}

std::optional<size_t> number_in_group(const PackedLexicon& packed, uint64_t hash) {
    const uint32_t wanted =
        (static_cast<uint32_t>(hash) & ~low_byte) | static_cast<uint32_t>(WordClass::misspelling);
    const Bucket bucket = bucket_of(packed, hash);
    size_t before = 0;
    for (uint32_t i = packed.groups[group_of(hash)]; i < bucket.end; ++i) {
        const uint32_t entry = entry_at(packed.entries, i);
        if (entry == wanted && i >= bucket.begin) return before;
        before += static_cast<WordClass>(entry & low_byte) == WordClass::misspelling;
    }
    return std::nullopt;
}

void for_each_two_edits_away(const PackedLexicon& packed, std::string_view word,
                             const std::function<void(std::string_view, WordClass)>& visit) {
    if (word.empty() || word.size() > longest_word || word[0] < 'a' || word[0] > 'z') return;
    const auto letter = static_cast<size_t>(word[0] - 'a');
    Automaton automaton(word);
    std::array<char, longest_word> other = {};
    size_t too_far = longest_word + 1;  // a prefix of this length is: all words that share it are
    size_t behind_block = 0;
    for (size_t at = packed.starts[letter]; at < packed.starts[letter + 1];) {
        const auto head = static_cast<uint8_t>(packed.records[at++]);
        size_t length = head & 0x1F;
        if (length < shared_in_block) {
            const auto low = static_cast<uint8_t>(packed.records[at++]);
            const auto high = static_cast<uint8_t>(packed.records[at++]);
            behind_block = at + (low | size_t{high} << 8);
        }
        if (length >= too_far) {
            at = behind_record(packed.records, at);
            continue;
        }
        too_far = longest_word + 1;
        for (uint8_t c = 0; c < 0x80; ++length) {
            c = static_cast<uint8_t>(packed.records[at++]);
            other[length] = static_cast<char>(c & 0x7F);
            if (automaton.add({other.data(), length + 1}, length)) continue;
            too_far = length + 1;
            if (too_far <= shared_in_block)
                at = behind_block;
            else if (c < 0x80)
                at = behind_record(packed.records, at);
            break;
        }
        if (too_far > longest_word && automaton.is_two_edits_away(length))
            visit({other.data(), length}, static_cast<WordClass>(head >> 5));
    }
}

}  // namespace rmtool::typo
