#include "rules/broken_reference/brackets.h"

#include <algorithm>
#include <string_view>

#include "core/anchors.h"

namespace rmtool::broken_reference {
namespace {

constexpr uint32_t longest_label = 999;  // characters: CommonMark 0.31, section 6.3
constexpr std::string_view label_end = "[]";

class Scanner {
  public:
    Scanner(const Document& document, std::vector<BracketPair>& out)
        : document_(document), bytes_(document.source.bytes()), out_(out) {}

    // The spans of one title or block.
    void scan(Slice slice) {
        open_.clear();
        resume_ = 0;
        for (uint32_t index = slice.begin; index < slice.end;) {
            const Span& span = document_.spans[index];
            // What a code span or an image's description holds is no Markdown to its writer.
            const bool is_opaque = span.kind == SpanKind::code || span.kind == SpanKind::image;
            if (span.kind == SpanKind::cell) open_.clear();  // no link begins in one and ends in another
            if (span.kind == SpanKind::text && span.placed) scan_text(index, slice.end);
            index = is_opaque ? span.subtree_end : index + 1;
        }
    }

  private:
    void scan_text(uint32_t index, uint32_t end) {
        const Range range = document_.spans[index].range;
        const std::string_view text = document_.source.slice(range);
        // Without brackets, like nearly all text; one that closes nothing does not matter.
        if (text.find('[') == text.npos && (open_.empty() || text.find(']') == text.npos)) return;
        for (uint32_t at = range.begin; at < range.end; ++at) {
            if (at < resume_) continue;
            if (bytes_[at] == '[') open_.push_back(at);
            if (bytes_[at] != ']' || open_.empty()) continue;
            BracketPair pair;
            pair.text = {open_.back() + 1, at};
            open_.pop_back();
            pair.image = pair.text.begin >= 2 && bytes_[pair.text.begin - 2] == '!';
            if (is_text(index, end, at + 1)) read_label(at + 1, document_.spans[end - 1].range.end, pair);
            out_.push_back(pair);
        }
    }

    // Whether a byte behind a span's last is text, too: a bracket there may belong to a link.
    bool is_text(uint32_t index, uint32_t end, uint32_t at) const {
        const Span& span = document_.spans[index];
        if (at < span.range.end) return true;
        if (index + 1 >= end) return false;
        const Span& next = document_.spans[index + 1];
        return next.kind == SpanKind::text && next.placed && next.range.begin == at && !next.range.empty();
    }

    void read_label(uint32_t at, uint32_t end_of_text, BracketPair& pair) {
        if (bytes_[at] != '[') return;
        size_t close = at + 1;
        const size_t end = std::min<size_t>(end_of_text, close + longest_label);
        while (close < end && label_end.find(bytes_[close]) == label_end.npos)
            close += bytes_[close] == '\\' ? 2 : 1;
        if (close >= end || bytes_[close] != ']') return;
        pair.label = {at + 1, static_cast<uint32_t>(close)};
        // A footnote's reference stands for itself.
        if (document_.source.slice(pair.label).starts_with('^')) {
            pair.label = {};
            return;
        }
        pair.has_label = true;
        resume_ = static_cast<uint32_t>(close) + 1;
    }

    const Document& document_;
    std::string_view bytes_;
    std::vector<BracketPair>& out_;
    std::vector<uint32_t> open_;  // offsets of brackets
    uint32_t resume_ = 0;         // what stands before has been read as a label
};

}  // namespace

std::vector<BracketPair> loose_brackets(const Document& document) {
    std::vector<BracketPair> pairs;
    Scanner scanner(document, pairs);
    for_each_slice(document, [&](NodeId, Slice slice) { scanner.scan(slice); });
    return pairs;
}

}  // namespace rmtool::broken_reference
