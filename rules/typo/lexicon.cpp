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
    const Group& group = packed.groups[group_of(hash)];
    const size_t bucket = bucket_in_group(hash);
    return {group.begin + group.buckets[bucket], group.begin + group.buckets[bucket + 1]};
}

constexpr size_t most_edits = 2;

// Which prefixes of the wanted word are up to two edits (optimal string alignment) from a prefix of a listed
// one: an automaton whose states are bits (Wu, Manber: Fast text searching allowing errors, 1992). Words that
// share a prefix share its states.
class Automaton {
  public:
    explicit Automaton(std::string_view wanted) : size_(wanted.size()) {
        for (size_t i = 0; i < wanted.size(); ++i)
            if (wanted[i] >= 'a' && wanted[i] <= 'z') places_[letter(wanted[i])] |= uint64_t{2} << i;
        for (size_t edits = 0; edits <= most_edits; ++edits)
            states_[1].within[edits] = (uint64_t{2} << edits) - 1;
    }

    // Reads the letter at the index; false if no word that goes on from here is near enough.
    bool add(char c, size_t index) {
        const State &before = states_[index], &from = states_[index + 1];
        State& to = states_[index + 2];
        to.here = places_[letter(c)];
        to.within[0] = from.within[0] << 1 & to.here;
        for (size_t edits = 1; edits <= most_edits; ++edits) {
            const uint64_t replaced = from.within[edits - 1] << 1, missing = to.within[edits - 1] << 1;
            // Two letters that changed places: from where the one before was read.
            const uint64_t swapped = before.within[edits - 1] << 2 & to.here << 1 & from.here;
            to.within[edits] = ((from.within[edits] << 1 & to.here) | from.within[edits - 1] | replaced |
                                missing | swapped) &
                               ((uint64_t{2} << size_) - 1);
        }
        return to.within[most_edits] != 0;
    }
    bool is_two_edits_away(size_t length) const {
        const auto& within = states_[length + 1].within;
        return (within[2] & ~within[1]) >> size_ & 1;
    }

  private:
    // Bit n: n letters of the wanted word are read.
    struct State {
        std::array<uint64_t, most_edits + 1> within = {};  // so many edits
        uint64_t here = 0;                                 // where the wanted word has the letter read last
    };
    static size_t letter(char c) { return static_cast<size_t>(c & 0x1F); }  // from a to z

    size_t size_;
    std::array<uint64_t, 32> places_ = {};
    std::array<State, longest_word + 2> states_ = {};  // behind one that nothing comes from
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
    for (uint32_t i = packed.groups[group_of(hash)].begin; i < bucket.end; ++i) {
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
            at = length < shared_in_block ? behind_block : behind_record(packed.records, at);
            continue;
        }
        too_far = longest_word + 1;
        for (uint8_t c = 0; c < 0x80; ++length) {
            c = static_cast<uint8_t>(packed.records[at++]);
            other[length] = static_cast<char>(c & 0x7F);
            if (automaton.add(other[length], length)) continue;
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
