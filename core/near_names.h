// Names that exist, to suggest one of them in place of one that does not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/anchors.h"
#include "core/near_index.h"

namespace rmtool {

class NearNames {
  public:
    explicit NearNames(std::vector<std::string> names);

    // The only name that is the same in lower case; empty if there is none, or several.
    std::string_view same_letters(std::string_view name) const;
    // Within two edits, one in a name of less than ten letters; at most three, the nearest only.
    std::vector<std::string> nearest(std::string_view name);
    // With the same letters and digits, whatever their case, their accents, and what stands between them.
    std::vector<std::string> alike(std::string_view name);

  private:
    std::vector<std::string> names_;                         // sorted
    std::unordered_map<std::string, size_t> by_lower_case_;  // names_.size() where several are equal
    // Made when first needed.
    std::optional<NearIndex> index_;
    std::unordered_map<std::string, std::vector<size_t>> by_letters_;
};

// All that have one.
NearNames names_in(const Anchors& anchors);

// Other digits make another name: "v1" is no misspelt "v2".
bool has_same_digits(std::string_view left, std::string_view right);

}  // namespace rmtool
