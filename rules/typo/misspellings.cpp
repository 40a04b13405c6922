#include "rules/typo/misspellings.h"

#include <algorithm>

#include "rules/typo/hash.h"

namespace rmtool::typo {
namespace {

constexpr uint8_t last_of_key = 0x80;

// Reads records one after the other.
class Reader {
  public:
    Reader(std::string_view records, size_t offset) : records_(records), offset_(offset) {}

    // Reads the next record's key; its corrections must have been read or skipped before.
    void next_key() {
        const uint8_t head = byte();
        key_.resize(head & 0x1F);
        corrections_ = 1U + (head >> 5);
        for (uint8_t c = 0; !(c & last_of_key);) {
            c = byte();
            key_ += static_cast<char>(c & ~last_of_key);
        }
    }

    std::string next_correction() {
        const Edit edit = next_edit();
        std::string correction = key_.substr(0, key_.size() - edit.kept - edit.removed);
        correction += records_.substr(offset_, edit.inserted);
        correction.append(key_, key_.size() - edit.kept);
        offset_ += edit.inserted;
        return correction;
    }

    void skip_corrections() {
        for (size_t i = 0; i < corrections_; ++i) {
            const Edit edit = next_edit();
            offset_ += edit.inserted;
        }
    }

    bool at_end() const { return offset_ == records_.size(); }
    std::string_view key() const { return key_; }
    size_t corrections() const { return corrections_; }

  private:
    struct Edit {
        size_t kept, removed, inserted;
    };
    Edit next_edit() {
        const size_t head = byte();
        if (head < long_edit) return {head >> 4, head >> 2 & 3, head & 3};
        const size_t kept = byte(), removed = byte(), inserted = byte();
        return {kept, removed, inserted};
    }
    uint8_t byte() { return static_cast<uint8_t>(records_[offset_++]); }

    std::string_view records_;
    size_t offset_;
    std::string key_;
    size_t corrections_ = 0;
};

// Whether the word comes before the key that begins the text, as it is stored.
bool is_before(std::string_view word, std::string_view stored_key) {
    for (size_t i = 0; i < word.size(); ++i) {
        const auto stored = static_cast<uint8_t>(stored_key[i]);
        const auto letter = static_cast<char>(stored & ~last_of_key);
        if (word[i] != letter) return word[i] < letter;
        if (stored & last_of_key) return false;
    }
    return true;
}

}  // namespace

FilterPlace filter_place(std::string_view word, size_t filter_size) {
    const uint64_t hash = hash_of(word);
    // Four bits out of 64, by 24 bits of the hash that do not choose the word.
    FilterPlace place{static_cast<size_t>((hash >> 32) * filter_size >> 32)};
    for (int shift = 0; shift < 24; shift += 6) place.bits |= uint64_t{1} << ((hash >> shift) & 63);
    return place;
}

bool may_contain(const PackedMisspellings& table, std::string_view word) {
    if (word.size() < shortest_misspelling || word.size() > longest_misspelling) return false;
    const FilterPlace place = filter_place(word, table.filter.size());
    return (table.filter[place.word] & place.bits) == place.bits;
}

std::vector<std::string> corrections_of(const PackedMisspellings& table, std::string_view word) {
    if (!may_contain(table, word)) return {};
    const auto is_before_block = [&table](std::string_view one, uint32_t block) {
        return is_before(one, table.records.substr(block + 1));
    };
    const auto behind = std::upper_bound(table.blocks.begin(), table.blocks.end(), word, is_before_block);
    if (behind == table.blocks.begin()) return {};
    Reader reader(table.records, *(behind - 1));
    for (size_t i = 0; i < block_size && !reader.at_end(); ++i) {
        reader.next_key();
        if (reader.key() == word) {
            std::vector<std::string> corrections(reader.corrections());
            std::ranges::generate(corrections, [&reader] { return reader.next_correction(); });
            return corrections;
        }
        reader.skip_corrections();
    }
    return {};
}

}  // namespace rmtool::typo
