// Names that exist, to suggest one of them in place of one that does not. Several threads may ask at once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/anchors.h"
#include "core/made_once.h"
#include "core/near_index.h"

namespace rmtool {

class NearNames {
  public:
    explicit NearNames(std::vector<std::string> names);

    // The only name that is the same in lower case; empty if there is none, or several.
    std::string_view same_letters(std::string_view name) const;
    // Within two edits, one in a name of less than ten letters; at most three, the nearest only.
    std::vector<std::string> nearest(std::string_view name);
    // Whether one has the same letters and digits, whatever their case, accents, first digits, and what is
    // between.
    bool has_alike(std::string_view name);
    // The only one that looks the same and has other bytes: "é" may be one character or two; empty if none.
    std::string_view same_look(std::string_view name);
    // The only one that goes on after `name` and a hyphen; empty if there is none, or several.
    std::string_view continued(std::string_view name) const;

  private:
    std::vector<std::string> names_;                         // sorted
    std::unordered_map<std::string, size_t> by_lower_case_;  // names_.size() where several are equal
    MadeOnce<NearIndex> index_;
    MadeOnce<std::unordered_set<std::string>> letters_;
    MadeOnce<std::unordered_map<std::string, size_t>> by_look_;  // names_.size() where several are equal
};

// All that have one.
NearNames names_in(const Anchors& anchors);

// Other digits make another name: "v1" is no misspelt "v2".
bool has_same_digits(std::string_view left, std::string_view right);

}  // namespace rmtool
