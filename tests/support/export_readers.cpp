#include "tests/support/export_readers.h"

#include <tinyxml2.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/utf8.h"
#include "exporters/exporter.h"

namespace rmtool::testing {
namespace {

using nlohmann::json;

ReadNode json_node(const json& node, std::string parent) {
    return {node.at("id").get<std::string>(), std::move(parent), node.at("text").get<std::string>()};
}

ReadNode flat_json_node(const json& node) {
    const json& parent = node.at("parent");
    return json_node(node, parent.is_null() ? "" : parent.get<std::string>());
}

// What XML cannot hold (XML 1.0, section 2.2) is U+FFFD there.
std::string as_in_xml(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        const char32_t c = next.code_point;
        const bool is_control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        utf8::append(is_control || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c, out);
        i += next.length;
    }
    return out;
}

// Elements of that name with all of that name inside them, iteratively.
std::vector<ReadNode> elements(const tinyxml2::XMLElement* top, const char* name, const char* id,
                               const char* text) {
    std::vector<ReadNode> nodes;
    const tinyxml2::XMLElement* element = top->FirstChildElement(name);
    std::vector<std::string> open;
    while (element) {
        const char* const own_id = element->Attribute(id);
        const char* const own_text = element->Attribute(text);
        nodes.push_back({own_id ? own_id : "", open.empty() ? "" : open.back(),
                         own_text ? std::optional<std::string>(own_text) : std::nullopt});
        if (const tinyxml2::XMLElement* const child = element->FirstChildElement(name)) {
            open.push_back(nodes.back().id);
            element = child;
            continue;
        }
        while (element != top && !element->NextSiblingElement(name)) {
            element = element->Parent()->ToElement();
            if (!open.empty()) open.pop_back();
        }
        element = element == top ? nullptr : element->NextSiblingElement(name);
    }
    return nodes;
}

ReadTree read_xml(std::string_view text, const char* root, const char* body, const char* name, const char* id,
                  const char* shown) {
    // Programs that edit mind maps ask for what XML has, and that is more than tinyxml2 checks.
    tinyxml2::XMLDocument document;
    if (document.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS) return std::nullopt;
    const tinyxml2::XMLElement* top = document.FirstChildElement(root);
    if (top && body) top = top->FirstChildElement(body);
    if (!top || as_in_xml(text) != text) return std::nullopt;
    return elements(top, name, id, shown);
}

// tinyxml2 takes no deeper ones: they would overflow its stack.
bool is_too_deep_for_tinyxml2(const Outline& outline) {
    return std::ranges::any_of(outline.nodes, [](const OutlineNode& node) { return node.depth > 450; });
}

struct Form {
    std::string_view exporter;
    ExportOptions options = {};
    ReadTree (*read)(std::string_view text) = nullptr;
    bool is_xml = false;
    bool is_plain = true;  // its texts are those that people read
};

const std::vector<Form>& forms() {
    static const std::vector<Form> all = {
        {"json", {}, read_json_tree},
        {"json", {{{"json-shape", "flat"}}}, read_json_flat},
        {"json", {{{"json-shape", "jsonl"}}}, read_json_lines},
        {"opml", {{{"opml-text", "plain"}}}, read_opml, true},
        {"opml", {}, read_opml, true, false},
        {"opml", {{{"opml-text", "markdown"}}}, read_opml, true, false},
        {"mm", {}, read_mm, true},
        {"mm", {{{"mm-dialect", "freeplane"}}}, read_mm, true},
        {"csv", {}, [](std::string_view text) { return read_csv(text, ','); }},
        {"csv", {{{"csv-delimiter", "a"}}}, [](std::string_view text) { return read_csv(text, 'a'); }},
        {"csv",
         {{{"csv-safe", "on"}, {"csv-delimiter", "\t"}}},
         [](std::string_view text) { return read_csv(text, '\t'); },
         false,
         false},
        {"dot", {}, read_dot},
    };
    return all;
}

bool is_node(const ReadNode& read, const Outline& outline, uint32_t i, const Form& form) {
    const std::string parent = i == 0 ? "" : id_of(outline.nodes[outline.nodes[i].parent]);
    if (read.id != id_of(outline.nodes[i]) || read.parent != parent) return false;
    if (!read.text || !form.is_plain) return true;
    return *read.text == (form.is_xml ? as_in_xml(text_of(outline, i)) : text_of(outline, i));
}

std::string broken_form(const Outline& outline, const Form& form) {
    std::string text;
    find_exporter(form.exporter)->write(outline, form.options, text);
    if (!utf8::is_valid(text)) return "is not UTF-8";
    if (form.is_xml && is_too_deep_for_tinyxml2(outline)) return {};
    const ReadTree tree = form.read(text);
    if (!tree) return "cannot be read";
    if (tree->size() != outline.nodes.size()) return "has other nodes";
    for (uint32_t i = 0; i < tree->size(); ++i)
        if (!is_node((*tree)[i], outline, i, form)) return "has another node " + std::to_string(i);
    return {};
}

}  // namespace

ReadTree read_json_tree(std::string_view text) {
    const json document = json::parse(text, nullptr, false);
    if (document.is_discarded()) return std::nullopt;
    std::vector<ReadNode> nodes;
    std::vector<std::pair<const json*, std::string>> open = {{&document.at("root"), ""}};
    while (!open.empty()) {
        const auto [node, parent] = std::move(open.back());
        open.pop_back();
        nodes.push_back(json_node(*node, parent));
        const json& children = node->at("children");
        for (size_t i = children.size(); i > 0; --i) open.emplace_back(&children[i - 1], nodes.back().id);
    }
    return nodes;
}

ReadTree read_json_flat(std::string_view text) {
    const json document = json::parse(text, nullptr, false);
    if (document.is_discarded()) return std::nullopt;
    std::vector<ReadNode> nodes;
    for (const json& node : document.at("nodes")) nodes.push_back(flat_json_node(node));
    return nodes;
}

ReadTree read_json_lines(std::string_view text) {
    std::vector<ReadNode> nodes;
    while (!text.empty()) {
        const size_t end = text.find('\n');
        if (end == text.npos) return std::nullopt;
        const json node = json::parse(text.substr(0, end), nullptr, false);
        if (node.is_discarded()) return std::nullopt;
        nodes.push_back(flat_json_node(node));
        text.remove_prefix(end + 1);
    }
    return nodes;
}

ReadTree read_opml(std::string_view text) { return read_xml(text, "opml", "body", "outline", "_id", "text"); }

ReadTree read_mm(std::string_view text) { return read_xml(text, "map", nullptr, "node", "ID", "TEXT"); }

std::string broken_export(const Outline& outline) {
    for (const Form& form : forms())
        if (const std::string problem = broken_form(outline, form); !problem.empty()) {
            std::string name(form.exporter);
            for (const auto& [option, value] : form.options.values)
                name.append(" --").append(option).append(" ").append(value);
            return name + " " + problem;
        }
    return {};
}

}  // namespace rmtool::testing
