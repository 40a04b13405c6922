// Makes mojibake: the opposite of what core/encoding undoes.
#pragma once

#include <string>
#include <string_view>

#include "core/encoding/pages.h"
#include "core/utf8.h"

namespace rmtool::testing {

// UTF-8 read as a page, `levels` times over.
inline std::string garbled(std::string_view text, encoding::Page page, int levels = 1) {
    std::string current(text);
    for (int level = 0; level < levels; ++level) {
        std::string next;
        for (const char character : current) {
            const auto byte = static_cast<unsigned char>(character);
            utf8::append(byte < 0x80 ? byte : encoding::character_of(page, byte), next);
        }
        current = std::move(next);
    }
    return current;
}

}  // namespace rmtool::testing
