#include "rules/typo/edits.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace rmtool::typo {
namespace {

constexpr bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// On QWERTY, by row.
bool are_beside(char a, char b) {
    constexpr std::array<std::string_view, 3> rows = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    const auto place = [&rows](char c) {
        for (size_t row = 0; row < rows.size(); ++row)
            if (const size_t column = rows[row].find(c); column != std::string_view::npos)
                return std::pair(static_cast<int>(row), static_cast<int>(column));
        return std::pair(-9, -9);
    };
    const auto [row_a, column_a] = place(a);
    const auto [row_b, column_b] = place(b);
    return std::abs(row_a - row_b) <= 1 && std::abs(column_a - column_b) <= 1;
}

// Builds the words one edit away letter by letter. Nearly all of them are nonsense, which three letters at
// the place of the edit tell without looking the word up.
class OneEdit {
  public:
    OneEdit(const PackedLexicon& packed, std::string_view word,
            const std::function<void(std::string_view, WordClass)>& visit)
        : packed_(packed), word_(word), visit_(visit), states_(word.size() + 1) {
        states_[0] = hash_start;
        for (size_t i = 0; i < word.size(); ++i) states_[i + 1] = hash_on(states_[i], word[i]);
    }

    void visit_all() {
        for (size_t at = 0; at <= word_.size(); ++at) {
            if (at < word_.size()) try_with(at, "", at + 1);
            if (at + 1 < word_.size() && word_[at] != word_[at + 1]) {
                const std::array<char, 2> swapped = {word_[at + 1], word_[at]};
                try_with(at, {swapped.data(), 2}, at + 2);
            }
            try_pair(at);
            try_letters(at);
        }
    }

  private:
    static constexpr uint32_t a_to_z = ((uint32_t{1} << 26) - 1) << 1;

    // Before the offset; ` stands for what is before the word.
    char letter(size_t at, size_t back) const { return at < back ? '`' : word_[at - back]; }
    char letter_behind(size_t at) const { return at < word_.size() ? word_[at] : '{'; }

    // Which letters make three with those around them, between the parts of the word.
    uint32_t letters_between(size_t head, size_t tail) const {
        const char before = letter(head, 1), behind = letter_behind(tail);
        const uint32_t possible = letters_with(packed_, Missing::third, letter(head, 2), before) &
                                  letters_with(packed_, Missing::second, before, behind) & a_to_z;
        if (behind == '{') return possible;
        return possible & letters_with(packed_, Missing::first, behind, letter_behind(tail + 1));
    }

    // One more before the offset, or another one there.
    void try_letters(size_t at) {
        const uint32_t more = letters_between(at, at);
        const uint32_t others =
            at < word_.size() ? letters_between(at, at + 1) & ~(uint32_t{1} << letter_number(word_[at])) : 0;
        for (uint32_t possible = more | others; possible != 0; possible &= possible - 1) {
            const int number = std::countr_zero(possible);
            const char c = static_cast<char>('`' + number);
            if (more >> number & 1) look_up(at, {&c, 1}, at);
            if (others >> number & 1) look_up(at, {&c, 1}, at + 1);
        }
    }

    // The two letters before the offset once more, or once less.
    void try_pair(size_t at) {
        if (at < 2) return;
        const std::string_view pair = word_.substr(at - 2, 2);
        if (pair[0] == pair[1]) return;
        try_with(at, pair, at);
        if (word_.substr(at).starts_with(pair)) try_with(at, "", at + 2);
    }

    void try_with(size_t head, std::string_view middle, size_t tail) {
        if (may_follow(head, middle, tail)) look_up(head, middle, tail);
    }

    void look_up(size_t head, std::string_view middle, size_t tail) {
        const uint64_t hash = hash_end(hash_on(hash_on(states_[head], middle), word_.substr(tail)));
        if (!may_be_suggested(packed_, hash)) return;
        const WordClass kind = class_of(packed_, hash);
        if (!may_be_suggested(kind)) return;
        candidate_.assign(word_, 0, head).append(middle).append(word_, tail);
        visit_(candidate_, kind);
    }

    bool may_follow(size_t head, std::string_view middle, size_t tail) const {
        char one = letter(head, 2), two = letter(head, 1);
        const auto follows = [&](char three) {
            const bool known = has_triple(packed_, one, two, three);
            one = two;
            two = three;
            return known;
        };
        for (const char c : middle)
            if (!follows(c)) return false;
        for (size_t at = tail; at < std::min(tail + 2, word_.size() + 1); ++at)
            if (!follows(letter_behind(at))) return false;
        return true;
    }

    const PackedLexicon& packed_;
    std::string_view word_;
    const std::function<void(std::string_view, WordClass)>& visit_;
    std::vector<uint64_t> states_;
    std::string candidate_;
};

EditKind kind_of(std::string_view wrong, std::string_view right, std::string_view whole_wrong,
                 std::string_view whole_right, size_t prefix) {
    if (wrong.size() == 1 && right.size() == 1) {
        if (is_vowel(wrong[0]) && is_vowel(right[0])) return EditKind::vowel;
        return are_beside(wrong[0], right[0]) ? EditKind::key_beside : EditKind::other_letter;
    }
    // What is equal at both ends is cut from the front first, so a doubled letter's second one remains.
    const auto is_double = [prefix](std::string_view whole, char c) {
        return (prefix > 0 && whole[prefix - 1] == c) ||
               (prefix + 1 < whole.size() && whole[prefix + 1] == c);
    };
    if (wrong.empty() && right.size() == 1)
        return is_double(whole_right, right[0]) ? EditKind::missing_double : EditKind::missing_letter;
    if (right.empty() && wrong.size() == 1)
        return is_double(whole_wrong, wrong[0]) ? EditKind::extra_double : EditKind::extra_letter;
    const auto is_repeated = [prefix](std::string_view whole, std::string_view pair) {
        return pair.size() == 2 && prefix >= 2 && whole.substr(prefix - 2, 2) == pair;
    };
    if (wrong.empty() && is_repeated(whole_right, right)) return EditKind::missing_pair;
    if (right.empty() && is_repeated(whole_wrong, wrong)) return EditKind::extra_pair;
    const bool swapped =
        wrong.size() == 2 && right.size() == 2 && wrong[0] == right[1] && wrong[1] == right[0];
    return swapped ? EditKind::swapped : EditKind::more;
}

}  // namespace

Edit edit_between(std::string_view wrong, std::string_view right) {
    const auto [stop, other_stop] = std::ranges::mismatch(wrong, right);
    const auto prefix = static_cast<size_t>(stop - wrong.begin());
    std::string_view left = wrong.substr(prefix), wanted = right.substr(prefix);
    size_t suffix = 0;
    while (!left.empty() && !wanted.empty() && left.back() == wanted.back()) {
        left.remove_suffix(1);
        wanted.remove_suffix(1);
        ++suffix;
    }
    Edit edit;
    edit.kind = kind_of(left, wanted, wrong, right, prefix);
    edit.at_first = prefix == 0;
    // Swapped letters make no other form of a word.
    edit.at_last = suffix == 0 && edit.kind != EditKind::swapped;
    edit.final_s = edit.at_last && left.size() + wanted.size() == 1 && (left == "s" || wanted == "s");
    return edit;
}

void for_each_one_edit_away(const PackedLexicon& packed, std::string_view word,
                            const std::function<void(std::string_view, WordClass)>& visit) {
    if (!std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; })) return;
    OneEdit(packed, word, visit).visit_all();
}

}  // namespace rmtool::typo
