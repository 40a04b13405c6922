#include "core/near_index.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <numeric>

#include "core/edit_distance.h"

namespace rmtool {
namespace {

// Keys looked at for one word, and keys that may share a half before it stops telling anything.
constexpr size_t most_candidates = 256;
constexpr std::ptrdiff_t most_sharing = 64;
constexpr size_t nothing_left_out = SIZE_MAX;

enum class Side : uint8_t { left, right };

// FNV-1a over the side, the key's length and the letters but one. Keys that collide are told apart by their
// edit distance.
uint64_t form_of(Side side, size_t key_length, std::u32string_view half, size_t left_out) {
    uint64_t hash = 0xCBF29CE484222325;
    const auto add = [&](uint64_t value) { hash = (hash ^ value) * 0x100000001B3; };
    add(side == Side::left ? 1 : 2);
    add(key_length);
    for (size_t index = 0; index < half.size(); ++index) {
        if (index != left_out) add(half[index]);
    }
    return hash;
}

bool by_form(const std::pair<uint64_t, uint32_t>& left, const std::pair<uint64_t, uint32_t>& right) {
    return left.first < right.first;
}

// Calls `use` with each form: the half as it is, and without each of its letters.
template <class Use>
void for_each_form(Side side, size_t key_length, std::u32string_view half, Use use) {
    use(form_of(side, key_length, half, nothing_left_out));
    for (size_t index = 0; index < half.size(); ++index) use(form_of(side, key_length, half, index));
}

std::u32string_view part(Side side, std::u32string_view word, size_t length) {
    return side == Side::left ? word.substr(0, length) : word.substr(word.size() - length);
}

size_t half_length(Side side, size_t key_length) {
    return side == Side::left ? key_length / 2 : key_length - key_length / 2;
}

}  // namespace

NearIndex::NearIndex(std::vector<std::u32string> keys) : keys_(std::move(keys)) {
    for (uint32_t id = 0; id < keys_.size(); ++id) {
        const std::u32string_view key = keys_[id];
        if (key.size() > longest_key) continue;
        for (const Side side : {Side::left, Side::right}) {
            for_each_form(side, key.size(), part(side, key, half_length(side, key.size())),
                          [&](uint64_t form) { forms_.emplace_back(form, id); });
        }
    }
    std::ranges::sort(forms_);
    // As many first bits as there are forms: a look-up goes straight to the one or two that share them.
    shift_ = 64 - static_cast<uint32_t>(std::bit_width(forms_.size() | 1));
    starts_.assign((uint64_t{1} << (64 - shift_)) + 1, 0);
    for (const auto& [form, id] : forms_) ++starts_[(form >> shift_) + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
}

void NearIndex::look_up(uint64_t form, std::vector<uint32_t>& out) const {
    const auto* const first = forms_.data() + starts_[form >> shift_];
    const auto* const last = forms_.data() + starts_[(form >> shift_) + 1];
    const auto [begin, end] = std::equal_range(first, last, std::pair{form, 0U}, by_form);
    // The other half tells these keys apart, or nothing does.
    if (end - begin > most_sharing) return;
    for (const auto* entry = begin; entry != end && out.size() < most_candidates; ++entry)
        out.push_back(entry->second);
}

void NearIndex::candidates_of(std::u32string_view word, size_t key_length, std::vector<uint32_t>& out) const {
    for (const Side side : {Side::left, Side::right}) {
        // One edit makes the word's part at most one letter longer or shorter than the key's half.
        const size_t half = half_length(side, key_length);
        for (size_t length = half > 0 ? half - 1 : 0; length <= std::min(half + 1, word.size()); ++length) {
            for_each_form(side, key_length, part(side, word, length),
                          [&](uint64_t form) { look_up(form, out); });
        }
    }
}

NearIndex::Found NearIndex::nearest(std::u32string_view word, uint32_t limit) const {
    Found found{std::min(limit, most_edits), {}};
    if (word.size() > longest_key) return found;
    const size_t shortest = word.size() > found.edits ? word.size() - found.edits : 1;
    std::vector<uint32_t> candidates;
    for (size_t length = shortest; length <= word.size() + found.edits; ++length) {
        candidates_of(word, length, candidates);
    }
    std::ranges::sort(candidates);
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    for (const uint32_t id : candidates) {
        const uint32_t edits = edit_distance(word, keys_[id], found.edits);
        if (edits == 0 || edits > found.edits) continue;
        if (edits < found.edits) found.keys.clear();
        found.edits = edits;
        found.keys.push_back(id);
    }
    return found;
}

}  // namespace rmtool
