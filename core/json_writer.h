// Streaming JSON (RFC 8259): appends to one string, never builds a tree. Always valid UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rmtool {

// Appends with quotes; control characters (C0, DEL, C1) as escapes, so that none reaches a terminal; NUL and
// ill-formed bytes as U+FFFD.
void append_json_string(std::string_view text, std::string& out);
// The same for text that is known to be valid UTF-8.
void append_valid_json_string(std::string_view text, std::string& out);

// Callers keep the order begin/key/value/end; misuse is an assertion.
class JsonWriter {
  public:
    enum class Layout : uint8_t { compact, indented };  // two blanks a level, at most 32 levels of them
    explicit JsonWriter(std::string& out, Layout layout = Layout::indented) : out_(out), layout_(layout) {}

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    void key(std::string_view name);  // ASCII without anything to escape, or user text: both are right
    void string(std::string_view text);
    void number(uint64_t value);
    void boolean(bool value);
    void null();
    void verbatim(std::string_view json);  // one value that is JSON already

  private:
    enum class Container : uint8_t { object, array };
    struct Level {
        Container container;
        bool has_members = false;
    };
    void begin(Container container, char bracket);
    void end(Container container, char bracket);
    void before_value();
    void separate_from_previous();
    void newline();

    std::string& out_;
    Layout layout_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

}  // namespace rmtool
