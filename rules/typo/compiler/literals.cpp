#include "rules/typo/compiler/literals.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>

namespace rmtool::typo {

// Letters as they are, all else in octal, which takes at most three digits and so cannot swallow what
// follows.
std::string as_literals(std::string_view bytes) {
    std::string out;
    for (size_t begin = 0; begin < bytes.size(); begin += 64) {
        out += "    \"";
        for (const char c : bytes.substr(begin, 64)) {
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                out += c;
            } else {
                fmt::format_to(std::back_inserter(out), "\\{:03o}", static_cast<uint8_t>(c));
            }
        }
        out += "\"\n";
    }
    return out;
}

}  // namespace rmtool::typo
