#include "cli/config/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/encoding/pages.h"

namespace rmtool::config {
namespace {

constexpr std::array<std::string_view, 3> severities = {"error", "warning", "info"};

std::span<const std::string_view> rule_ids() {
    static const std::vector<std::string_view> ids = [] {
        std::vector<std::string_view> all;
        for (const Rule& rule : rmtool::rules()) all.push_back(rule.id);
        return all;
    }();
    return ids;
}

// Of lists that choose among them.
std::span<const std::string_view> rule_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all(rule_ids().begin(), rule_ids().end());
        all.push_back(every_rule);
        return all;
    }();
    return names;
}

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", text); }

std::string all_rules() {
    std::vector<std::string> ids;
    for (const std::string_view id : rule_ids()) ids.push_back(quoted(id));
    return fmt::format("[{}]", fmt::join(ids, ", "));
}

void append_top(std::vector<Row>& out) {
    out.push_back(
        {"root", "The search for a configuration ends here; it would do so anyway", Kind::flag, "false"});
    out.push_back(
        {"extends", "Another configuration, whose settings hold where this one has none", Kind::path});
}

void append_lint(std::vector<Row>& out) {
    Row select{"lint.select", "The rules that run", Kind::list, all_rules(), rule_names()};
    Row ignore{"lint.ignore", "Rules that are left out", Kind::list, "[]", rule_names()};
    Row severity{"lint.severity", "Severities of rules, for all that they find",
                 Kind::choices,   "{}",
                 severities,      rule_ids()};
    for (Row* row : {&select, &ignore, &severity}) {
        row->in_documents = true;
        out.push_back(*row);
    }
    out.push_back({"lint.exclude",
                   "Files that are left out, also if they are named: patterns as in .gitignore", Kind::list,
                   "[]"});
    out.push_back({"lint.per-file-ignores", "Rules that are left out for files that match a pattern",
                   Kind::lists, "{}", rule_names()});
    out.push_back({"lint.baseline", "The file of known findings, which are not reported", Kind::path});
}

Kind kind_of(RuleOptionKind kind) {
    switch (kind) {
        case RuleOptionKind::choice: return Kind::choice;
        case RuleOptionKind::list: return Kind::list;
        case RuleOptionKind::flag: return Kind::flag;
        case RuleOptionKind::number: return Kind::number;
        case RuleOptionKind::path: return Kind::path;
    }
    return Kind::text;
}

std::string fallback_of(const RuleOption& option) {
    switch (option.kind) {
        case RuleOptionKind::choice: return quoted(option.fallback);
        case RuleOptionKind::list: return "[]";
        case RuleOptionKind::path: return "null";
        case RuleOptionKind::flag:
        case RuleOptionKind::number: break;
    }
    return std::string(option.fallback);
}

void append_rule_options(std::vector<Row>& out) {
    for (const Rule& rule : rmtool::rules()) {
        for (const RuleOption& option : rule.options) {
            Row row{fmt::format("lint.{}.{}", rule.id, option.name), option.summary, kind_of(option.kind),
                    fallback_of(option), option.values};
            row.rule_option = &option;
            row.in_documents = row.path == "lint.typo.words";
            out.push_back(row);
        }
    }
}

constexpr std::array<std::string_view, 7> matches = {"exact", "alias",     "spelling", "near",
                                                     "words", "ambiguous", "missing"};
constexpr std::array<std::string_view, 4> severities_or_off = {"error", "warning", "info", "off"};

void append_references(std::vector<Row>& out) {
    const size_t first = out.size();
    out.push_back({"references.markers",
                   "What marks a reference, besides the markers of the document's legend", Kind::list, "[]"});
    out.push_back({"references.phrases", "Headings of sections that refer to other topics, besides the usual",
                   Kind::list, "[]"});
    out.push_back(
        {"references.aliases", "What is written, and the heading that is meant", Kind::texts, "{}"});
    out.push_back({"references.ignore", "Wildcards: labels that match are no references", Kind::list, "[]"});
    out.push_back(
        {"references.target-level", "Of the headings that are referred to; 0: found out", Kind::number, "0"});
    out.back().most = 6;
    out.push_back({"references.distance", "How many wrong letters still name a heading", Kind::number, "2"});
    out.back().most = 2;
    out.push_back({"references.severity", "Severities by how a reference met its heading", Kind::choices,
                   "{}", severities_or_off, matches});
    for (Row& row : std::span(out).subspan(first)) row.in_documents = true;
}

void append_encoding(std::vector<Row>& out) {
    out.push_back({"encoding.pages", "The only encodings that text may have been mistaken for; empty: all",
                   Kind::list, "[]", encoding::page_names()});
    Row levels{"encoding.levels", "How often text may have been garbled", Kind::number, "3"};
    levels.least = 1;
    levels.most = 3;
    out.push_back(levels);
    out.push_back({"encoding.ignore", "Wildcards: text that matches is right as it is", Kind::list, "[]"});
}

// `--csv-delimiter` is `export.csv.delimiter`.
void append_export(std::vector<Row>& out) {
    out.push_back(
        {"export.lists", "List items are nodes; true is --lists, false --no-lists", Kind::flag, "true"});
    out.push_back(
        {"export.depth", "Only the first levels, as of --depth; 0 stands for all", Kind::number, "0"});
    for (const Exporter& exporter : exporters()) {
        for (const ExportOption& option : exporter.options) {
            const std::string_view name = option.name.substr(exporter.name.size() + 1);
            Row row{fmt::format("export.{}.{}", exporter.name, name), option.summary, Kind::choice,
                    quoted(option.fallback), option.values};
            if (option.is_switch()) {
                row.kind = Kind::flag;
                row.fallback = "false";
            } else if (option.values.empty()) {
                row.kind = Kind::character;
            }
            row.export_option = &option;
            out.push_back(row);
        }
    }
}

}  // namespace

std::span<const Row> rows() {
    static const std::vector<Row> all = [] {
        std::vector<Row> made;
        append_top(made);
        append_lint(made);
        append_rule_options(made);
        append_references(made);
        append_encoding(made);
        append_export(made);
        return made;
    }();
    return all;
}

const Row* find_row(std::string_view path) {
    const auto row = std::ranges::find(rows(), path, &Row::path);
    return row == rows().end() ? nullptr : &*row;
}

bool is_section(std::string_view path) {
    return path.empty() || std::ranges::any_of(rows(), [path](const Row& row) {
               return row.path.size() > path.size() && row.path.starts_with(path) &&
                      row.path[path.size()] == '.';
           });
}

bool is_in_documents(std::string_view path) {
    return std::ranges::any_of(rows(), [path](const Row& row) {
        return row.in_documents && row.path.starts_with(path) &&
               (row.path.size() == path.size() || row.path[path.size()] == '.');
    });
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('.') + 1); }

std::string_view section_of(std::string_view path) {
    const size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : path.substr(0, dot);
}

}  // namespace rmtool::config
