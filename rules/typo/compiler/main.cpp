// compile_misspellings FROM.txt TO.cpp: the build step that makes the table a part of rmtool.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "rules/typo/compiler/pack.h"

int main(int count, char** arguments) {
    using namespace rmtool;
    if (count != 3) return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const Result<std::vector<typo::Misspelling>> misspellings = typo::read_misspellings(text);
    if (!misspellings) {
        fmt::print(stderr, "{}: {}\n", arguments[1], misspellings.error().message);
        return 1;
    }
    std::ofstream out(arguments[2], std::ios::binary);
    out << typo::source_of(typo::pack(*misspellings)) << std::flush;
    return out ? 0 : 1;
}
