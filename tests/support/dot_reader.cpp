#include <algorithm>
#include <map>

#include "tests/support/export_readers.h"

namespace rmtool::testing {
namespace {

// https://graphviz.org/doc/info/lang.html, as far as we need it.
struct Token {
    std::string text;  // of a quoted string: what is inside, escapes as they are
    bool quoted = false;
    bool is(std::string_view punctuation) const { return !quoted && text == punctuation; }
    bool is_name() const { return quoted || text.find_first_of("{}[]=,;-") == text.npos; }
};

bool is_name_character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.';
}

// The quoted string at the front; false if it does not end. Newlines stand in it only behind a backslash, as
// our writer has it.
bool take_string(std::string_view& text, Token& token) {
    token.quoted = true;
    for (size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            token.text = text.substr(1, i - 1);
            text.remove_prefix(i + 1);
            return true;
        }
        if (text[i] == '\n') return false;
        if (text[i] == '\\') ++i;
    }
    return false;
}

bool tokens_of(std::string_view text, std::vector<Token>& tokens) {
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
        if (text.empty()) return true;
        if (text.starts_with("//")) {
            text.remove_prefix(std::min(text.find('\n'), text.size()));
            continue;
        }
        Token& token = tokens.emplace_back();
        if (text.starts_with('"')) {
            if (!take_string(text, token)) return false;
            continue;
        }
        size_t length = text.starts_with("->") ? 2 : 1;
        if (is_name_character(text.front()))
            while (length < text.size() && is_name_character(text[length])) ++length;
        else if (length == 1 && std::string_view("{}[]=,;").find(text.front()) == std::string_view::npos)
            return false;
        token.text = text.substr(0, length);
        text.remove_prefix(length);
    }
}

class Parser {
  public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    bool graph(std::vector<ReadNode>& nodes) {
        if (!take("digraph") || !take_name() || !take("{")) return false;
        while (!take("}"))
            if (!statement(nodes)) return false;
        return at_ == tokens_.size();
    }

  private:
    bool take(std::string_view punctuation) {
        const bool here = at_ < tokens_.size() && tokens_[at_].is(punctuation);
        at_ += here ? 1 : 0;
        return here;
    }
    const Token* take_name() {
        return at_ < tokens_.size() && tokens_[at_].is_name() ? &tokens_[at_++] : nullptr;
    }
    // [a=b, c="d"];
    bool attributes(bool& is_reference) {
        if (!take("[")) return false;
        do {
            const Token* const name = take_name();
            if (!name || !take("=")) return false;
            const Token* const value = take_name();
            if (!value) return false;
            is_reference = is_reference || (name->text == "class" && value->text == "ref");
        } while (take(","));
        return take("]") && take(";");
    }
    bool statement(std::vector<ReadNode>& nodes) {
        const Token* const name = take_name();
        const Token* const target = name && take("->") ? take_name() : nullptr;
        bool is_reference = false;
        if (!name || !attributes(is_reference)) return false;
        if (!name->quoted) return name->text == "graph" || name->text == "node" || name->text == "edge";
        if (!target) {
            places_[name->text] = nodes.size();
            nodes.push_back({name->text, {}, {}});
            return true;
        }
        // Graphviz would make nodes of names that have none yet.
        if (!places_.contains(name->text) || !places_.contains(target->text)) return false;
        if (!is_reference) nodes[places_[target->text]].parent = name->text;
        return true;
    }

    std::vector<Token> tokens_;
    size_t at_ = 0;
    std::map<std::string, size_t> places_;
};

}  // namespace

ReadTree read_dot(std::string_view text) {
    std::vector<Token> tokens;
    std::vector<ReadNode> nodes;
    if (!tokens_of(text, tokens) || !Parser(std::move(tokens)).graph(nodes)) return std::nullopt;
    return nodes;
}

}  // namespace rmtool::testing
