// GitHub's heading anchors, as npm github-slugger (derived from GitHub's own html-pipeline) makes them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rmtool {

// Of rendered heading text: lower-cased as Unicode SpecialCasing has it (never folded), everything but
// letters, marks, numbers, connector punctuation, `-` and space removed, each space turned into `-`.
std::string slug(std::string_view text);
void append_slug(std::string_view text, std::string& out);

// Anchors of one document, in order: the second `a` becomes `a-1`, and so on past names that are taken.
class Slugger {
  public:
    // For how many headings there is to be room.
    void reserve(size_t headings) { seen_.reserve(headings); }
    std::string next(std::string_view text);

  private:
    std::unordered_map<std::string, uint32_t> seen_;
};

}  // namespace rmtool
