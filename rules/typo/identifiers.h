// Words that a document uses as names: letter runs of its code, URLs and tags. A name that looks like a
// misspelling is none.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <unordered_set>

#include "core/document.h"
#include "rules/typo/letters.h"

namespace rmtool::typo {

// Few names are wanted: sixteen bits of their first letters tell nearly all others.
class NameFilter {
  public:
    // In lower case.
    void add(std::string_view name) { wanted_.set(bit_of(letters_of(name.substr(0, most_letters)))); }
    bool may_contain(const Letters& name) const { return wanted_.test(bit_of(name)); }

  private:
    static constexpr unsigned bits = 16;
    static size_t bit_of(const Letters& name) { return number_of(name.first, name.second) >> (64 - bits); }

    std::bitset<size_t{1} << bits> wanted_;
};

// Hashes of those that may be wanted, in lower case; of `parseJSONTree` also "parse", "json" and "tree".
// Anchors of the document itself are left out: they repeat its headings, misspellings and all.
std::unordered_set<uint64_t> identifiers_of(const Document& document, const NameFilter& wanted);

}  // namespace rmtool::typo
