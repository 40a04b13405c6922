#include "core/encoding/plain_text.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "core/encoding/losses.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// As many bytes as a compiler makes one vector of.
constexpr size_t block_size = 16;
using Marks = std::array<uint8_t, block_size>;

bool is_empty(const Marks& marks) {
    std::array<uint64_t, block_size / sizeof(uint64_t)> words = {};
    std::memcpy(words.data(), marks.data(), block_size);
    return (words[0] | words[1]) == 0;
}

template <typename IsOf>
size_t end_of_blocks(std::string_view text, size_t begin, const IsOf& is_of) {
    while (text.size() - begin >= block_size && is_of(text.data() + begin)) begin += block_size;
    return begin;
}

// Whether a byte leads only characters that no page has, or none.
bool is_of_far_scripts(const char* block) {
    Marks others;
    for (size_t index = 0; index < block_size; ++index) {
        const auto byte = static_cast<uint8_t>(block[index]);
        others[index] = ((byte < 0xC0) | ((byte >= 0xD4) & (byte != 0xE2) & (byte <= 0xEE))) ? 0 : 1;
    }
    return is_empty(others);
}

// As vectors compare them: signed.
constexpr auto byte_8f = static_cast<int8_t>(0x8F), byte_90 = static_cast<int8_t>(0x90),
               byte_91 = static_cast<int8_t>(0x91), byte_b0 = static_cast<int8_t>(0xB0),
               byte_ce = static_cast<int8_t>(0xCE), byte_cf = static_cast<int8_t>(0xCF),
               byte_d0 = static_cast<int8_t>(0xD0), byte_d1 = static_cast<int8_t>(0xD1);

// Nearly all of Greek and Cyrillic text is ASCII, small letters, and a capital where a word begins: no
// suspects beside each other. Precondition: two more bytes stand before the block.
bool is_of_plain_words(const char* block) {
    Marks others;
    for (size_t index = 0; index < block_size; ++index) {
        const auto byte = static_cast<int8_t>(*(block + index));
        const auto lead = static_cast<int8_t>(*(block + index - 1));
        const auto last = static_cast<int8_t>(*(block + index - 2));  // before that lead
        const bool is_lead = ((byte | 1) == byte_cf) | ((byte | 1) == byte_d1);
        const bool greek = ((lead == byte_ce) & (byte >= byte_90)) | ((lead == byte_cf) & (byte < byte_90));
        // From U+0410 to U+044F.
        const bool capital = (byte >= byte_90) & (last >= 0);
        const bool cyrillic =
            ((lead == byte_d0) & ((byte >= byte_b0) | capital)) | ((lead == byte_d1) & (byte < byte_90));
        // From U+0450 to U+045F without ё; behind a space, or one of those small ones without я.
        const bool further = (lead == byte_d1) & (byte != byte_91) & ((last | 5) != '\'') &
                             ((last < byte_8f) | (last >= byte_b0));
        others[index] = ((byte >= 0) | is_lead | greek | cyrillic | further) ? 0 : 1;
    }
    return is_empty(others);
}

bool may_lead_plain_words(char lead) {
    const auto byte = static_cast<int8_t>(lead);
    return byte >= byte_ce && byte <= byte_d1;
}

}  // namespace

size_t end_of_far_scripts(std::string_view text, size_t begin) {
    size_t end = end_of_blocks(text, begin, is_of_far_scripts);
    while (end < text.size() && utf8::is_continuation(static_cast<unsigned char>(text[end]))) ++end;
    return end;
}

size_t end_of_plain_words(std::string_view text, size_t begin) {
    if (begin < 2 || begin == text.size() || !may_lead_plain_words(text[begin])) return begin;
    size_t end = end_of_blocks(text, begin, is_of_plain_words);
    const auto is_within = [text](size_t at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        return byte >= 0x80 || is_straight_quote(byte);
    };
    while (end > begin && is_within(end - 1)) --end;
    return end;
}

}  // namespace rmtool::encoding
