#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr std::string_view ellipsis = "…";

bool is_directional(char32_t code_point) {
    if (code_point < 0x061C) return false;
    return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
           (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

// A carriage return alone would let what follows cover what was before.
bool is_layout(std::string_view text, size_t at) {
    return text[at] == '\n' || text[at] == '\t' || text.substr(at, 2) == "\r\n";
}

}  // namespace

bool is_control(char32_t code_point) {
    if (code_point < 0xA0) return code_point < 0x20 || code_point >= 0x7F;
    return is_directional(code_point);
}

bool is_colored(ColorChoice choice, bool interactive, const char* no_color, const char* term) {
    if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
    if (no_color && *no_color) return false;
    if (!term || std::string_view(term) == "dumb") return false;
    return interactive;
}

Terminal inspect_terminal(int descriptor, ColorChoice choice) {
    Terminal terminal;
    terminal.interactive = isatty(descriptor) == 1;
    terminal.colored = is_colored(choice, terminal.interactive, std::getenv("NO_COLOR"), std::getenv("TERM"));
    winsize size{};
    if (terminal.interactive && ioctl(descriptor, TIOCGWINSZ, &size) == 0) terminal.columns = size.ws_col;
    return terminal;
}

std::string printable(std::string_view text, Whitespace whitespace) {
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size();) {
        // Nearly all there is: printable ASCII, a run at a time.
        const size_t begin = i;
        while (i < text.size() && text[i] >= 0x20 && text[i] < 0x7F) ++i;
        out += text.substr(begin, i - begin);
        if (i == text.size()) break;
        const utf8::Decoded next = utf8::decode(text, i);
        if (!next.valid) {
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(text[i]));
        } else if (whitespace == Whitespace::blank && (text[i] == '\n' || text[i] == '\t')) {
            out += ' ';
        } else if (whitespace == Whitespace::kept && is_layout(text, i)) {
            out += text[i];
        } else if (is_directional(next.code_point)) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<uint32_t>(next.code_point));
        } else if (is_control(next.code_point)) {
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<uint32_t>(next.code_point));
        } else {
            out += text.substr(i, next.length);
        }
        i += next.length;
    }
    return out;
}

size_t terminal_columns(char32_t code_point) {
    constexpr size_t escape_columns = 4;
    if (is_control(code_point)) return is_directional(code_point) ? escape_columns + 2 : escape_columns;
    constexpr char32_t first_combining_mark = 0x300;
    if (code_point < first_combining_mark) return 1;
    return static_cast<size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point))));
}

std::string clipped(std::string_view text, size_t columns) {
    // No character takes more columns than bytes, so most titles need no look at their characters.
    if (text.size() <= columns) return std::string(text);
    size_t width = 0;
    size_t fitting = 0;  // bytes of whole clusters that leave room for the ellipsis
    utf8proc_int32_t state = 0;
    utf8proc_int32_t previous = -1;
    for (size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        const auto code_point = static_cast<utf8proc_int32_t>(next.code_point);
        const bool boundary = previous < 0 || utf8proc_grapheme_break_stateful(previous, code_point, &state);
        if (boundary && width < columns) fitting = i;
        width += terminal_columns(next.code_point);
        if (width > columns) return std::string(text.substr(0, fitting)).append(ellipsis);
        previous = code_point;
        i += next.length;
    }
    return std::string(text);
}

void append_styled(const Terminal& terminal, std::string_view sequence, std::string_view text,
                   std::string& out) {
    if (text.empty()) return;
    append_styled_parts(terminal, sequence, {text}, out);
}

void append_styled_parts(const Terminal& terminal, std::string_view sequence,
                         std::initializer_list<std::string_view> parts, std::string& out) {
    const bool is_styled = terminal.colored && !sequence.empty();
    if (is_styled) out += sequence;
    for (const std::string_view part : parts) out += part;
    if (is_styled) out += style::reset;
}

uint8_t palette_index(uint32_t color) {
    // Levels of the cube in xterm: 0, 95, 135, 175, 215, 255 (256colres.h); `index` is the nearest of them.
    const auto index = [](uint32_t channel) {
        return channel < 48 ? 0U : channel < 115 ? 1U : (channel - 35) / 40;
    };
    return static_cast<uint8_t>(16 + 36 * index(color >> 16 & 0xFF) + 6 * index(color >> 8 & 0xFF) +
                                index(color & 0xFF));
}

}  // namespace rmtool
