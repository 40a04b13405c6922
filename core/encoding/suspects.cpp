#include "core/encoding/suspects.h"

#include <array>
#include <cstdint>

#include "core/encoding/losses.h"
#include "core/encoding/plain_text.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// What the characters up to here could be the begin of: three sets of pages side by side.
using State = uint64_t;
constexpr uint32_t begun = 0;                         // a lead was the last character
constexpr uint32_t begun_in_word = page_count;        // so was a letter that is more likely just that
constexpr uint32_t goes_on_in_word = 2 * page_count;  // two letters were
constexpr State in_pages(Pages pages) {
    return State{pages} << begun | State{pages} << begun_in_word | State{pages} << goes_on_in_word;
}

constexpr Pages pages_of(State state) {
    return (state >> begun | state >> begun_in_word | state >> goes_on_in_word) & all_pages;
}

constexpr bool is_small_cyrillic(char32_t letter) {
    return (letter >= U'а' && letter <= U'џ') || letter == U'ґ';
}

// What a character means for the state.
struct Step {
    State suspect_behind = 0;
    State goes_on_behind = 0;  // the begun_in_word that become goes_on_in_word
    State begins = 0;
};

Step step_for(const Roles& roles) { return {in_pages(roles.continuation), 0, State{roles.lead} << begun}; }

// Words of Cyrillic have the begins of characters of three bytes in them: "ран" in cp866, "ві" in
// windows-1251. What was garbled has more than small letters, most of all behind two of them.
Step step_in_word(const Roles& roles) {
    const Pages begins_more = roles.lead & ~roles.lead_of_two;
    return {State{roles.continuation} << begun, State{roles.continuation} << begun_in_word,
            State{roles.lead_of_two} << begun | State{begins_more} << begun_in_word};
}

constexpr unsigned char first_lead_in_no_page = 0xD4;
constexpr char32_t first_in_no_page = 0x500;

class Steps {
  public:
    Steps() {
        for (char32_t letter = 0x80; letter < first_in_no_page; ++letter)
            two_bytes_[letter] =
                is_small_cyrillic(letter) ? step_in_word(roles_of(letter)) : step_for(roles_of(letter));
    }
    // Precondition: the character has two bytes, and is before U+0500.
    const Step& of_two_bytes(char32_t code_point) const { return two_bytes_[code_point]; }
    Step of(char32_t code_point) const { return step_for(table_.of(code_point)); }

  private:
    RoleTable table_;
    std::array<Step, first_in_no_page> two_bytes_;
};

// A quote that was curly once may stand between lead and continuation.
State behind_straight_quote(State state) { return (state >> begun | state >> begun_in_word) & losing_pages; }

// Of those from U+0500 to U+1FFF and from U+3000 to U+EFFF: no page has one. 0 for others.
size_t length_in_no_page(std::string_view text, size_t at) {
    const auto byte = [&](size_t index) { return static_cast<unsigned char>(text[at + index]); };
    const unsigned char lead = byte(0);
    if (lead < first_lead_in_no_page || lead > 0xEE || lead == 0xE2) return 0;
    const size_t length = lead < 0xE0 ? 2 : 3;
    const bool whole = text.size() - at >= length && utf8::is_continuation(byte(1)) &&
                       utf8::is_continuation(byte(length - 1));
    return whole ? length : 0;
}

}  // namespace

Suspect find_suspect(std::string_view text, size_t begin, Pages pages) {
    static const Steps steps;
    const State wanted = in_pages(pages);
    State state = 0;
    State suspicious = 0;
    const auto is_suspect = [&](const Step& step) {
        suspicious = state & step.suspect_behind;
        state = (step.begins & wanted) | (state & step.goes_on_behind) << page_count;
        return suspicious != 0;
    };
    const auto byte = [text](size_t at) { return static_cast<unsigned char>(text[at]); };
    for (size_t at = begin; at < text.size();) {
        const unsigned char lead = byte(at);
        if (lead < 0x80) {
            const bool alone = at + 1 < text.size() && byte(at + 1) >= 0x80;
            state = alone && is_straight_quote(lead) ? behind_straight_quote(state) : 0;
            at = alone ? at + 1 : utf8::end_of_ascii(text, at + 1);
            if (!is_straight_quote(byte(at - 1))) at = end_of_plain_words(text, at);
        } else if (lead < first_lead_in_no_page && lead >= 0xC2 && at + 1 < text.size() &&
                   utf8::is_continuation(byte(at + 1))) {
            if (is_suspect(steps.of_two_bytes((lead & 0x1FU) << 6 | (byte(at + 1) & 0x3FU))))
                return {at, pages_of(suspicious)};
            at += 2;
        } else if (const size_t length = length_in_no_page(text, at); length > 0) {
            state = 0;
            at = end_of_far_scripts(text, at + length);
        } else {
            const utf8::Decoded decoded = utf8::decode(text, at);
            if (is_suspect(steps.of(decoded.code_point))) return {at, pages_of(suspicious)};
            at += decoded.length;
        }
    }
    return {text.size(), 0};
}

}  // namespace rmtool::encoding
