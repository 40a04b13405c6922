// The hash of words in all packed tables.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

namespace rmtool::typo {

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): words are short. It can go on where a prefix ended.
inline constexpr uint64_t hash_start = 0xCBF29CE484222325;

constexpr uint64_t hash_on(uint64_t state, char c) {
    return (state ^ static_cast<uint8_t>(c)) * 0x100000001B3;
}
constexpr uint64_t hash_on(uint64_t state, std::string_view text) {
    for (const char c : text) state = hash_on(state, c);
    return state;
}

// Its high bits are poor for short words, so they are mixed once more (the finalizer of MurmurHash3).
constexpr uint64_t hash_end(uint64_t state) {
    state = (state ^ (state >> 33)) * 0xFF51AFD7ED558CCD;
    return state ^ (state >> 33);
}

constexpr uint64_t hash_of(std::string_view word) { return hash_end(hash_on(hash_start, word)); }

// Few words of a document are wanted: sixteen bits of the hash tell nearly all others.
class HashFilter {
  public:
    void add(uint64_t hash) { wanted_.set(hash & 0xFFFF); }
    bool may_contain(uint64_t hash) const { return wanted_.test(hash & 0xFFFF); }

  private:
    std::bitset<size_t{1} << 16> wanted_;
};

}  // namespace rmtool::typo
