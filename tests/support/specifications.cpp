#include "tests/support/specifications.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace rmtool::testing {
namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file.good()) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

// In cmark's own test format.
void append_examples(const std::string& text, std::vector<std::string>& examples) {
    const std::string fence(32, '`');
    for (size_t at = text.find(fence + " example"); at != text.npos; at = text.find(fence + " example", at)) {
        const size_t begin = text.find('\n', at) + 1;
        const size_t end = text.find("\n.\n", begin - 1) + 1;
        std::string example = text.substr(begin, end - begin);
        for (size_t tab = example.find("→"); tab != example.npos; tab = example.find("→", tab))
            example.replace(tab, std::string_view("→").size(), "\t");
        examples.push_back(example);
        at = text.find(fence, end) + fence.size();
    }
}

}  // namespace

std::vector<std::string> specification_examples() {
    std::vector<std::string> examples;
    for (const char* name : {"spec.txt", "regression.txt", "extensions.txt"})
        append_examples(read_file(std::filesystem::path(RMTOOL_CMARK_SOURCE) / "test" / name), examples);
    return examples;
}

}  // namespace rmtool::testing
