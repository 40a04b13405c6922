// What a terminal can show: whether colours, how many columns, and nothing that could command it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace rmtool {

enum class ColorChoice : uint8_t { automatic, always, never };

struct Terminal {
    bool colored = false;
    size_t columns = 0;  // 0: unknown or unlimited, nothing is clipped
    bool interactive = false;
};

// Precedence: --color, then a non-empty NO_COLOR (https://no-color.org), then TERM (unset or "dumb"), then
// whether the stream is a terminal. Null stands for an unset variable.
bool is_colored(ColorChoice choice, bool interactive, const char* no_color, const char* term);

// Asks the environment and the kernel about an open descriptor.
Terminal inspect_terminal(int descriptor, ColorChoice choice);

// What a terminal would obey instead of showing it: C0, DEL and C1 controls, and those that turn the
// direction of text (Unicode Standard Annex 9), behind which a line reads as it is not.
bool is_control(char32_t code_point);

// Any bytes as one line of valid UTF-8 that no terminal obeys: controls as \x1b or \u202e, ill-formed bytes
// as \xff. Line ends (LF, CRLF) and tabs are escaped too, or become a space, or stay as they are: then it is
// as many lines as before.
enum class Whitespace : uint8_t { escaped, blank, kept };
std::string printable(std::string_view text, Whitespace whitespace = Whitespace::escaped);

// Columns that a character takes, in the sense of clipped(); of a control: as printable() shows it.
size_t terminal_columns(char32_t code_point);

// The longest beginning of valid UTF-8 without controls that fits, with an ellipsis if something was left
// out; never cuts inside a grapheme cluster (Unicode Standard Annex 29). At least the ellipsis remains. Wide
// East Asian characters and emoji take 2 columns, combining marks none; an emoji sequence counts as the sum
// of its parts, the most that any terminal makes of it.
std::string clipped(std::string_view text, size_t columns);

// Select Graphic Rendition (ECMA-48, 8.3.117): the sequences that start a style and end all of them.
namespace style {
inline constexpr std::string_view reset = "\x1b[0m";
inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view dim = "\x1b[2m";
inline constexpr std::string_view error = "\x1b[1;31m";
inline constexpr std::string_view warning = "\x1b[1;33m";
inline constexpr std::string_view hint = "\x1b[1;36m";
inline constexpr std::string_view frame = "\x1b[1;34m";  // around what is quoted from a file
inline constexpr std::string_view place = "\x1b[36m";
inline constexpr std::string_view added = "\x1b[32m";
inline constexpr std::string_view removed = "\x1b[31m";
}  // namespace style

// The text, in the style if the terminal is coloured.
void append_styled(const Terminal& terminal, std::string_view sequence, std::string_view text,
                   std::string& out);
void append_styled_parts(const Terminal& terminal, std::string_view sequence,
                         std::initializer_list<std::string_view> parts, std::string& out);

// The entry of the 256-colour palette that is nearest to 0xRRGGBB in its 6x6x6 cube.
uint8_t palette_index(uint32_t color);

}  // namespace rmtool
