// The only file of core/ that includes yaml-cpp. Its nodes are not used: with its events, limits hold while
// the text is read, so that neither its recursion nor what aliases expand to can get out of hand.
#include "core/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <new>
#include <sstream>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/utf8.h"
#include "core/yaml_plain.h"
#include "core/yaml_scalar.h"

namespace rmtool {
namespace {

constexpr size_t max_nodes = 10'000;
constexpr size_t max_depth = 64;
// Beyond what any text without aliases can reach: one long scalar repeated by thousands of them.
constexpr size_t max_text_bytes = 1 << 20;

// A YAML node in pre-order; in a mapping, keys and values alternate.
struct YamlNode {
    Value::Kind kind = Value::Kind::null;
    std::string text;
    YAML::Mark mark;
    size_t depth = 0;        // number of collections around it
    size_t subtree_end = 0;  // index; 0 while the collection is open
};

bool is_collection(Value::Kind kind) { return kind == Value::Kind::sequence || kind == Value::Kind::mapping; }

// Thrown through the parser, which has no other way to be stopped.
struct Refusal {
    std::string message;
    YAML::Mark mark;
};

// The parser's interface is a base class.
class NodeCollector final : public YAML::EventHandler {
  public:
    std::vector<YamlNode> nodes;

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (has_document_) fail(mark, "more than one YAML document");
        has_document_ = true;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add({}, anchor, mark); }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        std::string text;
        utf8::append_valid(value, text);
        if (is_read_by_spelling(tag)) {
            add(read_plain_scalar(text), anchor, mark);
        } else {
            add({Value::Kind::string, std::move(text), {}}, anchor, mark);
        }
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const size_t begin = anchored_.at(anchor);
        const size_t end = nodes[begin].subtree_end;
        if (end == 0) fail(mark, "an alias stands inside the value that it repeats");
        const size_t shift = nodes.size() - begin;
        const size_t outer_depth = nodes[begin].depth;
        for (size_t index = begin; index < end; ++index) {
            YamlNode copy = nodes[index];
            copy.mark = mark;
            copy.depth = copy.depth - outer_depth + open_.size();
            copy.subtree_end += shift;
            push(std::move(copy));
        }
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        begin_collection(Value::Kind::sequence, anchor, mark);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        begin_collection(Value::Kind::mapping, anchor, mark);
    }
    void OnSequenceEnd() override { end_collection(); }
    void OnMapEnd() override { end_collection(); }

  private:
    [[noreturn]] static void fail(const YAML::Mark& mark, const char* message) {
        throw Refusal{message, mark};
    }

    // "?" is the parser's tag of plain scalars, "!" of quoted ones.
    static bool is_read_by_spelling(std::string_view tag) {
        if (tag == "?") return true;
        constexpr std::string_view core = "tag:yaml.org,2002:";
        if (!tag.starts_with(core)) return false;
        tag.remove_prefix(core.size());
        return tag == "null" || tag == "bool" || tag == "int" || tag == "float";
    }

    void add(Value scalar, YAML::anchor_t anchor, const YAML::Mark& mark) {
        if (anchor != YAML::NullAnchor) anchored_[anchor] = nodes.size();
        push({scalar.kind, std::move(scalar.text), mark, open_.size(), nodes.size() + 1});
    }

    void begin_collection(Value::Kind kind, YAML::anchor_t anchor, const YAML::Mark& mark) {
        if (anchor != YAML::NullAnchor) anchored_[anchor] = nodes.size();
        const size_t index = nodes.size();
        push({kind, "", mark, open_.size(), 0});
        open_.push_back(index);
    }

    void end_collection() {
        nodes[open_.back()].subtree_end = nodes.size();
        open_.pop_back();
    }

    void push(YamlNode node) {
        text_bytes_ += node.text.size();
        if (nodes.size() == max_nodes) fail(node.mark, "more than 10,000 values");
        if (text_bytes_ > max_text_bytes) fail(node.mark, "aliases repeat more than 1 MiB");
        if (is_collection(node.kind) && node.depth == max_depth) fail(node.mark, "nested more than 64 deep");
        nodes.push_back(std::move(node));
    }

    std::unordered_map<YAML::anchor_t, size_t> anchored_;  // index of the node
    std::vector<size_t> open_;                             // collections, from the root
    size_t text_bytes_ = 0;
    bool has_document_ = false;
};

// JSON's keys are strings. A collection as a key reads as JavaScript would have it.
std::string key_text(const std::vector<YamlNode>& nodes, size_t key) {
    if (nodes[key].kind == Value::Kind::null) return "null";
    std::string text;
    for (size_t index = key; index < nodes[key].subtree_end; ++index) {
        if (is_collection(nodes[index].kind)) continue;
        if (!text.empty()) text += ',';
        text += nodes[index].text;
    }
    return text;
}

// The parser's own marks count from 0, and are -1 where it has none.
YamlPlace place_of(const YAML::Mark& mark) {
    return {static_cast<uint32_t>(std::max(mark.line, 0)), static_cast<uint32_t>(std::max(mark.column, 0))};
}

Value take_last(std::vector<Value>& values) {
    Value value = std::move(values.back());
    values.pop_back();
    return value;
}

// Takes the members of the collection from `values`, where the first one is last. YAML wants keys to be
// unique (section 3.2.1.3), and markmap, gray-matter and Hugo refuse those that are not: which of two titles
// was meant cannot be known.
std::vector<Value::Member> take_members(const std::vector<YamlNode>& nodes, size_t collection,
                                        std::vector<Value>& values) {
    std::vector<Value::Member> members;
    std::unordered_set<std::string> keys;
    const bool is_mapping = nodes[collection].kind == Value::Kind::mapping;
    for (size_t index = collection + 1; index < nodes[collection].subtree_end;) {
        std::string key;
        const YamlPlace place = place_of(nodes[index].mark);
        if (is_mapping) {
            key = key_text(nodes, index);
            if (!keys.insert(key).second) throw Refusal{"a key that was there before", nodes[index].mark};
            values.pop_back();
            index = nodes[index].subtree_end;
        }
        members.push_back({std::move(key), take_last(values)});
        members.back().value.key_place = place;
        index = nodes[index].subtree_end;
    }
    return members;
}

// From the last node to the first, so that all members of a collection are there when it is reached.
Value make_value(const std::vector<YamlNode>& nodes) {
    std::vector<Value> values;
    for (size_t index = nodes.size(); index-- > 0;) {
        Value value{nodes[index].kind, nodes[index].text, {}, place_of(nodes[index].mark)};
        if (is_collection(value.kind)) value.members = take_members(nodes, index, values);
        values.push_back(std::move(value));
    }
    return values.empty() ? Value() : take_last(values);
}

// Of a character that it does not know, the parser quotes one byte, at the end: the place shows the whole.
std::string message_of(const YAML::Exception& error) {
    return utf8::is_valid(error.msg) ? error.msg : error.msg.substr(0, error.msg.rfind(": "));
}

}  // namespace

const Value* Value::find(std::string_view key) const {
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? nullptr : &found->value;
}

YamlDocument read_yaml(const std::string& text) {
    YamlDocument document;
    if (std::optional<Value> plain = read_plain_mapping(text)) {
        document.value = std::move(*plain);
        document.root = Value::Kind::mapping;
        return document;
    }
    NodeCollector collector;
    try {
        // The parser reads nothing but streams. It takes a quoted scalar that nobody closed for a complete
        // one if the text ends in a line break; a comment in the last line is harmless everywhere else.
        std::istringstream stream(text + (text.ends_with('\n') ? "#" : "\n#"));
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(collector)) {
        }
        document.value = make_value(collector.nodes);
    } catch (const Refusal& refusal) {
        document.problem = YamlProblem{refusal.message, place_of(refusal.mark)};
    } catch (const YAML::Exception& error) {
        document.problem = YamlProblem{"broken YAML: " + message_of(error), place_of(error.mark)};
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        document.problem = YamlProblem{std::string("broken YAML: ") + error.what(), {}};
    }
    if (!collector.nodes.empty()) document.root = collector.nodes.front().kind;
    return document;
}

}  // namespace rmtool
