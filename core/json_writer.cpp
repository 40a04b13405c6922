#include "core/json_writer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstring>

#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr size_t deepest_indentation = 32;
constexpr size_t word_size = sizeof(uint64_t);

constexpr uint64_t every_byte(unsigned char byte) { return uint64_t{0x0101010101010101} * byte; }

// In valid UTF-8, 0xC2 leads U+0080 to U+00BF, and so all of C1; 0xEF leads U+F000 to U+FFFF, and so the two
// noncharacters that XML forbids and that are escaped for those who pass them on.
constexpr bool needs_a_look(unsigned char byte) {
    return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F || byte == 0xC2 || byte == 0xEF;
}

constexpr auto needs_a_look_table = [] {
    std::array<bool, 256> table{};
    for (size_t byte = 0; byte < table.size(); ++byte) {
        table[byte] = needs_a_look(static_cast<unsigned char>(byte));
    }
    return table;
}();

// High bits where a byte is below `bound` (at most 0x80). Borrows reach other bytes only from such a one, so
// zero means that there is none.
constexpr uint64_t bytes_below(uint64_t word, unsigned char bound) {
    return (word - every_byte(bound)) & ~word & every_byte(0x80);
}

constexpr uint64_t bytes_equal(uint64_t word, unsigned char byte) {
    return bytes_below(word ^ every_byte(byte), 1);
}

bool is_plain_word(const char* begin) {
    uint64_t word = 0;
    std::memcpy(&word, begin, word_size);
    return (bytes_below(word, 0x20) | bytes_equal(word, '"') | bytes_equal(word, '\\') |
            bytes_equal(word, 0x7F) | bytes_equal(word, 0xC2) | bytes_equal(word, 0xEF)) == 0;
}

size_t end_of_plain(std::string_view text, size_t offset) {
    while (text.size() - offset >= word_size && is_plain_word(text.data() + offset)) offset += word_size;
    while (offset < text.size() && !needs_a_look_table[static_cast<unsigned char>(text[offset])]) ++offset;
    return offset;
}

void append_escape(char32_t code_point, std::string& out) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (code_point) {
        case '\0': utf8::append(utf8::replacement, out); break;
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            out += "\\u";
            for (const int shift : {12, 8, 4, 0}) out += digits[(code_point >> shift) & 0xF];
    }
}

}  // namespace

void append_valid_json_string(std::string_view text, std::string& out) {
    out += '"';
    size_t copied = 0;
    size_t offset = end_of_plain(text, 0);
    while (offset < text.size()) {
        const utf8::Decoded decoded = utf8::decode(text, offset);
        if (decoded.code_point < 0xA0 || decoded.code_point == 0xFFFE || decoded.code_point == 0xFFFF) {
            out.append(text, copied, offset - copied);
            append_escape(decoded.code_point, out);
            copied = offset + decoded.length;
        }
        offset = end_of_plain(text, offset + decoded.length);
    }
    out.append(text, copied);
    out += '"';
}

void append_json_string(std::string_view text, std::string& out) {
    if (utf8::is_valid(text)) {
        append_valid_json_string(text, out);
    } else {
        std::string valid;
        utf8::append_valid(text, valid);
        append_valid_json_string(valid, out);
    }
}

void JsonWriter::begin_object() { begin(Container::object, '{'); }
void JsonWriter::end_object() { end(Container::object, '}'); }
void JsonWriter::begin_array() { begin(Container::array, '['); }
void JsonWriter::end_array() { end(Container::array, ']'); }

void JsonWriter::key(std::string_view name) {
    assert(!levels_.empty() && levels_.back().container == Container::object && !after_key_);
    separate_from_previous();
    append_json_string(name, out_);
    out_ += layout_ == Layout::indented ? std::string_view(": ") : std::string_view(":");
    after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
    before_value();
    append_json_string(text, out_);
}

void JsonWriter::number(uint64_t value) {
    before_value();
    std::array<char, 20> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    assert(error == std::errc());
    out_.append(digits.data(), end);
}

void JsonWriter::boolean(bool value) { verbatim(value ? "true" : "false"); }
void JsonWriter::null() { verbatim("null"); }

void JsonWriter::verbatim(std::string_view json) {
    before_value();
    out_ += json;
}

void JsonWriter::begin(Container container, char bracket) {
    before_value();
    out_ += bracket;
    levels_.push_back({container});
}

void JsonWriter::end([[maybe_unused]] Container container, char bracket) {
    assert(!levels_.empty() && levels_.back().container == container && !after_key_);
    const bool had_members = levels_.back().has_members;
    levels_.pop_back();
    if (had_members) newline();
    out_ += bracket;
}

void JsonWriter::before_value() {
    if (levels_.empty()) return;
    assert(after_key_ == (levels_.back().container == Container::object));
    if (!after_key_) separate_from_previous();
    after_key_ = false;
}

void JsonWriter::separate_from_previous() {
    if (levels_.back().has_members) out_ += ',';
    levels_.back().has_members = true;
    newline();
}

void JsonWriter::newline() {
    if (layout_ == Layout::compact) return;
    out_ += '\n';
    out_.append(2 * std::min(levels_.size(), deepest_indentation), ' ');
}

}  // namespace rmtool
