// mojibake_repair FILE...: for tests/bench/mojibake.py. Repairs each file into FILE.out, round by round as
// --fix does, writes the numbers of the lines where something was found to FILE.found, and prints how many
// seconds of CPU the repairing took.
#include <fmt/format.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

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

struct Document {
    std::string path;
    Source source;
    encoding::Reading reading;  // of the text as it was
    std::string text;           // as it is now
};

Document read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {path, {path, {std::istreambuf_iterator<char>(in), {}}}, {}, {}};
}

void repair(Document& document) {
    constexpr int most_rounds = 8;
    document.reading = encoding::read_garbled(document.source.bytes());
    if (document.reading.windows.empty()) return;
    document.text = repaired(document.source.bytes(), document.reading);
    for (int round = 1; round < most_rounds; ++round) {
        const encoding::Reading reading = encoding::read_garbled(document.text);
        if (reading.windows.empty()) break;
        document.text = repaired(document.text, reading);
    }
}

std::string lines_of(const Document& document) {
    std::string lines;
    for (const encoding::Doubt& doubt : document.reading.doubts)
        lines += fmt::format("{}\n", document.source.line_of(doubt.range.begin));
    for (const encoding::Window& window : document.reading.windows)
        lines += fmt::format("{}\n", document.source.line_of(window.range.begin));
    return lines;
}

bool write(const Document& document) {
    std::ofstream(document.path + ".found") << lines_of(document);
    std::ofstream out(document.path + ".out", std::ios::binary);
    const bool is_repaired = !document.reading.windows.empty();
    out << (is_repaired ? std::string_view(document.text) : document.source.bytes()) << std::flush;
    if (!out) fmt::print(stderr, "{}.out: cannot be written\n", document.path);
    return out.good();
}

}  // namespace

int main(int count, char** files) {
    std::vector<Document> documents;
    for (int i = 1; i < count; ++i) documents.push_back(read(files[i]));
    const std::clock_t begin = std::clock();
    for (Document& document : documents) repair(document);
    fmt::print("{:.6f}\n", static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    bool all_written = true;
    for (const Document& document : documents) all_written = write(document) && all_written;
    return all_written ? 0 : 1;
}
