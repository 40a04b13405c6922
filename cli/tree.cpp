#include "cli/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace rmtool {
namespace {

constexpr size_t most_levels = 32;
constexpr size_t guide_columns = 3;
constexpr size_t least_text_columns = 20;

class TreeRenderer {
  public:
    TreeRenderer(const Outline& outline, const Terminal& terminal);
    std::string render();

  private:
    void append_line(uint32_t i);
    void append_number(const OutlineNode& node);
    void append_guides(uint32_t i, size_t level);
    void append_text(uint32_t i, size_t level);

    const Outline& outline_;
    const Terminal& terminal_;
    size_t number_columns_;
    size_t levels_;                             // that are indented
    std::array<bool, most_levels + 1> open_{};  // per level: the node on the way down has a later sibling
    std::string out_;
};

TreeRenderer::TreeRenderer(const Outline& outline, const Terminal& terminal)
    : outline_(outline),
      terminal_(terminal),
      number_columns_(fmt::formatted_size("{}", outline.document->source.line_count())),
      levels_(most_levels) {
    if (terminal.columns == 0) return;
    const size_t taken = number_columns_ + 2 + least_text_columns;
    const size_t free = terminal.columns > taken ? terminal.columns - taken : 0;
    levels_ = std::clamp<size_t>(free / guide_columns, 1, most_levels);
}

std::string TreeRenderer::render() {
    for (uint32_t i = 0; i < outline_.nodes.size(); ++i) append_line(i);
    return std::move(out_);
}

void TreeRenderer::append_line(uint32_t i) {
    const OutlineNode& node = outline_.nodes[i];
    const size_t level = std::min<size_t>(node.depth - 1, levels_);  // the root is at level 0
    append_number(node);
    append_guides(i, level);
    append_text(i, level);
    while (out_.ends_with(' ')) out_.pop_back();
    out_ += '\n';
}

void TreeRenderer::append_number(const OutlineNode& node) {
    const Document& document = *outline_.document;
    const Node& source_node = document.nodes[node.node];
    const bool synthetic = source_node.kind == NodeKind::root;
    const uint32_t line = document.source.line_of(source_node.range.begin) + 1;
    const fmt::format_int number(line);
    std::string column(number_columns_ - (synthetic ? 0 : number.size()), ' ');
    if (!synthetic) column.append(number.data(), number.size());
    append_styled(terminal_, style::dim, column, out_);
    out_ += "  ";
}

void TreeRenderer::append_guides(uint32_t i, size_t level) {
    if (level == 0) return;
    const OutlineNode& node = outline_.nodes[i];
    const bool last = node.subtree_end == outline_.nodes[node.parent].subtree_end;
    if (node.depth - 1 == level) open_[level] = !last;  // of those on the last level only true for its first
    std::string guides;
    for (size_t above = 1; above < level; ++above) guides += open_[above] ? "│  " : "   ";
    guides += last ? "└─ " : "├─ ";
    const std::string color =
        terminal_.colored ? fmt::format("\x1b[38;5;{}m", palette_index(node.color)) : std::string();
    append_styled(terminal_, color, guides, out_);
}

void TreeRenderer::append_text(uint32_t i, size_t level) {
    const Node& node = outline_.document->nodes[outline_.nodes[i].node];
    std::string text;
    if (node.task != Task::none) text += node.task == Task::done ? "☑ " : "☐ ";
    if (node.ordinal != none) fmt::format_to(std::back_inserter(text), "{}. ", node.ordinal);
    text += printable(text_of(outline_, i), Whitespace::blank);
    if (terminal_.columns > 0) {
        const size_t taken = number_columns_ + 2 + guide_columns * level;
        text = clipped(text, terminal_.columns > taken ? terminal_.columns - taken : 0);
    }
    append_styled(terminal_, node.kind == NodeKind::item ? "" : style::bold, text, out_);
}

}  // namespace

std::string render_tree(const Outline& outline, const Terminal& terminal) {
    return TreeRenderer(outline, terminal).render();
}

}  // namespace rmtool
