// When two names mean the same to a reader, though their bytes differ.
#pragma once

#include <string>
#include <string_view>

namespace rmtool {

// What generators of pages leave of a heading, each in its own way, is no less than this: letters and digits,
// without case and accents. Empty for a name without any; ill-formed text stays as it is.
std::string letters_and_digits(std::string_view text);

// Unicode's composed form (NFC): one spelling for all that look the same. Ill-formed text stays as it is.
std::string composed(std::string_view text);

// Where two names that look the same begin to differ: "U+0065 U+0301 here, U+00E9".
std::string difference(std::string_view here, std::string_view there);

}  // namespace rmtool
