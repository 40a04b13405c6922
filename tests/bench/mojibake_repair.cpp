// mojibake_repair FILE...: for tests/bench/mojibake.py. Repairs each file into FILE.out, and writes the
// numbers of the lines where something was found to FILE.found.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "core/encoding/mojibake.h"
#include "core/source.h"

int main(int count, char** files) {
    using namespace rmtool;
    for (int i = 1; i < count; ++i) {
        const std::string path = files[i];
        std::ifstream in(path, std::ios::binary);
        const Source source(path, {std::istreambuf_iterator<char>(in), {}});
        std::ofstream out(path + ".out", std::ios::binary);
        std::string found;
        size_t copied = 0;
        const encoding::Reading reading = encoding::read_garbled(source.bytes());
        for (const encoding::Doubt& doubt : reading.doubts)
            found += fmt::format("{}\n", source.line_of(doubt.range.begin));
        for (const encoding::Window& window : reading.windows) {
            out << source.bytes().substr(copied, window.range.begin - copied) << window.repaired;
            copied = window.range.end;
            found += fmt::format("{}\n", source.line_of(window.range.begin));
        }
        out << source.bytes().substr(copied);
        std::ofstream(path + ".found") << found;
        if (!out) {
            fmt::print(stderr, "{}.out: cannot be written\n", path);
            return 1;
        }
    }
    return 0;
}
