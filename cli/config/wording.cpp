#include "cli/config/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "core/lower_case.h"
#include "core/suggest.h"

namespace rmtool::config {
namespace {

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// Encodings have many names and one number: cp1252 is windows-1252.
std::string_view with_the_same_number(std::string_view text, std::span<const std::string_view> names) {
    const std::string digits = digits_of(text);
    if (digits.size() < 3) return {};
    std::string_view found;
    for (const std::string_view name : names) {
        if (digits_of(name) != digits) continue;
        if (!found.empty()) return {};
        found = name;
    }
    return found;
}

// What others call the severity of a rule that does not run.
bool means_off(std::string_view text) {
    constexpr std::array<std::string_view, 4> words = {"off", "none", "ignore", "disabled"};
    return std::ranges::find(words, lower_case(text)) != words.end();
}

}  // namespace

std::string_view kind_of(const Value& value) {
    switch (value.kind) {
        case Value::Kind::null: return "empty";
        case Value::Kind::boolean: return "true or false";
        case Value::Kind::integer:
        case Value::Kind::real: return "a number";
        case Value::Kind::string: return "a text";
        case Value::Kind::sequence: return "a list";
        case Value::Kind::mapping: return "a mapping";
    }
    return {};
}

std::string_view kind_of(const Row& row) {
    switch (row.kind) {
        case Kind::flag: return "true or false";
        case Kind::number: return "a whole number";
        case Kind::text:
        case Kind::choice: return "a text";
        case Kind::path: return "a path";
        case Kind::character: return "one character";
        case Kind::list: return "a list";
        case Kind::choices:
        case Kind::lists:
        case Kind::texts: return "a mapping";
    }
    return {};
}

std::string hint_for_value(std::string_view text, const Row& row) {
    if (row.path == "lint.severity" && means_off(text)) return "'lint.ignore' leaves rules out";
    std::string hint = did_you_mean(text, row.values);
    if (!hint.empty()) return hint;
    const std::string_view same = with_the_same_number(text, row.values);
    if (!same.empty()) return fmt::format("did you mean '{}'?", same);
    return fmt::format("possible values: {}", fmt::join(row.values, ", "));
}

}  // namespace rmtool::config
