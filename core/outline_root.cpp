#include "core/outline_root.h"

#include <fmt/format.h>

#include <vector>

#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr std::string_view separator = " > ";
constexpr std::string_view blanks = " \t\n\v\f\r";
constexpr size_t max_lines_listed = 20;
constexpr size_t max_path_nodes = 16;  // that a hint names: each costs a look at all nodes

std::string with_single_blanks(std::string_view text) {
    std::string out;
    for (size_t i = text.find_first_not_of(blanks); i < text.size();) {
        const size_t end = std::min(text.find_first_of(blanks, i), text.size());
        if (!out.empty()) out += ' ';
        out += text.substr(i, end - i);
        i = std::min(text.find_first_not_of(blanks, end), text.size());
    }
    return out;
}

// Takes ` > text`, or all that is left, off the end of `path`; false if it does not end so.
bool take_last(std::string_view& path, std::string_view text) {
    if (!path.ends_with(text)) return false;
    path.remove_suffix(text.size());
    if (path.empty()) return true;
    if (!path.ends_with(separator)) return false;
    path.remove_suffix(separator.size());
    return true;
}

bool has_path(const Document& document, NodeId base, const std::vector<std::string>& texts, NodeId id,
              std::string_view path) {
    for (; take_last(path, texts[id]); id = document.nodes[id].parent) {
        if (path.empty()) return true;
        if (id == base) return false;
    }
    return false;
}

uint32_t line_of(const Document& document, NodeId id) {
    return document.source.line_of(document.nodes[id].range.begin) + 1;
}

Error nothing_found(const Document& document, std::string_view path) {
    const std::string& name = document.source.name();
    return {fmt::format("{}: --root: no heading or item is called \"{}\"", name, path),
            fmt::format("'rmtool tree {}' prints what there is; ancestors are joined by \" > \"", name)};
}

std::vector<NodeId> nodes_at(const Document& document, NodeId base, const std::vector<std::string>& texts,
                             std::string_view path) {
    std::vector<NodeId> found;
    for (NodeId id = base; id < document.nodes[base].subtree_end; ++id) {
        if (has_path(document, base, texts, id, path)) found.push_back(id);
    }
    return found;
}

// The shortest path longer than `path` that leads to this node and no other; empty if there is none.
std::string only_path_to(const Document& document, NodeId base, const std::vector<std::string>& texts,
                         NodeId id, std::string_view path) {
    std::string longer = texts[id];
    for (size_t count = 1; id != base && count < max_path_nodes; ++count) {
        id = document.nodes[id].parent;
        longer.insert(0, separator).insert(0, texts[id]);
        if (longer.size() > path.size() && nodes_at(document, base, texts, longer).size() == 1) return longer;
    }
    return {};
}

Error several_found(const Document& document, NodeId base, const std::vector<std::string>& texts,
                    const std::vector<NodeId>& found, std::string_view path) {
    std::string lines;
    std::string example;
    for (size_t i = 0; i < found.size() && i < max_lines_listed; ++i) {
        fmt::format_to(std::back_inserter(lines), "{}{}", i > 0 ? ", " : "", line_of(document, found[i]));
        if (example.empty()) example = only_path_to(document, base, texts, found[i], path);
    }
    if (found.size() > max_lines_listed) {
        fmt::format_to(std::back_inserter(lines), " and {} more", found.size() - max_lines_listed);
    }
    return {fmt::format("{}: --root: {} nodes are called \"{}\": lines {}", document.source.name(),
                        found.size(), path, lines),
            example.empty() ? "what is above them does not tell them apart: change the text of one"
                            : fmt::format("name what is above as well, for example --root \"{}\"", example)};
}

}  // namespace

std::string synthetic_title(const Document& document) {
    if (!document.front_matter.title.empty()) return document.front_matter.title;
    std::string_view stem = document.source.name();
    if (stem == "<stdin>") stem = {};
    if (const size_t slash = stem.rfind('/'); slash != std::string_view::npos) stem.remove_prefix(slash + 1);
    if (const size_t dot = stem.rfind('.'); dot != std::string_view::npos && dot > 0)
        stem = stem.substr(0, dot);
    if (stem.empty()) return "untitled";
    std::string title;
    utf8::append_valid(stem, title);
    return title;
}

Result<NodeId> find_root(const Document& document, NodeId base, std::string_view base_title,
                         std::string_view path) {
    const std::string wanted = with_single_blanks(path);
    std::vector<std::string> texts(document.nodes.size());
    for (NodeId id = base; id < document.nodes[base].subtree_end; ++id) {
        texts[id] = with_single_blanks(id == 0 ? std::string(base_title) : title_text(document, id));
    }
    const std::vector<NodeId> found = nodes_at(document, base, texts, wanted);
    if (found.empty()) return nothing_found(document, wanted);
    if (found.size() > 1) return several_found(document, base, texts, found, wanted);
    return found.front();
}

}  // namespace rmtool
