// Full lower-casing, as Unicode SpecialCasing and JavaScript's String.prototype.toLowerCase have it.
#pragma once

#include <string>
#include <string_view>

namespace rmtool {

// One code point may become two (U+0130), and a capital sigma that ends a word becomes U+03C2. No language's
// own rules. Ill-formed bytes become U+FFFD.
std::string lower_case(std::string_view text);

// Of one code point by itself: a sigma is never final.
void append_lower_case(char32_t code_point, std::string& out);

}  // namespace rmtool
