// What a rule found, and how it could be mended.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace rmtool {

enum class Severity : uint8_t { info, warning, error };

// Safe: a person would apply it unread.
enum class Safety : uint8_t { safe, unsafe };

// One edit. An empty range inserts, an empty replacement removes.
struct Fix {
    Range range;
    std::string replacement;
    Safety safety = Safety::safe;
};

// Another place that explains the finding.
struct Related {
    std::string file;  // as it would be named on the command line; empty: the same file
    Position position;
    std::string message;
};

// Texts are one line of valid UTF-8; what they quote from the document may hold controls.
struct Diagnostic {
    std::string_view rule;  // Rule::id
    Severity severity = Severity::warning;
    Range range;          // what is wrong, exactly; empty at 0 when it is the whole file
    std::string message;  // one sentence without a full stop; names the evidence
    std::optional<Fix> fix;
    std::vector<std::string> suggestions;  // candidates, the best first, where none is sure enough for a fix
    std::vector<Related> related;
    bool known = false;  // in a baseline: neither counts nor is mended
};

std::string_view name_of(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

// Collects what one rule finds; stamps its id and default severity on each.
class Diagnostics {
  public:
    explicit Diagnostics(std::vector<Diagnostic>& out) : out_(out) {}
    void start(std::string_view rule, Severity severity) {
        rule_ = rule;
        severity_ = severity;
    }
    // The reference is good until the next call; a check may add a fix and the like, or change the severity.
    Diagnostic& add(Range range, std::string message);
    bool empty() const { return out_.empty(); }

  private:
    std::vector<Diagnostic>& out_;
    std::string_view rule_;
    Severity severity_ = Severity::warning;
};

}  // namespace rmtool
