#include "rules/fix_reach.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace rmtool {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// Letters at both ends; nothing between them begins a block or ends text.
bool is_word(std::string_view text) {
    constexpr std::string_view inner = " '-";
    return !text.empty() && is_letter(text.front()) && is_letter(text.back()) &&
           std::ranges::all_of(
               text, [&](char c) { return is_letter(c) || !is_ascii(c) || inner.find(c) != inner.npos; });
}

bool is_beyond_ascii(std::string_view text) { return !text.empty() && std::ranges::none_of(text, is_ascii); }

// What a line is to CommonMark is told by ASCII characters that are no letters, but for the names of HTML
// tags.
bool keeps_lines(std::string_view source, const Fix& fix) {
    const std::string_view before = source.substr(fix.range.begin, fix.range.size());
    const std::string_view after = fix.replacement;
    // A byte order mark at the very beginning is no text: what stands behind it begins a line.
    const bool makes_mark = fix.range.begin == 0 && after.starts_with(byte_order_mark);
    if (is_beyond_ascii(before) && is_beyond_ascii(after)) return !makes_mark;
    constexpr std::string_view markup = "</&";
    const bool in_markup = fix.range.begin > 0 && markup.find(source[fix.range.begin - 1]) != markup.npos;
    return is_word(before) && is_word(after) && !in_markup;
}

class Survey {
  public:
    Survey(const Document& document, std::span<const Fix* const> fixes)
        : document_(document), source_(document.source.bytes()), fixes_(fixes), placed_(fixes.size()) {}

    FixReach run() {
        for (const Node& node : document_.nodes) look_at(node.spans, node.kind == NodeKind::heading);
        for (const Block& block : document_.blocks) look_at(block.spans, block.kind == BlockKind::heading);
        const bool all_placed = std::ranges::find(placed_, false) == placed_.end();
        return all_placed && keeps_all_ ? reach_ : FixReach::anything;
    }

  private:
    void look_at(Slice slice, bool is_heading) {
        bool has_fix = false;
        for (uint32_t index = slice.begin; index < slice.end; ++index) {
            const Span& span = document_.spans[index];
            if (span.kind == SpanKind::text && span.placed) has_fix = find_in(span.range) || has_fix;
        }
        if (!has_fix) return;
        if (is_heading) reach_ = FixReach::headings;
        keeps_all_ = keeps_all_ && !may_have_label(slice);
    }

    // Whether a fix is in that text.
    bool find_in(Range text) {
        const auto begin_of = [](const Fix* fix) { return fix->range.begin; };
        const auto first = std::ranges::lower_bound(fixes_, text.begin, {}, begin_of);
        auto fix = first;
        for (; fix != fixes_.end() && text.contains((*fix)->range); ++fix) {
            placed_[static_cast<size_t>(fix - fixes_.begin())] = true;
            keeps_all_ = keeps_all_ && keeps_lines(source_, **fix);
        }
        return fix != first;
    }

    // What stands in brackets may become the label of a definition.
    bool may_have_label(Slice slice) const {
        if (document_.definitions.empty()) return false;
        const uint32_t begin = document_.spans[slice.begin].range.begin;
        const uint32_t end = document_.spans[slice.end - 1].range.end;
        return source_.substr(begin, std::max(begin, end) - begin).find('[') != source_.npos;
    }

    const Document& document_;
    std::string_view source_;
    std::span<const Fix* const> fixes_;
    std::vector<bool> placed_;  // those that stand in text
    bool keeps_all_ = true;
    FixReach reach_ = FixReach::text;
};

}  // namespace

FixReach reach_of(const Document& document, std::span<const Fix* const> fixes) {
    return Survey(document, fixes).run();
}

}  // namespace rmtool
