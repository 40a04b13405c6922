#include "rules/typo/misspellings.h"

#include "rules/typo/hash.h"

namespace rmtool::typo {
namespace {

// Reads records one after the other.
class Reader {
  public:
    Reader(std::string_view records, size_t offset) : records_(records), offset_(offset) {}

    // Begins the next record; the corrections of the one before must have been skipped.
    void next() {
        const bool has_several = static_cast<uint8_t>(records_[offset_]) == several;
        if (has_several) ++offset_;
        corrections_ = has_several ? byte() : 1;
    }

    std::vector<std::string> corrections_of(std::string_view word) {
        std::vector<std::string> corrections;
        for (size_t i = 0; i < corrections_; ++i) {
            const Edit edit = next_edit();
            std::string correction(word.substr(0, word.size() - edit.kept - edit.removed));
            correction += edit.inserted;
            correction += word.substr(word.size() - edit.kept);
            corrections.push_back(std::move(correction));
        }
        return corrections;
    }

    void skip_corrections() {
        for (size_t i = 0; i < corrections_; ++i) next_edit();
    }

  private:
    struct Edit {
        size_t kept, removed;
        std::string_view inserted;
    };
    Edit next_edit() {
        const uint8_t head = byte();
        const bool is_long = head >= long_edit;
        const size_t kept = is_long ? byte() : head >> 4;
        const size_t removed = is_long ? byte() : head >> 2 & 3;
        const size_t inserted = is_long ? byte() : head & 3;
        offset_ += inserted;
        return {kept, removed, records_.substr(offset_ - inserted, inserted)};
    }
    uint8_t byte() { return static_cast<uint8_t>(records_[offset_++]); }

    std::string_view records_;
    size_t offset_;
    size_t corrections_ = 0;
};

}  // namespace

std::vector<std::string> corrections_of(const PackedMisspellings& table, const PackedLexicon& packed,
                                        std::string_view word) {
    const uint64_t hash = hash_of(word);
    const std::optional<size_t> number = number_in_group(packed, hash);
    if (!number) return {};
    Reader reader(table.records, table.starts[group_of(hash)]);
    for (size_t i = 0; i < *number; ++i) {
        reader.next();
        reader.skip_corrections();
    }
    reader.next();
    return reader.corrections_of(word);
}

}  // namespace rmtool::typo
