#include "core/encoding/loss_candidates.h"

#include <algorithm>
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
constexpr int swallowed_space = 36;
constexpr int replaced_quote = 12;
constexpr int odd_character = 50;
constexpr int misplaced = 32;
constexpr int lost_space = 40;
constexpr int alone_bonus = 24;  // a letter by itself, whose kind is garbled elsewhere
constexpr int known_bonus = 16;
constexpr int kin_bonus = 6;  // for a sign beside another of the document: 🟠 of 🟡
constexpr char32_t kin_distance = 2;
constexpr int most_kin = 2;
constexpr int kept_elsewhere = 24;
constexpr int quote_left = 16;  // beside a byte that was dropped

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
        uint32_t drops = 0;      // losses of which nothing is left
        bool lost_last = false;  // the last byte so far
    };
    void extend(const Part& part);
    void add_byte(Part part, uint8_t byte, uint32_t length, int penalty);
    void add_meant(const Part& part, std::u32string_view characters, int penalty);
    int cost_of_space(const Part& part, char32_t character) const;
    int cost_of_loss(const Part& part, char32_t character) const;
    int known_kin(char32_t character) const;
    uint32_t most_losses(const Part& part) const;
    void finish(const Part& part);

    const LossContext& context_;
    std::u32string_view text_;
    size_t offset_;
    uint32_t size_ = 0;
    bool may_be_bare_ = false;      // no continuation need be left
    bool has_only_quotes_ = false;  // in their place
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
    has_only_quotes_ = context_.proven && context_.lead_bonus(text_[offset_]) > 0 &&
                       is_straight_quote(text_[offset_ + 1]) && is_straight_quote(text_[offset_ + 2]);
    extend({{static_cast<char>(lead)}, 1, 1});
    return std::move(found_);
}

uint32_t Candidates::most_losses(const Part& part) const {
    return size_ == 4 || (size_ == 3 && part.kept == 0 && (may_be_bare_ || has_only_quotes_)) ? 2 : 1;
}

// One level deep for each byte of a character: at most three.
void Candidates::extend(const Part& part) {
    if (part.size == size_) return finish(part);
    const char32_t next = text_[offset_ + part.length];  // the text ends in '\n'
    const uint8_t byte = byte_of(context_.page, next);
    if (byte >= 0x80 && byte < 0xC0) {
        Part kept = part;
        ++kept.kept;
        kept.lost_last = false;
        kept.bytes[kept.size++] = static_cast<char>(byte);
        ++kept.length;
        extend(kept);
    }
    if (part.losses == most_losses(part)) return;
    const bool far_pair = size_ == 2 && is_letter(class_of(text_[offset_])) &&
                          (context_.page == Page::windows_1251 || context_.page == Page::windows_1253);
    if (far_pair) return;
    const Kept& kept = context_.kept;
    const int quote_cost = replaced_quote + (kept.quotes ? kept_elsewhere : 0);
    if (next == '"') add_meant(part, U"“”„", quote_cost);
    if (next == '\'') add_meant(part, U"‘’‚", quote_cost);
    if (next == ' ') {
        Part spaced = part;
        spaced.takes_space = true;
        const int unlikely = kept.spaces ? kept_elsewhere : 0;
        add_meant(spaced, U"\u00A0", replaced_space + unlikely);
        // Where several spaces became one, it was beside a common one.
        if (size_ == 4 && byte_of(context_.page, 0xA0) == 0xA0)
            add_byte(part, 0xA0, 0, swallowed_space + unlikely);
    }
    // What dropped one byte drops the next as well.
    const int cost = (part.drops > 0 ? dropped_too : dropped) + (kept.invisible ? kept_elsewhere : 0);
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
    part.drops += length == 0 ? 1 : 0;
    part.penalty += penalty;
    ++part.losses;
    part.lost_last = true;
    extend(part);
}

// Only within a word is a space that stands by itself none between words, and of two one was none. Where
// spaces draw a picture or align a table, they tell nothing.
int Candidates::cost_of_space(const Part& part, char32_t character) const {
    const CharClass kind = class_of(character);
    if (kind == CharClass::drawing || kind == CharClass::odd_space) return 0;
    const std::u32string_view after = text_.substr(offset_ + part.length);
    const std::u32string_view spaces = part.takes_space ? U" " : U"  ";
    const bool was_two = after.starts_with(spaces);  // with the one that it takes
    if (was_two && (after[spaces.size()] == ' ' || after[spaces.size()] == '|')) return 0;
    if (!part.takes_space) return was_two ? lost_space : 0;
    return is_letter(kind) || was_two || after[0] == '\n' ? 0 : misplaced;
}

// Colours of a disk, a square, a heart or a book are neighbours in Unicode, and choices of one document. One
// of them alone decides nothing: it may be a guess itself.
int Candidates::known_kin(char32_t character) const {
    const CharClass kind = class_of(character);
    if (kind != CharClass::emoji && kind != CharClass::symbol) return 0;
    int known = 0;
    for (char32_t near = character - kin_distance; near <= character + kin_distance; ++near)
        known += context_.is_known(near) ? 1 : 0;
    return known;
}

int Candidates::cost_of_loss(const Part& part, char32_t character) const {
    int cost = cost_of_space(part, character);
    if (is_odd(character) || class_of(character) == CharClass::phonetic) cost += odd_character;
    if (context_.is_known(character)) {
        cost -= known_bonus;
    } else {
        cost -= kin_bonus * std::min(known_kin(character), most_kin);
    }
    if (part.drops > 0 && is_straight_quote(text_[offset_ + part.length])) cost += quote_left;
    return cost;
}

void Candidates::finish(const Part& part) {
    const bool took_quotes = has_only_quotes_ && part.length == size_;
    if (part.losses > 0 && part.kept == 0 && !may_be_bare_ && !took_quotes) return;
    const utf8::Decoded decoded = utf8::decode({part.bytes.data(), size_}, 0);
    if (!decoded.valid || decoded.code_point == utf8::replacement) return;
    const CharClass kind = class_of(decoded.code_point);
    if (kind == CharClass::rare) return;
    const char32_t character = decoded.code_point;
    const LookAlikes* const look_alikes = context_.look_alikes;
    if (part.lost_last && look_alikes != nullptr &&
        look_alikes->likelier(character, text_, offset_, offset_ + part.length) != character)
        return;
    // « é » with a space before its quote is no ideograph.
    const bool far_fetched = (kind >= CharClass::east_asian && kind <= CharClass::hangul) || is_letter(kind);
    if (part.losses > 0 && context_.alone && size_ == 3 && far_fetched) return;
    int penalty = part.penalty;
    if (part.losses > 0) penalty += cost_of_loss(part, character);
    if (part.kept == 0 && size_ == 3) penalty -= alone_bonus;
    found_.push_back({part.length, character, penalty, part.losses > 0, part.drops > 1});
}

}  // namespace

std::vector<Candidate> candidates_at(std::u32string_view text, size_t offset, const LossContext& context) {
    return Candidates(context, text, offset).all();
}

}  // namespace rmtool::encoding
