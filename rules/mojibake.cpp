#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/encoding/foreign.h"
#include "core/encoding/mojibake.h"
#include "core/encoding/single_byte.h"
#include "core/regions.h"
#include "core/utf8.h"
#include "rules/checks.h"
#include "rules/settings.h"

namespace rmtool {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement_character = "\uFFFD";
constexpr std::string_view garbled_replacement_character = "ï¿½";
constexpr size_t most_shown = 24;  // characters or bytes in a message

// The beginning of a text that may be a whole paragraph.
std::string shown(std::string_view text) {
    size_t end = 0;
    for (size_t count = 0; end < text.size() && count < most_shown; ++count) {
        end += utf8::decode(text, end).length;
    }
    return fmt::format("\"{}{}\"", text.substr(0, end), end < text.size() ? "…" : "");
}

std::string shown_bytes(std::string_view bytes) {
    std::string out = bytes.size() == 1 ? "byte" : "bytes";
    for (const char byte : bytes.substr(0, most_shown)) {
        out += fmt::format(" {:02X}", static_cast<unsigned char>(byte));
    }
    return bytes.size() > most_shown ? out + " …" : out;
}

std::string_view times(uint8_t levels) {
    constexpr std::array<std::string_view, most_encoding_levels> words = {"", ", twice", ", three times"};
    return words[levels - 1];
}

// What stands in windows-1252 for bytes that were taken for controls; nothing if one of them is undefined.
std::optional<std::string> as_windows_1252(std::string_view controls) {
    std::string out;
    for (size_t offset = 0; offset < controls.size();) {
        const utf8::Decoded control = utf8::decode(controls, offset);
        const char32_t code_point =
            encoding::character_of(encoding::Page::windows_1252, static_cast<uint8_t>(control.code_point));
        if (encoding::is_c1_control(code_point)) return std::nullopt;
        utf8::append(code_point, out);
        offset += control.length;
    }
    return out;
}

// Whether there was one.
bool remove_all(std::string_view part, std::string& text) {
    size_t at = text.find(part);
    const bool found = at != text.npos;
    for (; at != text.npos; at = text.find(part, at)) text.erase(at, part.size());
    return found;
}

class Reporter {
  public:
    Reporter(const Document& document, const encoding::Reading& garbled, Diagnostics& out)
        : document_(document),
          text_(document.source.bytes()),
          windows_(garbled.windows),
          doubts_(garbled.doubts),
          out_(out) {}
    void report_windows();
    void report_doubts();
    void report_ill_formed();
    void report_lost(std::string_view sign, std::string_view meaning);
    void report_controls();
    void report_inner_marks();

  private:
    Safety safety_at(uint32_t offset);
    bool is_in_window(uint32_t offset) const;

    const Document& document_;
    std::string_view text_;
    const std::vector<encoding::Window>& windows_;
    const std::vector<encoding::Doubt>& doubts_;
    std::vector<Region> regions_;  // once they are needed
    Diagnostics& out_;
};

// Code may show garbled text on purpose, and an address may be of something that is called so. A fragment
// follows its heading.
Safety Reporter::safety_at(uint32_t offset) {
    if (regions_.empty()) regions_ = regions_of(document_);
    const Region& region = region_at(regions_, offset);
    const bool address = region.kind == RegionKind::target && text_[region.begin] != '#';
    return address || region.kind == RegionKind::code ? Safety::unsafe : Safety::safe;
}

bool Reporter::is_in_window(uint32_t offset) const {
    const auto holds = [offset](const encoding::Doubt& doubt) {
        return doubt.range.begin <= offset && offset < doubt.range.end;
    };
    const auto later = std::ranges::upper_bound(doubts_, offset, {},
                                                [](const encoding::Doubt& each) { return each.range.begin; });
    if (later != doubts_.begin() && holds(*std::prev(later))) return true;
    const auto behind = std::ranges::upper_bound(
        windows_, offset, {}, [](const encoding::Window& each) { return each.range.begin; });
    return behind != windows_.begin() && offset < std::prev(behind)->range.end;
}

void Reporter::report_windows() {
    for (const encoding::Window& window : windows_) {
        std::string message =
            fmt::format("{} is {} read as {}{}", shown(document_.source.slice(window.range)),
                        shown(window.repaired), encoding::name_of(window.page), times(window.levels));
        Diagnostic& diagnostic = out_.add(window.range, std::move(message));
        if (encoding::is_reported_only(window.page)) {
            diagnostic.suggestions.push_back(window.repaired);
            continue;
        }
        Safety safety = safety_at(window.range.begin);
        // Inside the text it would be the next thing to be found, and nobody could see it.
        std::string repaired = window.repaired;
        if (window.range.begin > 0 && remove_all(byte_order_mark, repaired)) safety = Safety::unsafe;
        diagnostic.fix = Fix{window.range, std::move(repaired), safety};
    }
}

void Reporter::report_doubts() {
    for (const encoding::Doubt& doubt : doubts_) {
        Diagnostic& diagnostic =
            out_.add(doubt.range,
                     fmt::format("{} was read as {} and then lost something; what was meant is not certain",
                                 shown(document_.source.slice(doubt.range)), encoding::name_of(doubt.page)));
        diagnostic.suggestions = doubt.candidates;
    }
}

void Reporter::report_ill_formed() {
    encoding::SingleByteReading reading = encoding::read_single_bytes(text_);
    for (encoding::IllFormed& run : reading.runs) {
        const std::string_view are = run.range.size() == 1 ? "is" : "are";
        std::string message =
            fmt::format("{} {} not UTF-8", shown_bytes(document_.source.slice(run.range)), are);
        if (!run.decoded.empty()) message += fmt::format("; in windows-1252, {}", shown(run.decoded));
        if (reading.agreed) message += ", as all of this file";
        Diagnostic& diagnostic = out_.add(run.range, std::move(message));
        if (run.decoded.empty()) continue;
        diagnostic.fix =
            Fix{run.range, std::move(run.decoded), reading.agreed ? Safety::safe : Safety::unsafe};
    }
}

void Reporter::report_lost(std::string_view sign, std::string_view meaning) {
    for (size_t at = text_.find(sign); at != text_.npos; at = text_.find(sign, at)) {
        const auto begin = static_cast<uint32_t>(at);
        while (text_.substr(at).starts_with(sign)) at += sign.size();
        out_.add({begin, static_cast<uint32_t>(at)}, fmt::format("{} for text that was lost", meaning));
    }
}

void Reporter::report_controls() {
    const auto is_control = [this](size_t at) {
        if (at >= text_.size() || text_[at] != '\xC2') return false;
        const utf8::Decoded next = utf8::decode(text_, at);
        return next.valid && encoding::is_c1_control(next.code_point);
    };
    for (size_t at = text_.find('\xC2'); at != text_.npos; at = text_.find('\xC2', at)) {
        const auto begin = static_cast<uint32_t>(at);
        if (!is_control(at) || is_in_window(begin)) {
            ++at;
            continue;
        }
        while (is_control(at) && !is_in_window(static_cast<uint32_t>(at))) at += 2;
        const Range range = {begin, static_cast<uint32_t>(at)};
        const std::string_view controls = document_.source.slice(range);
        std::string message =
            fmt::format("control U+{:04X}", static_cast<uint32_t>(utf8::decode(controls, 0).code_point));
        if (controls.size() > 2) message += " and what follows it";
        std::optional<std::string> meant = as_windows_1252(controls);
        if (meant) message += fmt::format("; in windows-1252, {}", shown(*meant));
        Diagnostic& diagnostic = out_.add(range, std::move(message));
        if (meant) diagnostic.fix = Fix{range, std::move(*meant), Safety::unsafe};
    }
}

// One at the file's begin is as good as none. Elsewhere its removal may make a heading or a list.
void Reporter::report_inner_marks() {
    for (size_t at = text_.find(byte_order_mark, 1); at != text_.npos; at = text_.find(byte_order_mark, at)) {
        const Range range = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + byte_order_mark.size())};
        out_.add(range, "byte order mark inside the text").fix = Fix{range, "", Safety::unsafe};
        at = range.end;
    }
}

}  // namespace

void check_mojibake(const Context& context, Diagnostics& out) {
    const std::string_view text = context.document.source.bytes();
    if (const std::optional<std::string_view> name = encoding::foreign_encoding(text)) {
        out.add({}, fmt::format("the file is {0}, not UTF-8; `iconv -f {0} -t UTF-8` converts it", *name));
        return;
    }
    Reporter reporter(context.document, context.garbled.reading(), out);
    reporter.report_windows();
    reporter.report_doubts();
    if (!context.document.well_formed) reporter.report_ill_formed();
    reporter.report_lost(replacement_character, "U+FFFD stands");
    reporter.report_lost(garbled_replacement_character, "U+FFFD, read as windows-1252, stands");
    reporter.report_controls();
    reporter.report_inner_marks();
}

}  // namespace rmtool
