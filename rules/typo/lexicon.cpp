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

constexpr uint8_t most_edits = 2;

// The matrix of the optimal string alignment, one row for each letter of a word of the list: words that share
// a prefix share its rows. Only what lies so near its diagonal that it can be small enough is computed.
class Matrix {
  public:
    explicit Matrix(std::string_view wanted) : wanted_(wanted) {
        for (auto& row : rows_) row.fill(too_many);
        for (size_t j = 0; j <= most_edits; ++j) rows_[0][j] = static_cast<uint8_t>(j);
    }

    // Computes the row of the letter at the index; returns its least number of edits.
    uint8_t add(std::string_view word, size_t index) {
        const auto& above = rows_[index];
        auto& row = rows_[index + 1];
        const size_t diagonal = index + 1;
        uint8_t least = too_many;
        if (diagonal <= most_edits) least = row[0] = static_cast<uint8_t>(diagonal);
        const size_t last = std::min(diagonal + most_edits, wanted_.size());
        for (size_t j = diagonal > most_edits ? diagonal - most_edits : 1; j <= last; ++j) {
            const bool same = word[index] == wanted_[j - 1];
            const int edits = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            row[j] = static_cast<uint8_t>(edits);
            if (index > 0 && j > 1 && word[index] == wanted_[j - 2] && word[index - 1] == wanted_[j - 1])
                row[j] = std::min(row[j], static_cast<uint8_t>(rows_[index - 1][j - 2] + 1));
            least = std::min(least, row[j]);
        }
        return least;
    }
    uint8_t edits(size_t length) const { return rows_[length][wanted_.size()]; }

  private:
    std::string_view wanted_;
    static constexpr uint8_t too_many = 100;
    std::array<std::array<uint8_t, longest_word + 1>, longest_word + 1> rows_ = {};
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
    const size_t bucket = hash >> 49;
    static_assert(bucket_count == size_t{1} << (64 - 49));
    const uint32_t fingerprint = static_cast<uint32_t>(hash) & ~low_byte;
    for (uint32_t i = packed.buckets[bucket]; i < packed.buckets[bucket + 1]; ++i) {
        const uint32_t entry = entry_at(packed.entries, i);
        if ((entry & ~low_byte) == fingerprint) return static_cast<WordClass>(entry & low_byte);
    }
    return WordClass::unknown;
}

std::optional<size_t> number_in_group(const PackedLexicon& packed, uint64_t hash) {
    static_assert(group_count == size_t{1} << (64 - 51));
    constexpr size_t buckets = bucket_count / group_count;
    const uint32_t wanted =
        (static_cast<uint32_t>(hash) & ~low_byte) | static_cast<uint32_t>(WordClass::misspelling);
    const size_t bucket = hash >> 49;
    size_t before = 0;
    for (uint32_t i = packed.buckets[bucket / buckets * buckets]; i < packed.buckets[bucket + 1]; ++i) {
        const uint32_t entry = entry_at(packed.entries, i);
        if (entry == wanted && i >= packed.buckets[bucket]) return before;
        before += static_cast<WordClass>(entry & low_byte) == WordClass::misspelling;
    }
    return std::nullopt;
}

void for_each_two_edits_away(const PackedLexicon& packed, std::string_view word,
                             const std::function<void(std::string_view, WordClass)>& visit) {
    if (word.empty() || word.size() > longest_word || word[0] < 'a' || word[0] > 'z') return;
    const auto letter = static_cast<size_t>(word[0] - 'a');
    Matrix matrix(word);
    std::array<char, longest_word> other = {};
    size_t too_far = longest_word + 1;  // a prefix of this length is: all words that share it are
    for (size_t at = packed.starts[letter]; at < packed.starts[letter + 1];) {
        const auto head = static_cast<uint8_t>(packed.records[at++]);
        size_t length = head & 0x1F;
        if (length >= too_far) {
            at = behind_record(packed.records, at);
            continue;
        }
        too_far = longest_word + 1;
        for (uint8_t c = 0; c < 0x80; ++length) {
            c = static_cast<uint8_t>(packed.records[at++]);
            other[length] = static_cast<char>(c & 0x7F);
            if (matrix.add({other.data(), length + 1}, length) <= most_edits) continue;
            too_far = length + 1;
            if (c < 0x80) at = behind_record(packed.records, at);
            break;
        }
        if (too_far > longest_word && matrix.edits(length) == most_edits)
            visit({other.data(), length}, static_cast<WordClass>(head >> 5));
    }
}

}  // namespace rmtool::typo
