#include "core/cmark/definitions.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

#include "core/cmark/block_reader.h"
#include "core/cmark/content_map.h"
#include "core/cmark/list_markers.h"
#include "core/cmark/syntax.h"
#include "core/columns.h"

namespace rmtool::cmark {
namespace {

constexpr uint32_t footnote_indent = 4;  // columns; of all lines but the first

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t\r\n") == line.npos; }

// At the line's end if nothing else is there.
uint32_t behind_quote_markers(std::string_view line) {
    return static_cast<uint32_t>(std::min(line.find_first_not_of(" \t>"), line.size()));
}

std::string fold_case(const std::string& text) {
    utf8proc_uint8_t* folded = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_STABLE);
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
    std::string result =
        size < 0 ? text : std::string(reinterpret_cast<char*>(folded), static_cast<size_t>(size));
    std::free(folded);
    return result;
}

// CommonMark 0.31 section 6.3: labels match when their case folds, with white space collapsed and stripped,
// are equal.
std::string normalized_label(std::string_view label) {
    std::string collapsed;
    bool ascii = true;
    for (const char c : label) {
        if (is_trimmed(c)) {
            if (!collapsed.empty() && collapsed.back() != ' ') collapsed += ' ';
            continue;
        }
        ascii = ascii && static_cast<unsigned char>(c) < 0x80;
        collapsed += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
    }
    if (collapsed.ends_with(' ')) collapsed.pop_back();
    return ascii ? collapsed : fold_case(collapsed);
}

// cmark's scan_footnote_definition(): a label has no white space.
bool starts_footnote(std::string_view text) {
    if (!text.starts_with("[^")) return false;
    const size_t end = text.find_first_of("] \t\r\n", 2);
    return end != text.npos && end > 2 && text.substr(end).starts_with("]:");
}

struct ScannedDefinition {
    Range label, target, title;
    uint32_t end = 0;  // behind its last character
};

bool ends_line(std::string_view content, uint32_t at) {
    return at >= content.size() || line_break_length(content, at) > 0;
}

uint32_t skip_to_next_token(std::string_view content, uint32_t at) {
    at = skip_blanks(content, at);
    return skip_blanks(content, at + line_break_length(content, at));
}

// CommonMark 0.31 section 4.7.
std::optional<ScannedDefinition> scan_definition(std::string_view content, uint32_t at) {
    const auto label = scan_link_label(content, at);
    if (!label || label->end + 1 >= content.size() || content[label->end + 1] != ':') return std::nullopt;
    if (is_blank_line(content.substr(label->begin, label->size()))) return std::nullopt;
    const uint32_t destination_begin = skip_to_next_token(content, label->end + 2);
    const auto destination = scan_destination(content, destination_begin);
    if (!destination || destination->end == destination_begin) return std::nullopt;
    ScannedDefinition found = {*label, destination->range, {}, destination->end};
    const uint32_t title_begin = skip_to_next_token(content, destination->end);
    const uint32_t title_end = title_begin > destination->end ? scan_title(content, title_begin) : 0;
    if (title_end > 0 && ends_line(content, skip_blanks(content, title_end))) {
        found.title = {title_begin + 1, title_end - 1};
        found.end = title_end;
    } else if (!ends_line(content, skip_blanks(content, destination->end))) {
        return std::nullopt;
    }
    return found;
}

class DefinitionReader {
  public:
    explicit DefinitionReader(Reading& reading) : reading_(reading), document_(reading.document) {
        std::vector<Range> known;
        for (const Block& block : document_.blocks) add_known(block, known);
        // Footnotes come last, also those inside other blocks.
        std::ranges::stable_sort(known, {}, &Range::begin);
        for (const Range range : known)
            if (containers_.empty() || !containers_.back().contains(range)) containers_.push_back(range);
    }

    void run() {
        const uint32_t lines = reading_.source().line_count();
        for (uint32_t line = reading_.first_line; line < lines;)
            line = is_left_over(line) ? read_run(line) : line + 1;
        std::ranges::stable_sort(document_.definitions, {},
                                 [](const Definition& d) { return d.range.begin; });
        resolve_uses();
    }

  private:
    // Blocks that hold their definitions themselves, and the footnotes that the tree has.
    void add_known(const Block& block, std::vector<Range>& known) {
        const bool holds_blocks = block.kind == BlockKind::quote || block.kind == BlockKind::footnote ||
                                  block.kind == BlockKind::list;
        if (!holds_blocks) return;
        if (known.empty() || !known.back().contains(block.range)) known.push_back(block.range);
        if (block.kind != BlockKind::footnote) return;
        footnotes_.insert(block.info.begin);
        Definition& definition = document_.definitions.emplace_back();
        definition.range = block.range;
        definition.label = block.info;
        definition.footnote = definition.used = true;
    }

    bool is_left_over(uint32_t line) const {
        return !reading_.covered[line] &&
               behind_markers(reading_.line_text(line)) < reading_.line_text(line).size();
    }

    // Reads consecutive lines that no block covers, from the first on; returns the line to go on with.
    uint32_t read_run(uint32_t first) {
        std::string content;
        ContentMap map;
        uint32_t last = first;
        for (; reading_.has_line(last) && !reading_.covered[last]; ++last) {
            const Range line = reading_.line(last);
            const std::string_view text = reading_.line_text(last);
            // Only a line that begins a definition can have list markers before it. What looks like them
            // elsewhere may be a destination.
            const uint32_t marked = behind_markers(text);
            const bool begins = text.substr(marked).starts_with('[');
            const uint32_t begin = begins ? marked : behind_quote_markers(text);
            if (begin == text.size()) break;
            if (last > first && starts_footnote(text.substr(begin))) break;  // a run of its own
            map.segments.push_back(
                {static_cast<uint32_t>(content.size()), line.begin + begin, Segment::Kind::same});
            content += text.substr(begin);
            content += '\n';
        }
        map.content = content;
        for (uint32_t at = 0; at < content.size();) {
            if (at == 0 && starts_footnote(content)) return read_footnote(map.source_begin(at));
            const auto found = scan_definition(content, at);
            if (found) add_link(*found, at, map);
            const size_t line_end = content.find('\n', found ? found->end : at);
            at = static_cast<uint32_t>(line_end) + 1;
        }
        return last;
    }

    void add_link(const ScannedDefinition& found, uint32_t at, const ContentMap& map) {
        Definition& definition = document_.definitions.emplace_back();
        definition.range = map.place_of({at, found.end});
        definition.label = map.place_of(found.label);
        definition.target = map.place_of(found.target);
        if (!found.title.empty()) definition.title = map.place_of(found.title);
        add_block(BlockKind::definition, definition);
    }

    // A footnote goes on over blank and indented lines that nobody else has, up to the next definition.
    uint32_t read_footnote(uint32_t begin) {
        const uint32_t first = reading_.line_at(begin);
        // The tree has it: nothing of its content stands on this line.
        if (footnotes_.contains(begin + 2)) return first + 1;
        uint32_t last = first;
        uint32_t line = first + 1;
        for (; reading_.has_line(line) && !reading_.covered[line]; ++line) {
            const std::string_view text = reading_.line_text(line);
            if (is_blank_line(text)) continue;
            const uint32_t indent = columns_of(text.substr(0, skip_blanks(text, 0)));
            const bool starts_anew =
                indent < footnote_indent && text.substr(behind_markers(text)).starts_with('[');
            const bool after_gap = line > last + 1 && text.front() != ' ' && text.front() != '\t';
            if (starts_anew || after_gap) break;
            last = line;
        }
        Definition& definition = document_.definitions.emplace_back();
        definition.range = {begin, reading_.line(last).end};
        const size_t label_end = reading_.text.find("]:", begin);
        definition.label = {begin + 2, static_cast<uint32_t>(label_end)};
        definition.footnote = true;
        add_block(BlockKind::footnote, definition);
        return last + 1;
    }

    void add_block(BlockKind kind, const Definition& definition) {
        if (is_inside_container(definition.range.begin)) return;
        Block& block = document_.blocks.emplace_back();
        block.kind = kind;
        block.range = definition.range;
        block.info = definition.label;
        block.spans = {static_cast<uint32_t>(document_.spans.size()),
                       static_cast<uint32_t>(document_.spans.size())};
        block.subtree_end = static_cast<uint32_t>(document_.blocks.size());
        block.owner = owner_at(document_, definition.range.begin);
    }

    bool is_inside_container(uint32_t offset) const {
        const auto next = std::ranges::upper_bound(containers_, offset, {}, &Range::begin);
        return next != containers_.begin() && offset < std::prev(next)->end;
    }

    // The first definition of a label wins.
    void resolve_uses() {
        if (reading_.uses.empty()) return;
        std::unordered_map<std::string, uint32_t> by_label;
        for (uint32_t i = 0; i < document_.definitions.size(); ++i) {
            const Definition& definition = document_.definitions[i];
            if (!definition.footnote) by_label.try_emplace(normalized_label(slice(definition.label)), i);
        }
        for (const ReferenceUse& use : reading_.uses) {
            const auto found = by_label.find(normalized_label(use.label));
            resolve(use, found == by_label.end() ? none : found->second);
        }
    }

    std::string_view slice(Range range) const { return reading_.text.substr(range.begin, range.size()); }

    void resolve(const ReferenceUse& use, uint32_t index) {
        Link& link = document_.links[use.link];
        const std::string_view url = cmark_node_get_url(use.node);
        const std::string_view title = cmark_node_get_title(use.node);
        if (index != none) {
            Definition& definition = document_.definitions[index];
            definition.used = true;
            link.definition = index;
            link.target = definition.target;
            link.title = definition.title;
        }
        // Not found, or spread over lines with prefixes between them: what cmark understood counts.
        if (index == none || unescape(slice(link.target)) != url) {
            link.target = reading_.store(url);
            link.target_stored = true;
        }
        if (unescape(slice(link.title)) != title) {
            link.title = reading_.store(title);
            link.title_stored = true;
        }
    }

    Reading& reading_;
    Document& document_;
    std::vector<Range> containers_;           // ascending, disjoint
    std::unordered_set<uint32_t> footnotes_;  // of the tree: where their labels begin
};

}  // namespace

void read_definitions(Reading& reading) { DefinitionReader(reading).run(); }

}  // namespace rmtool::cmark
