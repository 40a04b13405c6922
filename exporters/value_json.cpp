#include "exporters/value_json.h"

#include <vector>

namespace rmtool {
namespace {

struct Open {
    const Value* value;
    size_t next;
};

void begin_value(const Value& value, JsonWriter& json, std::vector<Open>& open) {
    switch (value.kind) {
        case Value::Kind::null: json.null(); return;
        case Value::Kind::boolean:
        case Value::Kind::integer:
        case Value::Kind::real: json.verbatim(value.text); return;
        case Value::Kind::string: json.string(value.text); return;
        case Value::Kind::sequence: json.begin_array(); break;
        case Value::Kind::mapping: json.begin_object(); break;
    }
    open.push_back({&value, 0});
}

}  // namespace

void write_value(const Value& value, JsonWriter& json) {
    std::vector<Open> open;
    begin_value(value, json, open);
    while (!open.empty()) {
        const Value& container = *open.back().value;
        const bool mapping = container.kind == Value::Kind::mapping;
        if (open.back().next == container.members.size()) {
            mapping ? json.end_object() : json.end_array();
            open.pop_back();
            continue;
        }
        const auto& [key, member] = container.members[open.back().next++];
        if (mapping) json.key(key);
        begin_value(member, json, open);
    }
}

std::string text_of(const Value& value) {
    if (value.kind == Value::Kind::string) return value.text;
    std::string text;
    JsonWriter json(text, JsonWriter::Layout::compact);
    write_value(value, json);
    return text;
}

}  // namespace rmtool
