#include <fmt/format.h>

#include "cli/build_info.h"
#include "cli/report_formats.h"
#include "cli/sarif.h"
#include "core/version.h"
#include "rules/rule.h"

namespace rmtool {
namespace {

using sarif::level_of;
using sarif::root_id;
using sarif::write_text;

// The first paragraph of a rule's page, in one line.
std::string description_in(std::string_view page) {
    constexpr std::string_view heading = "## What it finds\n\n";
    const size_t found = page.find(heading);
    if (found == std::string_view::npos) return {};
    page.remove_prefix(found + heading.size());
    std::string text(page.substr(0, page.find("\n\n")));
    for (char& c : text) c = c == '\n' ? ' ' : c;
    if (text.ends_with(':')) text.back() = '.';  // a list follows
    return text;
}

std::string sentence(std::string_view summary) {
    std::string text(summary);
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text + ".";
}

// 3.49.7: "BrokenReference", for programs that show no ids.
std::string name_of(const Rule& rule) {
    std::string name;
    bool is_first = true;
    for (const char c : rule.id) {
        if (c != '-') name += is_first ? static_cast<char>(c - 'a' + 'A') : c;
        is_first = c == '-';
    }
    return name;
}

void write_rule(const Rule& rule, std::string_view homepage, JsonWriter& json) {
    json.begin_object();
    json.key("id");
    json.string(rule.id);
    // One that is the id in other letters would tell nothing, and validators say so (SARIF1001).
    if (rule.id.find('-') != std::string_view::npos) {
        json.key("name");
        json.string(name_of(rule));
    }
    write_text("shortDescription", sentence(rule.summary), json);
    write_text("fullDescription", description_in(rule.doc), json);
    json.key("help");
    json.begin_object();
    json.key("text");
    json.string(rule.doc);
    json.key("markdown");
    json.string(rule.doc);
    json.end_object();
    if (!homepage.empty()) {
        json.key("helpUri");
        json.string(fmt::format("{}/rules/{}.md", homepage, rule.id));
    }
    json.key("defaultConfiguration");
    json.begin_object();
    json.key("level");
    json.string(level_of(rule.severity));
    json.end_object();
    json.end_object();
}

}  // namespace

std::string_view sarif::level_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "note";
    }
    return {};
}

void sarif::write_text(std::string_view key, std::string_view text, JsonWriter& json) {
    json.key(key);
    json.begin_object();
    json.key("text");
    json.string(text);
    json.end_object();
}

void append_sarif_head(std::string_view homepage, std::string& out) {
    if (homepage.ends_with('/')) homepage.remove_suffix(1);
    out +=
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n";
    out += "\"tool\":{\"driver\":";
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("name");
    json.string("rmtool");
    json.key("version");
    json.string(version);
    json.key("semanticVersion");
    json.string(version);
    if (!homepage.empty()) {
        json.key("informationUri");
        json.string(homepage);
    }
    json.key("rules");
    json.begin_array();
    for (const Rule& rule : rules()) write_rule(rule, homepage, json);
    json.end_array();
    json.end_object();
    // 3.14.14: the folder itself is left to whoever reads this.
    out += fmt::format("}},\n\"originalUriBaseIds\":{{\"{}\":{{\"description\":{{\"text\":\"{}\"}}}}}},\n",
                       root_id, "The root of the repository.");
    // No automationDetails: with them, GitHub's action would not take the category that its user gives.
    out += "\"columnKind\":\"unicodeCodePoints\",\"newlineSequences\":[\"\\r\\n\",\"\\n\",\"\\r\"],\n";
    out += "\"results\":[";
}

void begin_sarif(std::string& out) { append_sarif_head(build_info::homepage, out); }

}  // namespace rmtool
