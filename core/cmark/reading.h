// What is known while one document is being read.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/cmark/library.h"
#include "core/document.h"

namespace rmtool::cmark {

// A link that takes its destination from a definition. Definitions are known only after the whole tree was
// read.
struct ReferenceUse {
    uint32_t link = 0;       // index in Document::links
    std::string_view label;  // without brackets, as written; lives in the arena
    cmark_node* node = nullptr;
};

struct Reading {
    Document& document;
    // What cmark was given, at the source's own offsets: NUL and ill-formed bytes are 0x1A.
    std::string_view text;
    uint32_t body_begin = 0;  // where it began to read: behind a byte order mark and front matter
    uint32_t first_line = 0;  // the 0-based source line that is cmark's line 1
    AutolinkSigns autolink_signs = AutolinkSigns(text);
    bool bare_link_seen = false;  // some text could be a GFM autolink
    std::vector<ReferenceUse> uses = {};
    std::vector<bool> covered = {};  // source lines that a leaf block of the tree accounts for
    mutable uint32_t last_line = 0;  // the one that line_at() found last

    const Source& source() const { return document.source; }
    uint32_t line_of(int cmark_line) const { return first_line + static_cast<uint32_t>(cmark_line) - 1; }
    // 0-based line of a byte. Blocks come in order, but for footnotes: most are on the line asked for last or
    // on the next.
    uint32_t line_at(uint32_t offset) const {
        const auto holds = [&](uint32_t line) {
            return has_line(line) && source().line_with_ending(line).begin <= offset &&
                   (!has_line(line + 1) || offset < source().line_with_ending(line + 1).begin);
        };
        if (!holds(last_line)) last_line = holds(last_line + 1) ? last_line + 1 : source().line_of(offset);
        return last_line;
    }
    bool has_line(uint32_t line) const { return line < source().line_count(); }
    // Without line ending; of the first line, what cmark saw of it.
    Range line(uint32_t index) const {
        const Range range = source().line(index);
        return {std::min(std::max(range.begin, body_begin), range.end), range.end};
    }
    std::string_view line_text(uint32_t index) const {
        const Range range = line(index);
        return text.substr(range.begin, range.size());
    }
    // Text that does not stand in the source as such: its place in Document::stored.
    Range store(std::string_view text_to_store) const {
        const auto begin = static_cast<uint32_t>(document.stored.size());
        document.stored += text_to_store;
        return {begin, static_cast<uint32_t>(document.stored.size())};
    }
    void cover(uint32_t first, uint32_t last) {
        for (uint32_t line = first; line <= last && line < covered.size(); ++line) covered[line] = true;
    }
};

inline std::string_view content_of(cmark_node* node) {
    const char* content = cmark_node_get_string_content(node);
    return content == nullptr ? std::string_view{} : std::string_view{content};
}

}  // namespace rmtool::cmark
