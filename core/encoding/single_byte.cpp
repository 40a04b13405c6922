#include "core/encoding/single_byte.h"

#include <algorithm>
#include <array>

#include "core/encoding/characters.h"
#include "core/encoding/pages.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// Western text has hardly more in a row; Greek and Cyrillic words do.
constexpr size_t longest_run = 3;
constexpr size_t fewest_runs = 3;

// Letters beyond ASCII, loan words included (after CLDR 48, main and auxiliary exemplar characters). That
// text fits one of them tells windows-1252 from its Central European, Baltic and Turkish relatives, which
// mix letters that no language has together.
constexpr std::array<std::u32string_view, 10> alphabets = {
    U"àâäæçéèêëîïñôœùûüÿ",  // French
    U"àáäçéèêñöüß",         // German
    U"áçéíïñóúü",           // Spanish, Galician
    U"àáâãçéêíòóôõúü",      // Portuguese
    U"àçéèíïóòúü",          // Catalan
    U"àèéìíîòóùú",          // Italian
    U"áàâäçéèêëíïóôöúûü",   // Dutch
    U"åæøäàéèêóòôöü",       // Danish, Norwegian
    U"åäöõüšžéàè",          // Swedish, Finnish, Estonian
    U"áéíóúýðþæö",          // Icelandic
};
constexpr std::u32string_view within_words = U"’‘–—·…";
constexpr std::u32string_view beside_words = U"“”„‚«»\u00A0•€£§©®™°±×¡¿ªº²³µ¼½¾";

// U+00C0 to U+00DE and the letters of 80 to 9F; the others have no case, or do not matter.
char32_t small(char32_t letter) {
    switch (letter) {
        case U'Œ': return U'œ';
        case U'Š': return U'š';
        case U'Ž': return U'ž';
        case U'Ÿ': return U'ÿ';
        default: return letter >= 0xC0 && letter <= 0xDE && letter != U'×' ? letter + 0x20 : letter;
    }
}

bool is_known_letter(char32_t letter) {
    return std::ranges::any_of(
        alphabets, [letter](std::u32string_view alphabet) { return alphabet.find(letter) != alphabet.npos; });
}

bool fits(char32_t code_point, char32_t before, char32_t after) {
    if (is_known_letter(small(code_point))) {
        const bool capital_in_word = small(code_point) != code_point && is_small_letter(before);
        return !capital_in_word && !is_digit(before) && !is_digit(after);
    }
    if (within_words.find(code_point) != within_words.npos) return true;
    return beside_words.find(code_point) != beside_words.npos && !(is_letter(before) && is_letter(after));
}

// Precondition: before < text.size(). An ASCII character beside a run, else 0.
char32_t ascii_at(std::string_view text, size_t offset) {
    const unsigned char byte = offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0xFF;
    return byte < 0x80 ? char32_t{byte} : U'\0';
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}
    SingleByteReading read();

  private:
    void add_run(Range range);
    bool fit_one_alphabet() const;

    std::string_view text_;
    std::u32string letters_;  // small ones, each once
    SingleByteReading reading_;
    bool all_fit_ = true;
};

void Reader::add_run(Range range) {
    IllFormed& run = reading_.runs.emplace_back(IllFormed{range, {}});
    bool fit = range.size() <= longest_run;
    const auto character_at = [&](uint32_t offset) {
        if (offset < range.begin || offset >= range.end) return ascii_at(text_, offset);
        return character_of(Page::windows_1252, static_cast<uint8_t>(text_[offset]));
    };
    for (uint32_t offset = range.begin; fit && offset < range.end; ++offset) {
        const char32_t code_point = character_at(offset);
        const char32_t before = offset == 0 ? 0 : character_at(offset - 1);
        fit = fits(code_point, before, character_at(offset + 1));
        utf8::append(code_point, run.decoded);
        const char32_t letter = small(code_point);
        if (is_known_letter(letter) && letters_.find(letter) == letters_.npos) letters_ += letter;
    }
    if (!fit) run.decoded.clear();
    all_fit_ = all_fit_ && fit;
}

bool Reader::fit_one_alphabet() const {
    return std::ranges::any_of(alphabets, [this](std::u32string_view alphabet) {
        return letters_.find_first_not_of(alphabet) == letters_.npos;
    });
}

SingleByteReading Reader::read() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // says nothing of the rest
    bool has_characters = false;
    for (uint32_t offset = text_.starts_with(byte_order_mark) ? 3 : 0; offset < text_.size();) {
        if (static_cast<unsigned char>(text_[offset]) < 0x80) {
            ++offset;
            continue;
        }
        const uint32_t begin = offset;
        utf8::Decoded decoded = utf8::decode(text_, offset);
        has_characters = has_characters || decoded.valid;
        while (!decoded.valid) {
            ++offset;
            if (offset == text_.size()) break;
            decoded = utf8::decode(text_, offset);
        }
        if (offset > begin) {
            add_run({begin, offset});
        } else {
            offset += decoded.length;
        }
    }
    reading_.agreed =
        !has_characters && all_fit_ && reading_.runs.size() >= fewest_runs && fit_one_alphabet();
    return std::move(reading_);
}

}  // namespace

SingleByteReading read_single_bytes(std::string_view text) { return Reader(text).read(); }

}  // namespace rmtool::encoding
