// The two passes over a file. examine() needs nothing but its bytes and runs for many files at once;
// conclude() asks about other files, when all are examined.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/anchors.h"
#include "core/diagnostic.h"
#include "core/document.h"
#include "core/outgoing_links.h"
#include "core/result.h"
#include "rules/settings.h"
#include "rules/suppressions.h"

namespace rmtool {

class Project;

// What is kept of a file between the passes.
struct FileFacts {
    Source source;                    // without its bytes where has_text is false
    std::vector<OutgoingLink> links;  // local ones, only if a selected rule checks links
    std::vector<Suppression> suppressions;
    std::vector<Diagnostic> diagnostics;  // after conclude(): by place, then in the registry's order
    std::vector<Notice> notices;
    std::shared_ptr<const Anchors> anchors = nullptr;  // like the links
    bool has_text = true;
};

// Whether nothing has been found yet that is said with words of the text. If so, conclude() may do without.
bool can_do_without_text(const FileFacts& facts);

// Both are thread-safe.
FileFacts examine(Source source, const LintSettings& settings);
// False, and nothing is changed, if there is something to report and the text has been forgotten.
bool conclude(FileFacts& facts, const LintSettings& settings, Project& project);

enum class FixLevel : uint8_t { safe, unsafe };

// The text after one round of fixes; the same text if there is nothing to apply.
std::string fixed_once(const FileFacts& facts, FixLevel level);

struct FixedFile {
    FileFacts facts;     // of the text as it is now, with what remains to be reported
    size_t applied = 0;  // fixes
};
// `facts` are concluded, and known findings are marked in them; `mark_known` does that after each round.
// Errors: the text still changes after 8 rounds; the message names the rules.
Result<FixedFile> fix_until_stable(
    FileFacts facts, FixLevel level, const LintSettings& settings, Project& project,
    const std::function<void(FileFacts&)>& mark_known = [](FileFacts&) {});

}  // namespace rmtool
