// Finds the keys within two edits of a word without comparing it to all of them. Whatever two edits do to a
// key, one of its halves keeps all but one edit; so both halves are filed, each whole and with every single
// letter left out, and two halves within one edit of each other meet under a common form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rmtool {

class PartHashes;  // of a word

class NearIndex {
  public:
    static constexpr uint32_t most_edits = 2;
    static constexpr size_t longest_key = 64;  // code points: longer ones are sentences, no misspelled names

    // `keys` are told by their position. Linear in their text.
    explicit NearIndex(std::vector<std::u32string> keys);

    struct Found {
        uint32_t edits = 0;
        std::vector<uint32_t> keys;  // ascending
    };
    // The nearest keys within `limit` edits (at most most_edits), the word itself aside. Looks at a bounded
    // number of keys: halves that are common to many of them are not followed.
    Found nearest(std::u32string_view word, uint32_t limit) const;

  private:
    using Form = std::pair<uint64_t, uint32_t>;  // hash of a half's form, key

    void sort_in(const std::vector<Form>& unsorted);
    void candidates_of(const PartHashes& word, size_t key_length, uint32_t limit,
                       std::vector<uint32_t>& out) const;
    // False if they may not be all.
    bool one_edit_away(const PartHashes& word, size_t key_length, std::vector<uint32_t>& out) const;
    void two_edits_away(const PartHashes& word, size_t key_length, std::vector<uint32_t>& out) const;
    // False if too many keys share the form to be followed.
    bool look_up(uint64_t form, std::vector<uint32_t>& out) const;

    std::vector<std::u32string> keys_;
    std::vector<Form> forms_;       // sorted
    std::vector<uint32_t> starts_;  // in forms_, by the hash's first bits
    uint32_t shift_ = 0;            // that leaves those bits
};

}  // namespace rmtool
