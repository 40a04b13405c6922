#include "core/near_index.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <numeric>

#include "core/edit_distance.h"

namespace rmtool {
// Numbers for the parts of a word, also for parts with one letter left out, each in a step or two: a part is
// a polynomial in `base` with the letters as coefficients, and follows from two that begin where the word
// does (Karp and Rabin, 1987).
class PartHashes {
  public:
    explicit PartHashes(std::u32string_view word) : size_(word.size()) {
        for (size_t index = 0; index < size_; ++index) {
            from_begin_[index + 1] = from_begin_[index] * base + word[index] + 1;
        }
    }
    size_t size() const { return size_; }
    uint64_t of(size_t begin, size_t end) const {
        return from_begin_[end] - from_begin_[begin] * powers[end - begin];
    }
    uint64_t without(size_t index, size_t begin, size_t end) const {
        return of(begin, index) * powers[end - index - 1] + of(index + 1, end);
    }

  private:
    static constexpr uint64_t base = 0x9E3779B97F4A7C15;  // odd: no letter is multiplied away
    static constexpr auto powers = [] {
        std::array<uint64_t, NearIndex::longest_key + 1> values = {1};
        for (size_t index = 1; index < values.size(); ++index) values[index] = values[index - 1] * base;
        return values;
    }();
    size_t size_;  // at most NearIndex::longest_key
    std::array<uint64_t, NearIndex::longest_key + 1> from_begin_ = {};
};

namespace {

// Keys of one length looked at for one word, and keys that may share a half before it stops telling anything.
constexpr size_t most_candidates = 256;
constexpr std::ptrdiff_t most_sharing = 64;

enum class Side : uint8_t { left, right };

bool by_hash(const std::pair<uint64_t, uint32_t>& left, const std::pair<uint64_t, uint32_t>& right) {
    return left.first < right.first;
}

// What letters of a word are filed under, for keys of the length given. The first bits, which the index goes
// by, have to depend on all others. Keys whose forms collide are told apart by their edit distance.
uint64_t form_of(Side side, size_t key_length, uint64_t hash) {
    const uint64_t kind = 2 * key_length + (side == Side::left ? 0 : 1);
    hash = hash * 0xFF51AFD7ED558CCD + kind;
    return (hash ^ hash >> 32) * 0xC4CEB9FE1A85EC53;
}

// The outer `length` letters as they are.
uint64_t whole_form(Side side, size_t key_length, const PartHashes& word, size_t length) {
    const size_t begin = side == Side::left ? 0 : word.size() - length;
    return form_of(side, key_length, word.of(begin, begin + length));
}

// Calls `use` with each form of the outer `length` letters: as they are, and without each of them.
template <class Use>
void for_each_form(Side side, size_t key_length, const PartHashes& word, size_t length, Use use) {
    const size_t begin = side == Side::left ? 0 : word.size() - length;
    const size_t end = begin + length;
    use(whole_form(side, key_length, word, length));
    for (size_t index = begin; index < end; ++index) {
        use(form_of(side, key_length, word.without(index, begin, end)));
    }
}

size_t half_length(Side side, size_t key_length) {
    return side == Side::left ? key_length / 2 : key_length - key_length / 2;
}

}  // namespace

NearIndex::NearIndex(std::vector<std::u32string> keys) : keys_(std::move(keys)) {
    std::vector<Form> unsorted;
    for (uint32_t id = 0; id < keys_.size(); ++id) {
        if (keys_[id].size() > longest_key) continue;
        const PartHashes key(keys_[id]);
        for (const Side side : {Side::left, Side::right}) {
            for_each_form(side, key.size(), key, half_length(side, key.size()),
                          [&](uint64_t form) { unsorted.emplace_back(form, id); });
        }
    }
    sort_in(unsorted);
}

// By the first bits, of which there are as many as it takes to number the forms: one or two share them, and a
// look-up goes straight there. Only those are left to be sorted.
void NearIndex::sort_in(const std::vector<Form>& unsorted) {
    shift_ = 64 - static_cast<uint32_t>(std::bit_width(unsorted.size() | 1));
    starts_.assign((uint64_t{1} << (64 - shift_)) + 1, 0);
    for (const Form& form : unsorted) ++starts_[(form.first >> shift_) + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    forms_.resize(unsorted.size());
    std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (const Form& form : unsorted) forms_[next[form.first >> shift_]++] = form;
    for (size_t bits = 0; bits + 1 < starts_.size(); ++bits) {
        std::sort(forms_.begin() + starts_[bits], forms_.begin() + starts_[bits + 1]);
    }
}

bool NearIndex::look_up(uint64_t form, std::vector<uint32_t>& out) const {
    const auto* const first = forms_.data() + starts_[form >> shift_];
    const auto* const last = forms_.data() + starts_[(form >> shift_) + 1];
    const auto [begin, end] = std::equal_range(first, last, std::pair{form, 0U}, by_hash);
    // The other half tells these keys apart, or nothing does.
    if (end - begin > most_sharing) return false;
    for (const auto* entry = begin; entry != end && out.size() < most_candidates; ++entry)
        out.push_back(entry->second);
    return true;
}

// One edit leaves a half as it is, or swaps the two letters where the halves meet.
bool NearIndex::one_edit_away(const PartHashes& word, size_t key_length, std::vector<uint32_t>& out) const {
    bool complete = true;
    const auto follow = [&](Side side, size_t length) {
        if (length > word.size()) return;
        complete = look_up(whole_form(side, key_length, word, length), out) && complete;
    };
    const size_t left = half_length(Side::left, key_length);
    follow(Side::left, left);
    follow(Side::right, half_length(Side::right, key_length));
    if (word.size() == key_length && left > 0) follow(Side::left, left - 1);
    return complete;
}

void NearIndex::candidates_of(const PartHashes& word, size_t key_length, uint32_t limit,
                              std::vector<uint32_t>& out) const {
    std::vector<uint32_t> found;  // each length has its share
    const bool is_known = limit == 1 && one_edit_away(word, key_length, found);
    if (!is_known) two_edits_away(word, key_length, found);
    out.insert(out.end(), found.begin(), found.end());
}

void NearIndex::two_edits_away(const PartHashes& word, size_t key_length, std::vector<uint32_t>& out) const {
    for (const Side side : {Side::left, Side::right}) {
        // One edit makes the word's part at most one letter longer or shorter than the key's half.
        const size_t half = half_length(side, key_length);
        for (size_t length = half > 0 ? half - 1 : 0; length <= std::min(half + 1, word.size()); ++length) {
            for_each_form(side, key_length, word, length, [&](uint64_t form) { look_up(form, out); });
        }
    }
}

NearIndex::Found NearIndex::nearest(std::u32string_view word, uint32_t limit) const {
    Found found{std::min(limit, most_edits), {}};
    if (word.size() > longest_key) return found;
    const PartHashes parts(word);
    std::vector<uint32_t> candidates;
    const size_t shortest = word.size() > found.edits ? word.size() - found.edits : 1;
    for (size_t length = shortest; length <= word.size() + found.edits; ++length) {
        candidates_of(parts, length, found.edits, candidates);
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
