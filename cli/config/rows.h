// What a configuration can say: a row a key. Reading, its error messages, `config --show`, the JSON Schema
// and the page all go by these rows.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "exporters/exporter.h"
#include "rules/rule.h"

namespace rmtool::config {

// The last three are mappings: to one of a set, to lists, to texts.
enum class Kind : uint8_t { flag, number, text, path, character, choice, list, choices, lists, texts };

struct Row {
    std::string path;  // "lint.typo.words"
    std::string_view summary;
    Kind kind = Kind::text;
    std::string fallback = "null";                  // the default, as JSON
    std::span<const std::string_view> values = {};  // of a scalar or of what is in lists; empty: any
    std::span<const std::string_view> keys = {};    // of a mapping; empty: any
    uint32_t least = 0;                             // of a number
    uint32_t most = UINT32_MAX;
    bool in_documents = false;                // may be set by a document's front matter
    const RuleOption* rule_option = nullptr;  // that it sets
    const ExportOption* export_option = nullptr;
};

// In lists of rules it stands for each of them.
inline constexpr std::string_view every_rule = "all";

constexpr bool is_mapping(Kind kind) { return kind >= Kind::choices; }

std::span<const Row> rows();                  // those of a section one after the other
const Row* find_row(std::string_view path);   // null if there is none
bool is_section(std::string_view path);       // "lint", "lint.typo"; the whole is ""
bool is_in_documents(std::string_view path);  // it, or a row of the section

// The last name of a path, and what stands before: "words" and "lint.typo".
std::string_view name_of(std::string_view path);
std::string_view section_of(std::string_view path);

}  // namespace rmtool::config
