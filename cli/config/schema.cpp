#include "cli/config/schema.h"

#include <nlohmann/json.hpp>

#include "cli/config/rows.h"

namespace rmtool::config {
namespace {

using Json = nlohmann::ordered_json;

Json one_of(std::span<const std::string_view> values) {
    Json schema = {{"type", "string"}};
    for (const std::string_view value : values) schema["enum"].push_back(value);
    return schema;
}

Json list_of(std::span<const std::string_view> values) {
    return {{"type", "array"}, {"items", one_of(values)}};
}

Json mapping_to(Json value, const Row& row) {
    Json schema = {{"type", "object"}, {"additionalProperties", std::move(value)}};
    if (!row.keys.empty()) schema["propertyNames"] = one_of(row.keys);
    return schema;
}

Json type_of(const Row& row) {
    switch (row.kind) {
        case Kind::flag: return {{"type", "boolean"}};
        // A number of YAML's spelling 1.0 is none for us, but an integer for JSON Schema.
        case Kind::number: return {{"type", "integer"}, {"minimum", row.least}, {"maximum", row.most}};
        case Kind::text: return {{"type", "string"}};
        case Kind::path: return {{"type", "string"}, {"minLength", 1}};
        case Kind::character: return {{"type", "string"}, {"pattern", "^[^\"\\r\\n]$"}};
        case Kind::choice: return one_of(row.values);
        case Kind::list: return list_of(row.values);
        case Kind::choices: return mapping_to(one_of(row.values), row);
        case Kind::lists: return mapping_to(list_of(row.values), row);
        case Kind::texts: return mapping_to({{"type", "string"}}, row);
    }
    return {};
}

Json schema_of(const Row& row) {
    Json schema = {{"description", row.summary}};
    schema.update(type_of(row));
    const Json fallback = Json::parse(row.fallback);
    if (!fallback.is_null()) schema["default"] = fallback;
    return schema;
}

// A section whose keys are all commented out is null.
void make_section(Json& schema) {
    if (schema.contains("properties")) return;
    schema["type"] = {"object", "null"};
    schema["additionalProperties"] = false;
    schema["properties"] = Json::object();
}

}  // namespace

std::string json_schema() {
    Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                   {"title", "The configuration of rmtool"}};
    make_section(schema);
    for (const Row& row : rows()) {
        Json* section = &schema;
        std::string_view path = row.path;
        for (size_t dot = path.find('.'); dot != path.npos; dot = path.find('.')) {
            section = &(*section)["properties"][std::string(path.substr(0, dot))];
            make_section(*section);
            path.remove_prefix(dot + 1);
        }
        (*section)["properties"][std::string(path)] = schema_of(row);
    }
    return schema.dump(2) + "\n";
}

}  // namespace rmtool::config
