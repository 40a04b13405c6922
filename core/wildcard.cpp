#include "core/wildcard.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string>

namespace rmtool {
namespace {

using ByteSet = std::bitset<256>;

bool between(unsigned char byte, char first, char last) { return first <= byte && byte <= last; }
bool is_digit(unsigned char byte) { return between(byte, '0', '9'); }
bool is_lower(unsigned char byte) { return between(byte, 'a', 'z'); }
bool is_upper(unsigned char byte) { return between(byte, 'A', 'Z'); }
bool is_alpha(unsigned char byte) { return is_lower(byte) || is_upper(byte); }
bool is_alnum(unsigned char byte) { return is_alpha(byte) || is_digit(byte); }
bool is_graph(unsigned char byte) { return between(byte, '!', '~'); }

struct NamedClass {
    std::string_view name;
    bool (*contains)(unsigned char byte);
};
// ASCII only, whatever the locale, as git's own ctype.c.
constexpr std::array<NamedClass, 12> named_classes{{
    {"alnum", is_alnum},
    {"alpha", is_alpha},
    {"blank", [](unsigned char byte) { return byte == ' ' || byte == '\t'; }},
    {"cntrl", [](unsigned char byte) { return byte < ' ' || byte == 0x7F; }},
    {"digit", is_digit},
    {"graph", is_graph},
    {"lower", is_lower},
    {"print", [](unsigned char byte) { return byte == ' ' || is_graph(byte); }},
    {"punct", [](unsigned char byte) { return is_graph(byte) && !is_alnum(byte); }},
    {"space", [](unsigned char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }},
    {"upper", is_upper},
    {"xdigit",
     [](unsigned char byte) { return is_digit(byte) || between(byte, 'a', 'f') || between(byte, 'A', 'F'); }},
}};

// Reads a bracket expression as git's wildmatch.c does, its oddities included: a byte at a time, with the
// byte before that a `-` may make the start of a range.
class BracketReader {
  public:
    // `pattern` begins with the bracket.
    explicit BracketReader(std::string_view pattern) : pattern_(pattern) {}

    // Nothing if the expression does not end or names no class.
    std::optional<ByteSet> read() {
        const bool negated = at(1) == '!' || at(1) == '^';
        position_ = negated ? 2 : 1;
        do {
            if (!read_member()) return std::nullopt;
            ++position_;
        } while (at(position_) != ']');
        if (negated) bytes_.flip();
        bytes_.reset('/');
        return bytes_;
    }

    size_t size() const { return position_ + 1; }

  private:
    // '\0' stands for the end: no pattern contains it.
    unsigned char at(size_t position) const {
        return position < pattern_.size() ? static_cast<unsigned char>(pattern_[position]) : '\0';
    }

    bool read_member() {
        const unsigned char byte = at(position_);
        if (byte == '-' && before_ != '\0' && at(position_ + 1) != '\0' && at(position_ + 1) != ']') {
            return read_range_end();
        }
        if (byte == '[' && at(position_ + 1) == ':') return read_class();
        return read_byte();
    }

    bool read_byte() {
        if (at(position_) == '\\') ++position_;
        before_ = at(position_);
        bytes_.set(before_);
        return before_ != '\0';
    }

    bool read_range_end() {
        ++position_;
        if (at(position_) == '\\') ++position_;
        const unsigned char last = at(position_);
        for (size_t byte = before_; byte <= last; ++byte) bytes_.set(byte);
        before_ = '\0';
        return last != '\0';
    }

    bool read_class() {
        const size_t name_begin = position_ + 2;
        const size_t end = pattern_.find(']', name_begin);
        if (end == std::string_view::npos) return false;
        if (end == name_begin || pattern_[end - 1] != ':') return read_byte();
        const std::string_view name = pattern_.substr(name_begin, end - 1 - name_begin);
        const auto* const found = std::ranges::find(named_classes, name, &NamedClass::name);
        if (found == named_classes.end()) return false;
        for (size_t byte = 0; byte < bytes_.size(); ++byte) {
            if (found->contains(static_cast<unsigned char>(byte))) bytes_.set(byte);
        }
        position_ = end;
        before_ = '\0';
        return true;
    }

    std::string_view pattern_;
    size_t position_ = 0;
    unsigned char before_ = '\0';  // a range may start with it
    ByteSet bytes_;
};

// How far into the path the pattern read so far can have come: every possible length at once, so that no
// pattern makes us try one after the other.
class Reach {
  public:
    Reach(std::string_view path, size_t start)
        : path_(path), flags_(path.size() + 1, '\0'), first_(start), last_(start) {
        flags_[start] = 1;
    }

    bool nowhere() const { return first_ > last_; }
    bool at_end() const { return flags_.back() != 0; }

    template <class Accepts>
    void take_byte(Accepts accepts) {
        for (size_t length = std::min(last_ + 1, path_.size()); length > first_; --length) {
            flags_[length] = flags_[length - 1] != 0 && accepts(path_[length - 1]) ? 1 : 0;
        }
        flags_[first_] = 0;
        last_ = std::min(last_ + 1, path_.size());
        while (first_ <= last_ && flags_[first_] == 0) ++first_;
        while (last_ > first_ && flags_[last_] == 0) --last_;
    }

    void take_any(bool slashes) {
        for (size_t length = first_; length <= last_ && length < path_.size(); ++length) {
            if (flags_[length] != 0 && (slashes || path_[length] != '/')) add(length + 1);
        }
    }

    // Any number of names, each with its slash.
    void take_folders() {
        for (size_t length = first_; length < path_.size(); ++length) {
            if (path_[length] == '/') add(length + 1);
        }
    }

  private:
    void add(size_t length) {
        flags_[length] = 1;
        last_ = std::max(last_, length);
    }

    std::string_view path_;
    std::string flags_;  // one for each length
    size_t first_, last_;
};

// The asterisks at `begin`; returns where the pattern goes on.
size_t take_asterisks(std::string_view pattern, size_t begin, Reach& reach) {
    const size_t end = std::min(pattern.find_first_not_of('*', begin), pattern.size());
    const std::string_view rest = pattern.substr(end);
    const bool whole_name = (begin == 0 || pattern[begin - 1] == '/') &&
                            (rest.empty() || rest.front() == '/' || rest.starts_with("\\/"));
    if (end - begin < 2 || !whole_name) {
        reach.take_any(false);
    } else if (rest.starts_with('/')) {
        reach.take_folders();
        return end + 1;
    } else {
        reach.take_any(true);
    }
    return end;
}

}  // namespace

bool matches_wildcard(std::string_view pattern, std::string_view path) {
    constexpr std::string_view special = "*?[\\";
    const size_t literal = std::min(pattern.find_first_of(special), pattern.size());
    if (!path.starts_with(pattern.substr(0, literal))) return false;
    if (literal == pattern.size()) return path.size() == pattern.size();

    Reach reach(path, literal);
    size_t position = literal;
    while (position < pattern.size() && !reach.nowhere()) {
        const char byte = pattern[position];
        if (byte == '*') {
            position = take_asterisks(pattern, position, reach);
        } else if (byte == '[') {
            BracketReader bracket(pattern.substr(position));
            const std::optional<ByteSet> bytes = bracket.read();
            if (!bytes) return false;
            reach.take_byte([&](char in_path) { return bytes->test(static_cast<unsigned char>(in_path)); });
            position += bracket.size();
        } else if (byte == '?') {
            reach.take_byte([](char in_path) { return in_path != '/'; });
            ++position;
        } else {
            if (byte == '\\' && ++position == pattern.size()) return false;
            reach.take_byte([wanted = pattern[position]](char in_path) { return in_path == wanted; });
            ++position;
        }
    }
    return reach.at_end();
}

bool is_malformed_wildcard(std::string_view pattern) {
    for (size_t position = 0; position < pattern.size(); ++position) {
        if (pattern[position] == '\\' && ++position == pattern.size()) return true;
        if (pattern[position] != '[') continue;
        BracketReader bracket(pattern.substr(position));
        if (!bracket.read()) return true;
        position += bracket.size() - 1;
    }
    return false;
}

}  // namespace rmtool
