#include "core/encoding/loss_candidates.h"

#include <array>
#include <utility>

#include "core/encoding/model.h"
#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// Quarter bits.
constexpr int dropped = 24;
constexpr int dropped_too = 8;
constexpr int replaced_space = 20;
constexpr int replaced_quote = 12;
constexpr int odd_character = 50;
constexpr int misplaced = 32;
constexpr int lost_space = 40;
constexpr int alone_bonus = 24;  // a letter by itself, whose kind is garbled elsewhere
constexpr int known_bonus = 16;

// Spaces, marks of direction and punctuation that hardly anybody writes.
bool is_odd(char32_t character) {
    return (character >= 0x2000 && character <= 0x2012) || (character >= 0x2028 && character <= 0x202F) ||
           (character >= 0x203F && character <= 0x206F && character != U'⁉');
}

// All characters of UTF-8 that begin at an offset, with what may have been lost of them.
class Candidates {
  public:
    Candidates(const LossContext& context, std::u32string_view text, size_t offset)
        : context_(context), text_(text), offset_(offset) {}
    std::vector<Candidate> all();

  private:
    struct Part {
        std::array<char, 4> bytes = {};
        uint32_t size = 0;
        uint32_t length = 0;  // characters of the text
        uint32_t losses = 0;
        uint32_t kept = 0;  // continuations that are there
        int penalty = 0;
        bool takes_space = false;
    };
    void extend(const Part& part);
    void add_byte(Part part, uint8_t byte, uint32_t length, int penalty);
    void add_meant(const Part& part, std::u32string_view characters, int penalty);
    int cost_of_space(const Part& part, bool letter) const;
    void finish(const Part& part);

    const LossContext& context_;
    std::u32string_view text_;
    size_t offset_;
    uint32_t size_ = 0;
    bool may_be_bare_ = false;  // no continuation need be left
    std::vector<Candidate> found_;
};

std::vector<Candidate> Candidates::all() {
    const uint8_t lead = byte_of(context_.page, text_[offset_]);
    size_ = sequence_length(lead);
    if (size_ == 0) return {};
    // A lead by itself is an honest letter as well, unless others of its kind are garbled.
    const bool alone = !is_letter(class_of(text_[offset_ - 1])) && !is_letter(class_of(text_[offset_ + 1]));
    may_be_bare_ =
        (size_ == 2 || (size_ == 3 && alone)) && context_.proven && context_.lead_bonus(text_[offset_]) > 0;
    extend({{static_cast<char>(lead)}, 1, 1, 0, 0, 0, false});
    return std::move(found_);
}

// One level deep for each byte of a character: at most three.
void Candidates::extend(const Part& part) {
    if (part.size == size_) return finish(part);
    const char32_t next = text_[offset_ + part.length];  // the text ends in '\n'
    const uint8_t byte = byte_of(context_.page, next);
    if (byte >= 0x80 && byte < 0xC0) {
        Part kept = part;
        ++kept.kept;
        kept.bytes[kept.size++] = static_cast<char>(byte);
        ++kept.length;
        extend(kept);
    }
    const uint32_t most_losses = size_ == 4 || (size_ == 3 && part.kept == 0 && may_be_bare_) ? 2 : 1;
    if (part.losses == most_losses) return;
    const bool far_pair = size_ == 2 && is_letter(class_of(text_[offset_])) &&
                          (context_.page == Page::windows_1251 || context_.page == Page::windows_1253);
    if (far_pair) return;
    if (next == '"') add_meant(part, U"“”„", replaced_quote);
    if (next == '\'') add_meant(part, U"‘’‚", replaced_quote);
    if (next == ' ') {
        Part spaced = part;
        spaced.takes_space = true;
        add_meant(spaced, U"\u00A0", replaced_space);
    }
    // What dropped one byte drops the next as well.
    const int cost = part.losses == 0 ? dropped : dropped_too;
    const bool marked = next == utf8::replacement;
    for (uint32_t control = 0x80; control <= 0x9F; ++control) {
        const auto undefined = static_cast<uint8_t>(control);
        if (character_of(context_.page, undefined) == control)
            add_byte(part, undefined, marked ? 1 : 0, marked ? 0 : cost);
    }
    if (!marked && byte_of(context_.page, 0xAD) == 0xAD) add_byte(part, 0xAD, 0, cost);
}

void Candidates::add_meant(const Part& part, std::u32string_view characters, int penalty) {
    for (const char32_t character : characters) {
        const uint8_t byte = byte_of(context_.page, character);
        if (byte >= 0x80 && byte < 0xC0) add_byte(part, byte, 1, penalty);
    }
}

void Candidates::add_byte(Part part, uint8_t byte, uint32_t length, int penalty) {
    part.bytes[part.size++] = static_cast<char>(byte);
    part.length += length;
    part.penalty += penalty;
    ++part.losses;
    extend(part);
}

// Only within a word is a space that stands by itself none between words, and of two one was none.
int Candidates::cost_of_space(const Part& part, bool letter) const {
    const char32_t after = text_[offset_ + part.length];
    if (!part.takes_space) return after == ' ' && text_[offset_ + part.length + 1] == ' ' ? lost_space : 0;
    return letter || after == ' ' || after == '\n' ? 0 : misplaced;
}

void Candidates::finish(const Part& part) {
    if (part.losses > 0 && part.kept == 0 && !may_be_bare_) return;
    const utf8::Decoded decoded = utf8::decode({part.bytes.data(), size_}, 0);
    if (!decoded.valid || decoded.code_point == utf8::replacement) return;
    const CharClass kind = class_of(decoded.code_point);
    if (kind == CharClass::rare) return;
    const char32_t character = decoded.code_point;
    // « é » with a space before its quote is no ideograph.
    const bool far_fetched = (kind >= CharClass::east_asian && kind <= CharClass::hangul) || is_letter(kind);
    if (part.losses > 0 && context_.alone && size_ == 3 && far_fetched) return;
    int penalty = part.penalty;
    if (part.losses > 0) {
        const bool odd = is_odd(character) || kind == CharClass::phonetic;
        if (odd) penalty += odd_character;
        if (context_.is_known(character)) penalty -= known_bonus;
        penalty += cost_of_space(part, is_letter(kind));
    }
    if (part.kept == 0 && size_ == 3) penalty -= alone_bonus;
    found_.push_back({part.length, character, penalty, part.losses > 0});
}

}  // namespace

std::vector<Candidate> candidates_at(std::u32string_view text, size_t offset, const LossContext& context) {
    return Candidates(context, text, offset).all();
}

}  // namespace rmtool::encoding
