// What makes a finding the same one in another run: its rule, its document, the text it is about, and its
// number among equal ones. Neither its line nor what stands around it, so that it stays the same when text is
// added, moved or mended elsewhere in the document.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"

namespace rmtool {

// XXH3 of 128 bits.
struct Fingerprint {
    uint64_t high = 0;
    uint64_t low = 0;
    friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

Fingerprint fingerprint_of(std::string_view bytes);
std::string hexadecimal(const Fingerprint& fingerprint);  // 32 digits
std::optional<Fingerprint> fingerprint_in(std::string_view hexadecimal);

struct Identity {
    Fingerprint fingerprint;
    // Findings with the same rule and text are counted from the document's beginning on. If one of them goes,
    // whichever it is, the last number is free.
    uint32_t number = 1;
    Fingerprint first;  // of the one whose number is 1
};

// The text that counts: all that can be UTF-8 read as windows-1252 undone, whether or not it is, bytes that
// are none read as windows-1252, lines ended by LF. So it is the same before and after a repair.
std::string identifying_text(std::string_view flagged);

// Of each diagnostic, which are ascending. `path` names the document in a way that does not depend on the
// machine. Findings about no text in particular (an empty range) have the empty text.
std::vector<Identity> identities_of(const Source& source, std::string_view path,
                                    std::span<const Diagnostic> diagnostics);

}  // namespace rmtool
