// A rule is a row of data and at most two pure functions: one that looks at a document, one that looks at
// what the document links to.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/document.h"
#include "core/encoding/mojibake.h"
#include "core/references.h"

namespace rmtool {

class Project;
struct FileFacts;
struct LintSettings;
struct Rule;

// A path is relative to the configuration it stands in.
enum class RuleOptionKind : uint8_t { choice, list, flag, number, path };

// `<rule>.<name>` in the configuration.
struct RuleOption {
    std::string_view name;
    std::string_view summary;  // one line; no full stop
    RuleOptionKind kind = RuleOptionKind::choice;
    std::span<const std::string_view> values = {};  // of a choice: the allowed ones
    std::string_view fallback = {};                 // the default; a flag's is "true" or "false"
};

// What the rules are told about a document. Everything outlives the check.
struct Context {
    const Document& document;
    const LintSettings& settings;
    const Rule& rule;                          // the one that is running
    const std::vector<Reference>& references;  // resolve_references(), once for all rules
    const encoding::Reading& garbled;          // read_garbled(), likewise
    const encoding::Evidence& evidence;        // of that, for reading parts of the document
};

struct Rule {
    std::string_view id;                    // the stem of its files: <id>.cpp, <id>.md, testdata/rules/<id>/
    std::string_view summary;               // one line; no full stop
    Severity severity = Severity::warning;  // of findings whose check names no other
    bool fixable = false;                   // some findings have a fix
    std::string_view doc;                   // <id>.md
    std::span<const RuleOption> options = {};
    // Either may be null. `check_links` runs when all files have been read.
    void (*check)(const Context& context, Diagnostics& out) = nullptr;
    void (*check_links)(const FileFacts& facts, const LintSettings& settings, Project& project,
                        Diagnostics& out) = nullptr;
};

std::span<const Rule> rules();
const Rule* find_rule(std::string_view id);  // null if there is none

// The only one that looks at files in encodings that cannot be read.
inline constexpr std::string_view mojibake = "mojibake";

// Found in comments by the engine itself; a row like any other for everything else.
inline constexpr std::string_view unused_suppression = "unused-suppression";

}  // namespace rmtool
