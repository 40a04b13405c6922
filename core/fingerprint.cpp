#include "core/fingerprint.h"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/encoding/options.h"
#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr size_t half_digits = 16;

std::string with_bytes_read(std::string_view bytes) {
    std::string text;
    for (size_t i = 0; i < bytes.size();) {
        const utf8::Decoded next = utf8::decode(bytes, i);
        if (next.valid) {
            text += bytes.substr(i, next.length);
        } else {
            utf8::append(encoding::character_of(encoding::Page::windows_1252, static_cast<uint8_t>(bytes[i])),
                         text);
        }
        i += next.length;
    }
    return text;
}

// One level of it. Not only what is judged to be garbled: a judgement depends on the rest of the document.
bool undo_garbling(std::string& text) {
    const std::u32string characters = utf8::code_points_of(text);
    const std::u32string undone = encoding::with_units_decoded(encoding::Page::windows_1252, characters);
    if (undone.size() == characters.size()) return false;
    text.clear();
    for (const char32_t character : undone) utf8::append(character, text);
    return true;
}

std::string with_line_feeds(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            out += '\n';
        }
    }
    return out;
}

}  // namespace

Fingerprint fingerprint_of(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

std::string hexadecimal(const Fingerprint& fingerprint) {
    return fmt::format("{:016x}{:016x}", fingerprint.high, fingerprint.low);
}

std::optional<Fingerprint> fingerprint_in(std::string_view hexadecimal) {
    if (hexadecimal.size() != 2 * half_digits) return std::nullopt;
    Fingerprint fingerprint;
    const auto reads = [hexadecimal](size_t begin, uint64_t& half) {
        const char* const end = hexadecimal.data() + begin + half_digits;
        return std::from_chars(hexadecimal.data() + begin, end, half, 16).ptr == end;
    };
    if (!reads(0, fingerprint.high) || !reads(half_digits, fingerprint.low)) return std::nullopt;
    return fingerprint;
}

std::string identifying_text(std::string_view flagged) {
    std::string text = utf8::is_valid(flagged) ? std::string(flagged) : with_bytes_read(flagged);
    for (int level = 0; level < most_encoding_levels && undo_garbling(text);) ++level;
    return text.find('\r') == std::string::npos ? text : with_line_feeds(text);
}

std::vector<Identity> identities_of(const Source& source, std::string_view path,
                                    std::span<const Diagnostic> diagnostics) {
    std::vector<Identity> identities;
    identities.reserve(diagnostics.size());
    std::map<Fingerprint, uint32_t> counts;  // by the first one's
    for (const Diagnostic& diagnostic : diagnostics) {
        // NUL parts what cannot hold one; the text comes last.
        const auto numbered = [&, text = identifying_text(source.slice(diagnostic.range))](uint32_t number) {
            return fingerprint_of(
                fmt::format("{0}{1}{2}{1}{3}{1}{4}", diagnostic.rule, '\0', path, number, text));
        };
        Identity identity;
        identity.first = numbered(1);
        identity.number = ++counts[identity.first];
        identity.fingerprint = identity.number == 1 ? identity.first : numbered(identity.number);
        identities.push_back(identity);
    }
    return identities;
}

}  // namespace rmtool
