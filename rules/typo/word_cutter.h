// The loop over the words of a text. Most stand between two blanks and are among a few hundred: what these
// are is known without making their hash.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/source.h"
#include "rules/typo/letters.h"
#include "rules/typo/recent_words.h"
#include "rules/typo/words.h"

namespace rmtool::typo {

// What one byte says about the run between blanks that it stands in.
namespace hint {
enum : uint8_t {
    code = 1,
    look_closer = 2,
    blank = 4,
    small = 8,
    capital = 16,
    foreign = 32,
    closing = 64,
    joining = 128
};
}  // namespace hint

inline constexpr std::array<uint8_t, 256> hints = [] {
    using namespace hint;
    std::array<uint8_t, 256> table = {};
    for (size_t byte = 0x80; byte < table.size(); ++byte) table[byte] = foreign;
    for (const char c : std::string_view("@\\_=$#|<>{}^%+0123456789")) table[static_cast<uint8_t>(c)] = code;
    for (const char c : std::string_view("./:(~-")) table[static_cast<uint8_t>(c)] = look_closer;
    for (char c = 'a'; c <= 'z'; ++c) table[static_cast<uint8_t>(c)] = small;
    for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<uint8_t>(c)] = capital;
    // Behind letters, it ends a word and makes no code of it.
    for (const char c : std::string_view(".,:;!?")) table[static_cast<uint8_t>(c)] |= closing;
    for (const char c : std::string_view(" \n\t\r")) table[static_cast<uint8_t>(c)] = blank;
    // May stand between two words that belong together.
    for (const char c : std::string_view(" \n,")) table[static_cast<uint8_t>(c)] |= joining;
    return table;
}();

Shape shape_of(std::string_view word);

constexpr uint8_t hint_of(char c) { return hints[static_cast<uint8_t>(c)]; }

class WordCutter {
  public:
    // Calls right() or other() for each word in turn: right() only if it is that wherever it stands, has no
    // capital letter but its first, and stands between blanks, but for a mark behind it. Words with other
    // letters are none of English and left out, but counted: the result. Single letters are left out, too,
    // and words of more than 64 bytes. The text must end in `padding` blanks.
    template <typename Right, typename Other>
    size_t cut(std::string_view text, Right right, Other other);

  private:
    static constexpr uint32_t far_away = uint32_t{1} << 31;  // from any word

    // The words of the run between blanks that begins there; where it ends.
    size_t cut_run(std::string_view text, size_t begin);

    RecentWords& recent_words_ = recent_words();
    std::vector<Word> of_run_;
    size_t foreign_words_ = 0;
};

template <typename Right, typename Other>
size_t WordCutter::cut(std::string_view text, Right right, Other other) {
    using namespace swar;
    assert(text.size() >= padding && (hint_of(text[text.size() - padding]) & hint::blank));
    foreign_words_ = 0;
    uint32_t end_before = far_away;
    const auto is_beside = [&](size_t begin) {
        return static_cast<uint32_t>(begin) - end_before <= 2 &&
               (hint_of(text[begin - 1]) & hint_of(text[end_before]) & hint::joining);
    };
    const size_t text_end = text.size() - padding;
    for (size_t at = 0; at < text_end; ++at) {
        const Part first = part_of(eight_bytes(text.data() + at));
        size_t end = at + first.size;
        uint64_t second = 0, capitals = first.capitals;
        if (first.size == at_once) {
            const Part more = part_of(eight_bytes(text.data() + end));
            end += more.size;
            second = more.small;
            capitals |= more.capitals << 1;
        }
        const size_t behind = (hint_of(text[end]) & hint::closing) ? end + 1 : end;
        if (hint_of(text[behind]) & hint::blank) {
            // Four runs of five are letters, and a mark at most.
            if (end - at >= 2) {
                const Known& known = recent_words_.look_up(first.small, second);
                const auto as = [&](Shape shape) {
                    return Word{.begin = static_cast<uint32_t>(at),
                                .end = static_cast<uint32_t>(end),
                                .shape = shape,
                                .beside = is_beside(at),
                                .kind = known.kind,
                                .vote = known.vote,
                                .hash = known.hash};
                };
                if (known.is_right && capitals <= first_capital)
                    right(as(capitals == 0 ? Shape::lower : Shape::capitalised));
                else
                    other(as(shape_of(text.substr(at, end - at))));
                end_before = static_cast<uint32_t>(end);
            }
            at = behind;
        } else {
            at = cut_run(text, at);
            for (Word& word : of_run_) {
                word.beside = is_beside(word.begin);
                end_before = word.end;
                other(word);
            }
        }
    }
    return foreign_words_;
}

}  // namespace rmtool::typo
