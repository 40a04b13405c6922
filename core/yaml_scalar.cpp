#include "core/yaml_scalar.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

namespace rmtool {
namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> spellings) {
    return std::ranges::find(spellings, text) != spellings.end();
}

bool take(std::string_view& rest, std::string_view characters) {
    if (rest.empty() || characters.find(rest.front()) == characters.npos) return false;
    rest.remove_prefix(1);
    return true;
}

std::string_view take_digits(std::string_view& rest) {
    const std::string_view digits = rest.substr(0, rest.find_first_not_of("0123456789"));
    rest.remove_prefix(digits.size());
    return digits;
}

// At least one digit is left.
std::string_view without_leading_zeros(std::string_view digits) {
    const size_t first = digits.find_first_not_of('0');
    if (first != digits.npos) return digits.substr(first);
    return "0";
}

bool fits_double(std::string_view number) {
    double value = 0;
    return std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc();
}

// 0o14 and 0x1F. A longer one than 64 bits is taken for an identifier.
std::optional<Value> read_octal_or_hexadecimal(std::string_view text) {
    if (!text.starts_with("0o") && !text.starts_with("0x")) return std::nullopt;
    const int base = text[1] == 'o' ? 8 : 16;
    const char* const end = text.data() + text.size();
    uint64_t value = 0;
    const auto [stop, error] = std::from_chars(text.data() + 2, end, value, base);
    if (error != std::errc() || stop != end) return std::nullopt;
    return Value{Value::Kind::integer, std::to_string(value), {}};
}

std::optional<Value> read_decimal(std::string_view text) {
    std::string_view rest = text;
    const bool is_negative = rest.starts_with('-');
    take(rest, "+-");
    const std::string_view whole = take_digits(rest);
    const bool has_point = take(rest, ".");
    const std::string_view fraction = has_point ? take_digits(rest) : std::string_view();
    if (whole.empty() && fraction.empty()) return std::nullopt;
    std::string canonical = is_negative ? "-" : "";
    canonical += without_leading_zeros(whole);
    if (has_point) canonical.append(".").append(fraction.empty() ? "0" : fraction);
    const bool has_exponent = take(rest, "eE");
    if (has_exponent) {
        canonical += rest.starts_with('-') ? "e-" : "e";
        take(rest, "+-");
        const std::string_view exponent = take_digits(rest);
        if (exponent.empty()) return std::nullopt;
        canonical += without_leading_zeros(exponent);
    }
    if (!rest.empty() || !fits_double(canonical)) return std::nullopt;
    const bool is_real = has_point || has_exponent;
    if (!is_real && canonical == "-0") canonical = "0";
    return Value{is_real ? Value::Kind::real : Value::Kind::integer, std::move(canonical), {}};
}

}  // namespace

Value read_plain_scalar(std::string_view text) {
    if (is_one_of(text, {"", "~", "null", "Null", "NULL"})) return {};
    if (is_one_of(text, {"true", "True", "TRUE"})) return {Value::Kind::boolean, "true", {}};
    if (is_one_of(text, {"false", "False", "FALSE"})) return {Value::Kind::boolean, "false", {}};
    if (std::optional<Value> number = read_octal_or_hexadecimal(text)) return *std::move(number);
    if (std::optional<Value> number = read_decimal(text)) return *std::move(number);
    return {Value::Kind::string, std::string(text), {}};
}

}  // namespace rmtool
