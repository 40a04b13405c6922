# Run by rmtool_embed() at build time: PAGES (separated by |) become string literals in HEADER.
# Every byte is written as a hexadecimal escape: no content can end the literal, and CMake's own quoting of
# semicolons and brackets never comes into play.

string(REPLACE "|" ";" pages "${PAGES}")
set(table "")
foreach(page IN LISTS pages)
    cmake_path(GET page STEM LAST_ONLY stem)
    file(SIZE "${page}" size)
    file(READ "${page}" bytes HEX)
    # 32 bytes a line keeps the lines short; neighbouring literals are one string to the compiler.
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
    string(REPEAT "...." 32 line)
    string(REGEX REPLACE "(${line})" "\\1\"\n     \"" bytes "${bytes}")
    string(APPEND table "    {\"${stem}\", {\n     \"${bytes}\", ${size}}},\n")
endforeach()

file(WRITE "${HEADER}.new" "#pragma once
// Generated from the pages beside the sources.
#pragma GCC system_header  // a page may be longer than what -Wpedantic lets a literal be

#include <string_view>

namespace rmtool::docs {

struct ${FUNCTION}_page {
    std::string_view stem, text;
};

inline constexpr ${FUNCTION}_page ${FUNCTION}_pages[] = {
${table}    {},
};

constexpr std::string_view ${FUNCTION}(std::string_view stem) {
    for (const ${FUNCTION}_page& page : ${FUNCTION}_pages)
        if (page.stem == stem) return page.text;
    return {};
}

}  // namespace rmtool::docs
")
file(RENAME "${HEADER}.new" "${HEADER}")
