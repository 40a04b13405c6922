#include "core/encoding/mojibake.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// 0 at the text's start.
char32_t code_point_before(std::string_view text, size_t offset) {
    for (size_t length = 1; length <= 4 && length <= offset; ++length) {
        const utf8::Decoded decoded = utf8::decode(text, offset - length);
        if (decoded.valid && decoded.length == length) return decoded.code_point;
    }
    return 0;
}

std::string with_repairs(std::string_view text, const std::vector<Window>& windows) {
    std::string out;
    size_t copied = 0;
    for (const Window& window : windows) {
        out.append(text, copied, window.range.begin - copied);
        out += window.repaired;
        copied = window.range.end;
    }
    out.append(text, copied);
    return out;
}

// What one garbled character left behind is most likely garbled once more, unless it may be what an author
// wrote: a Latin letter's is a capital with a sign.
bool stands_alone(Kind kind, Neighbours neighbours) {
    return kind != Kind::rare && kind != Kind::latin && !is_letter(neighbours.before) &&
           !is_digit(neighbours.before);
}

class Finder {
  public:
    explicit Finder(const Evidence& evidence) : evidence_(evidence) {}

    // Recursive, once for each level at most. `level` is how often the text would be garbled at least.
    std::vector<Window> find(std::string_view text, Neighbours around, uint32_t level);
    bool has_doubts() const { return has_doubts_; }

  private:
    std::optional<Window> window_of(std::string_view text, Run run, Neighbours neighbours, uint32_t level);

    const Evidence& evidence_;
    bool has_doubts_ = false;
};

std::optional<Window> Finder::window_of(std::string_view text, Run run, Neighbours neighbours,
                                        uint32_t level) {
    Window window{run.range, {}, 1, page_of(text.substr(run.range.begin, run.range.size()))};
    std::vector<Window> inner;
    if (level < most_levels) inner = find(run.decoded, neighbours, level + 1);
    for (const Window& each : inner) {
        window.levels = std::max<uint8_t>(window.levels, static_cast<uint8_t>(each.levels + 1));
    }
    window.repaired = inner.empty() ? run.decoded : with_repairs(run.decoded, inner);
    const Verdict verdict = judge(run, window.repaired, neighbours);
    if (verdict == Verdict::refused) return std::nullopt;
    if (verdict == Verdict::certain) return window;
    has_doubts_ = true;
    const Kind kind = kind_of(run.first.code_point);
    const bool garbled_before = level > 1 && run.range.size() == text.size();
    if (garbled_before && stands_alone(kind, neighbours)) return window;
    if (!evidence_.proves(kind, level)) return std::nullopt;
    return window;
}

std::vector<Window> Finder::find(std::string_view text, Neighbours around, uint32_t level) {
    std::vector<Window> windows;
    size_t offset = 0;
    while (std::optional<Run> run = next_run(text, offset)) {
        offset = run->range.end;
        Neighbours neighbours = around;
        if (run->range.begin > 0) neighbours.before = code_point_before(text, run->range.begin);
        if (offset < text.size()) neighbours.after = utf8::decode(text, offset).code_point;
        if (std::optional<Window> window = window_of(text, std::move(*run), neighbours, level)) {
            windows.push_back(std::move(*window));
        }
    }
    return windows;
}

Evidence evidence_of(const std::vector<Window>& windows) {
    Evidence evidence;
    for (const Window& window : windows) evidence.add(window.repaired, window.levels);
    return evidence;
}

}  // namespace

Evidence evidence_of(std::string_view text) {
    const Evidence nothing;
    return evidence_of(Finder(nothing).find(text, {}, 1));
}

std::vector<Window> find_windows(std::string_view text, const Evidence& evidence) {
    return Finder(evidence).find(text, {}, 1);
}

std::vector<Window> find_windows(std::string_view text) {
    const Evidence nothing;
    Finder finder(nothing);
    std::vector<Window> windows = finder.find(text, {}, 1);
    if (windows.empty() || !finder.has_doubts()) return windows;
    return find_windows(text, evidence_of(windows));
}

std::string repaired(std::string_view text, const Evidence& evidence) {
    return with_repairs(text, find_windows(text, evidence));
}

std::string repaired(std::string_view text) { return with_repairs(text, find_windows(text)); }

}  // namespace rmtool::encoding
