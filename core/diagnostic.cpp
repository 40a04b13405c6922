#include "core/diagnostic.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rmtool {
namespace {

constexpr std::array<std::string_view, 3> severity_names = {"info", "warning", "error"};

}  // namespace

std::string_view name_of(Severity severity) { return severity_names[static_cast<size_t>(severity)]; }

std::optional<Severity> severity_named(std::string_view name) {
    const auto* const found = std::ranges::find(severity_names, name);
    if (found == severity_names.end()) return std::nullopt;
    return static_cast<Severity>(found - severity_names.begin());
}

Diagnostic& Diagnostics::add(Range range, std::string message) {
    return out_.emplace_back(Diagnostic{rule_, severity_, range, std::move(message), {}, {}, {}});
}

}  // namespace rmtool
