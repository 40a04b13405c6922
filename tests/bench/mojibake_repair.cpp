// mojibake_repair FILE...: for tests/bench/mojibake.py. Repairs each file into FILE.out, round by round as
// --fix does, and writes the numbers of the lines where something was found to FILE.found.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "core/encoding/mojibake.h"
#include "core/source.h"

namespace {

using namespace rmtool;

std::string repaired(std::string_view text, const encoding::Reading& reading) {
    std::string out;
    size_t copied = 0;
    for (const encoding::Window& window : reading.windows) {
        out.append(text, copied, window.range.begin - copied);
        out += window.repaired;
        copied = window.range.end;
    }
    return out.append(text, copied);
}

std::string lines_of(const Source& source, const encoding::Reading& reading) {
    std::string lines;
    for (const encoding::Doubt& doubt : reading.doubts)
        lines += fmt::format("{}\n", source.line_of(doubt.range.begin));
    for (const encoding::Window& window : reading.windows)
        lines += fmt::format("{}\n", source.line_of(window.range.begin));
    return lines;
}

}  // namespace

int main(int count, char** files) {
    constexpr int most_rounds = 8;
    for (int i = 1; i < count; ++i) {
        const std::string path = files[i];
        std::ifstream in(path, std::ios::binary);
        const Source source(path, {std::istreambuf_iterator<char>(in), {}});
        encoding::Reading reading = encoding::read_garbled(source.bytes());
        std::ofstream(path + ".found") << lines_of(source, reading);
        std::string text(source.bytes());
        for (int round = 0; round < most_rounds && !reading.windows.empty(); ++round) {
            text = repaired(text, reading);
            reading = encoding::read_garbled(text);
        }
        std::ofstream out(path + ".out", std::ios::binary);
        out << text << std::flush;
        if (!out) {
            fmt::print(stderr, "{}.out: cannot be written\n", path);
            return 1;
        }
    }
    return 0;
}
