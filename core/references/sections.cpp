#include "core/references/sections.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/edit_distance.h"
#include "core/lower_case.h"

namespace rmtool::references {
namespace {

using Words = std::vector<std::string_view>;

// One edit makes another word of most shorter ones: "next", "text".
constexpr size_t shortest_forgiven = 6;
constexpr size_t usual_words = 8;

constexpr std::array<std::string_view, 8> qualifiers = {"related",     "relevant", "following", "similar",
                                                        "recommended", "further",  "next",      "other"};
constexpr std::array<std::string_view, 14> nouns = {"roadmap", "roadmaps", "track", "tracks", "guide",
                                                    "guides",  "map",      "maps",  "topic",  "topics",
                                                    "section", "sections", "path",  "paths"};
constexpr std::array<std::array<std::string_view, 2>, 4> built_in_phrases = {
    {{"see", "also"}, {"continue", "learning"}, {"continue", "with"}, {"next", "steps"}}};

// 0 or 1; 2 if they are different words, which the lengths or the outer letters tell of most: one edit leaves
// the first or the last as it was.
uint32_t edits_between(std::string_view word, std::string_view expected) {
    if (word.size() > expected.size() + 1 || expected.size() > word.size() + 1) return 2;
    const bool same_front = word.front() == expected.front();
    if (!same_front && word.back() != expected.back()) return 2;
    if (same_front && word == expected) return 0;
    return expected.size() >= shortest_forgiven && within_one_edit(word, expected) ? 1 : 2;
}

uint32_t fewest_edits(std::string_view word, std::span<const std::string_view> expected) {
    uint32_t fewest = 2;
    for (const std::string_view each : expected) fewest = std::min(fewest, edits_between(word, each));
    return fewest;
}

Words words_of(std::string_view lower_case_text) {
    const auto is_separator = [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x80 && !(byte >= 'a' && byte <= 'z') && !(byte >= '0' && byte <= '9');
    };
    Words words;
    words.reserve(usual_words);
    size_t begin = 0;
    for (size_t offset = 0; offset <= lower_case_text.size(); ++offset) {
        if (offset < lower_case_text.size() && !is_separator(lower_case_text[offset])) continue;
        if (begin < offset) words.push_back(lower_case_text.substr(begin, offset - begin));
        begin = offset + 1;
    }
    return words;
}

// The noun follows its qualifier at once or after one other word: "related learning paths".
bool has_qualified_noun(const Words& words) {
    for (size_t qualifier = 0; qualifier + 1 < words.size(); ++qualifier) {
        const uint32_t edits = fewest_edits(words[qualifier], qualifiers);
        if (edits > 1) continue;
        const size_t last = std::min(qualifier + 2, words.size() - 1);
        for (size_t noun = qualifier + 1; noun <= last; ++noun) {
            if (edits + fewest_edits(words[noun], nouns) <= 1) return true;
        }
    }
    return false;
}

bool has_phrase(const Words& words, std::span<const std::string_view> expected) {
    if (expected.empty()) return false;
    for (size_t begin = 0; begin + expected.size() <= words.size(); ++begin) {
        uint32_t edits = 0;
        for (size_t index = 0; index < expected.size() && edits <= 1; ++index) {
            edits += edits_between(words[begin + index], expected[index]);
        }
        if (edits <= 1) return true;
    }
    return false;
}

// From Thai onwards there are scripts without blanks between words.
bool has_words_without_blanks(std::string_view text) {
    constexpr unsigned char lead_of_thai = 0xE0;
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= lead_of_thai; });
}

bool has_configured(std::string_view text, const Words& words, std::string_view phrase) {
    const std::string wanted = lower_case(phrase);
    if (has_words_without_blanks(wanted) && text.find(wanted) != text.npos) return true;
    return has_phrase(words, words_of(wanted));
}

}  // namespace

bool announces_references(std::string_view heading, std::span<const std::string> phrases) {
    const std::string text = lower_case(heading);
    const Words words = words_of(text);
    return has_qualified_noun(words) ||
           std::ranges::any_of(built_in_phrases,
                               [&](const auto& phrase) { return has_phrase(words, phrase); }) ||
           std::ranges::any_of(
               phrases, [&](const std::string& phrase) { return has_configured(text, words, phrase); });
}

}  // namespace rmtool::references
