#include "rules/typo/words.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/utf8.h"
#include "rules/typo/hash.h"
#include "rules/typo/word_cutter.h"

namespace rmtool::typo {
namespace {

constexpr std::string_view typographic_apostrophe = "\u2019";

constexpr size_t most_bytes = 64;  // what has more is nothing that somebody spells

// Of a letter; an apostrophe stays what it is.
constexpr char in_small(char c) { return static_cast<char>(c | 0x20); }
constexpr bool is_upper(char c) { return hint_of(c) == hint::capital; }
constexpr bool is_lower(char c) { return hint_of(c) == hint::small; }
constexpr bool is_letter(char c) { return hint_of(c) & (hint::small | hint::capital); }
constexpr bool is_wrapping(char c) { return std::string_view("()[]\"").find(c) != std::string_view::npos; }

// `foo.bar`, `std::byte`, `//host`, `call()`, `docs/`, but not `and/or`.
bool has_code_inside(std::string_view run) {
    char before = '\0';
    for (size_t at = 0; at < run.size(); ++at) {
        const char after = at + 1 < run.size() ? run[at + 1] : '\0';
        const bool between_letters = is_letter(before) && is_letter(after);
        if (run[at] == '.' && between_letters) return true;
        if (run[at] == ':' && after == ':') return true;
        if (run[at] == '(' && is_letter(before) && after == ')') return true;
        if (run[at] == '/' && !between_letters) return true;
        before = run[at];
    }
    return false;
}

// `/etc`, `.profile`, `~/bin`, `-x`, `--extra`; behind opening brackets and quotes, too.
bool begins_like_code(std::string_view run) {
    run.remove_prefix(std::min(run.find_first_not_of("([\"'*"), run.size()));
    if (run.size() < 2) return false;
    if (run[0] == '-') return run[1] == '-' || is_letter(run[1]);
    return run[0] == '/' || run[0] == '~' || (run[0] == '.' && run[1] != '.');
}

// A mark belongs to the letter before it. Behind a symbol it is none of a word: "⚙️" ends with one.
bool is_of_word(char32_t code_point, bool is_first) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
    const auto last = is_first ? UTF8PROC_CATEGORY_LO : UTF8PROC_CATEGORY_ME;
    return category >= UTF8PROC_CATEGORY_LU && category <= last;
}

// Walks over one run between blanks.
class Cutter {
  public:
    Cutter(std::string_view text, RecentWords& recent_words, std::vector<Word>& out)
        : text_(text), recent_words_(recent_words), out_(out) {}

    void cut(size_t begin, size_t end, bool has_capitals) {
        for (size_t at = begin; at < end;) {
            const size_t start = at;
            Script script = Script::ascii;
            while (const auto size = letters_at(text_, at).size) at += size;
            while (const size_t length = letter_length(at, end, at == start, script)) at += length;
            if (at == start) {
                ++at;
            } else if (script == Script::ascii) {
                add(start, at, has_capitals);
            } else if (script == Script::foreign) {
                ++foreign_;
            }
        }
    }

    size_t foreign() const { return foreign_; }

  private:
    enum class Script : uint8_t { ascii, foreign, hidden };

    // Bytes of the letter, or of the apostrophe between letters, at the offset; 0 if there is none.
    size_t letter_length(size_t at, size_t end, bool is_first, Script& script) const {
        if (at >= end) return 0;
        const char c = text_[at];
        if (is_letter(c)) return 1;
        if (c == hidden) {
            script = Script::hidden;
            return 1;
        }
        const bool is_ascii = static_cast<signed char>(c) >= 0;
        if (is_ascii && c != '\'') return 0;
        const size_t apostrophe = apostrophe_length(at);
        if (apostrophe > 0) return is_letter_at(at - 1) && is_letter_at(at + apostrophe) ? apostrophe : 0;
        const utf8::Decoded decoded = utf8::decode(text_, at);
        if (!is_of_word(decoded.code_point, is_first)) return 0;
        if (script == Script::ascii) script = Script::foreign;
        return decoded.length;
    }

    size_t apostrophe_length(size_t at) const {
        if (text_[at] == '\'') return 1;
        return text_.substr(at).starts_with(typographic_apostrophe) ? typographic_apostrophe.size() : 0;
    }

    bool is_letter_at(size_t at) const { return at < text_.size() && is_letter(text_[at]); }
    bool is_at(size_t at, char c) const { return at < text_.size() && text_[at] == c; }

    // "word(s)", "[o]utput", "(un)known", `"d"istributed`: an ending, or a part of a word. What stands before
    // a parenthesis is whole.
    bool is_glued(size_t begin, size_t end) const {
        const bool before = begin >= 2 && is_wrapping(text_[begin - 1]) && is_letter(text_[begin - 2]);
        const bool after = is_letter_at(end + 1) && text_[end] != '(' && is_wrapping(text_[end]);
        return before || after;
    }

    void add(size_t begin, size_t end, bool has_capitals) {
        if (is_glued(begin, end)) return;
        const bool hyphenated = is_at(begin - 1, '-') || is_at(end, '-');
        end -= possessive_length(begin, end);
        if (end - begin < 2 || end - begin > most_bytes) return;
        const std::string_view word = text_.substr(begin, end - begin);
        push(begin, end, has_capitals, hyphenated, known(word));
    }

    Known known(std::string_view word) {
        const bool is_short =
            word.size() <= most_letters && word.find(typographic_apostrophe.front()) == word.npos;
        if (!is_short) return look_up(hash_of_spelling(word));
        const Letters letters = letters_of(word);
        return recent_words_.look_up(letters.first, letters.second);
    }

    void push(size_t begin, size_t end, bool has_capitals, bool hyphenated, const Known& known) {
        const Shape shape = has_capitals ? shape_of(text_.substr(begin, end - begin)) : Shape::lower;
        out_.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end), shape, hyphenated, false,
                        known.kind, known.vote, known.hash});
    }

    size_t possessive_length(size_t begin, size_t end) const {
        if (text_[end - 1] != 's') return 0;
        const std::string_view word = text_.substr(begin, end - begin);
        for (const std::string_view possessive : {"'s", "\u2019s"})
            if (word.ends_with(possessive)) return possessive.size();
        return 0;
    }

    std::string_view text_;
    RecentWords& recent_words_;
    std::vector<Word>& out_;
    size_t foreign_ = 0;
};

}  // namespace

Shape shape_of(std::string_view word) {
    size_t letters = 0, capitals = 0;
    for (const char c : word) {
        letters += is_letter(c);
        capitals += is_upper(c);
    }
    if (capitals == 0) return Shape::lower;
    if (capitals == letters && letters > 1) return Shape::upper;
    return capitals == 1 && is_upper(word[0]) ? Shape::capitalised : Shape::mixed;
}

size_t WordCutter::cut_run(std::string_view text, size_t begin) {
    of_run_.clear();
    uint8_t seen = 0;
    size_t end = begin;
    for (; !(hint_of(text[end]) & hint::blank); ++end) seen |= hint_of(text[end]);
    const bool has_letters = seen & (hint::small | hint::capital | hint::foreign);
    if ((seen & hint::code) || !has_letters) return end;
    const std::string_view run = text.substr(begin, end - begin);
    if ((seen & hint::look_closer) && (begins_like_code(run) || has_code_inside(run))) return end;
    Cutter cutter(text, recent_words_, of_run_);
    cutter.cut(begin, end, seen & hint::capital);
    foreign_words_ += cutter.foreign();
    return end;
}

void cut_words(std::string_view text, std::vector<Word>& out) {
    out.clear();
    std::string padded(text);
    padded.append(padding, ' ');
    const auto keep = [&out](const Word& word) { out.push_back(word); };
    WordCutter().cut(padded, keep, keep);
}

void spell(std::string_view word, std::string& out) {
    out.resize(word.size());
    size_t size = 0;
    for (size_t at = 0; at < word.size(); ++at) {
        const char c = word[at];
        if (c == typographic_apostrophe.front()) {
            out[size++] = '\'';
            at += typographic_apostrophe.size() - 1;
        } else {
            out[size++] = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    out.resize(size);
}

uint64_t hash_of_spelling(std::string_view word) {
    uint64_t state = hash_start;
    for (size_t at = 0; at < word.size(); ++at) {
        if (word[at] == typographic_apostrophe.front()) {
            state = hash_on(state, '\'');
            at += typographic_apostrophe.size() - 1;
        } else {
            state = hash_on(state, in_small(word[at]));
        }
    }
    return hash_end(state);
}

std::string in_shape(std::string_view correction, Shape shape) {
    std::string out(correction);
    const size_t wanted = shape == Shape::upper ? out.size() : shape == Shape::capitalised ? 1 : 0;
    for (size_t at = 0; at < std::min(wanted, out.size()); ++at)
        if (is_lower(out[at])) out[at] = static_cast<char>(out[at] - 'a' + 'A');
    return out;
}

}  // namespace rmtool::typo
