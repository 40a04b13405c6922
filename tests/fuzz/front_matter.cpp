// Any bytes: front matter has ranges within the document, values within the limits, and only valid UTF-8.

#include "core/front_matter.h"

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "tests/fuzz/require.h"

using namespace rmtool;

namespace {

void check_scalar(const Value& value) {
    require(utf8::is_valid(value.text) && value.text.find('\0') == value.text.npos && value.members.empty());
    const bool is_json = value.kind != Value::Kind::null && value.kind != Value::Kind::string;
    if (is_json) require(nlohmann::json::accept(value.text));
}

void check_values(const Value& root) {
    std::vector<const Value*> open = {&root};
    size_t count = 0;
    while (!open.empty()) {
        const Value& value = *open.back();
        open.pop_back();
        require(++count <= 10'000);
        const bool is_mapping = value.kind == Value::Kind::mapping;
        if (!is_mapping && value.kind != Value::Kind::sequence) check_scalar(value);
        for (const auto& [key, member] : value.members) {
            require(utf8::is_valid(key));
            require(is_mapping ? value.find(key) == &member : key.empty());
            open.push_back(&member);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    // Most inputs have no fences: the same bytes are read between two, as well.
    for (const std::string& text : {bytes, "---\n" + bytes + "\n---\n"}) {
        const Source source("fuzz.md", text);
        const FrontMatter front_matter = read_front_matter(source);
        const Range whole = {0, static_cast<uint32_t>(text.size())};
        require(whole.contains(front_matter.range) && front_matter.range.contains(front_matter.yaml));
        require(front_matter.valid == (!front_matter.range.empty() && front_matter.problem.empty()));
        require(utf8::is_valid(front_matter.problem) && front_matter.problem_offset <= text.size());
        require(utf8::is_valid(front_matter.title));
        require(front_matter.values.kind == Value::Kind::mapping ||
                front_matter.values.kind == Value::Kind::null);
        check_values(front_matter.values);
    }
    return 0;
}
