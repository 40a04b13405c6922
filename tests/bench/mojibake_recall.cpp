// mojibake_recall FOLDER...: garbles every .md below the folders in several ways, repairs it, and prints how
// many of the garbled lines come back exactly, how many become something else, and how many whole lines are
// changed. `cmake --build --preset release --target mojibake_recall` makes it.
#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/mojibake.h"
#include "core/utf8.h"
#include "tests/support/garble.h"

namespace {

namespace fs = std::filesystem;
using namespace rmtool;
using Lines = std::vector<std::string>;

struct Tally {
    size_t garbled = 0;
    size_t restored = 0;
    size_t wrong = 0;  // garbled lines changed into something else
    size_t whole = 0;
    size_t broken = 0;  // whole lines changed
};

Lines lines_of(std::string_view text) {
    Lines lines;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::string joined(const Lines& lines) { return fmt::format("{}", fmt::join(lines, "\n")); }

bool has_high_byte(std::string_view text) {
    return std::ranges::any_of(text, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

// Of each word beyond ASCII, every `step`th.
std::string with_garbled_words(std::string_view line, size_t step, size_t& count,
                               const std::function<std::string(std::string_view)>& garble) {
    std::string out;
    for (size_t at = 0; at < line.size();) {
        const size_t end = std::min(line.find(' ', at), line.size());
        const std::string_view word = line.substr(at, end - at);
        out += has_high_byte(word) && ++count % step == 0 ? garble(word) : std::string(word);
        if (end < line.size()) out += ' ';
        at = end + 1;
    }
    return out;
}

void compare(const Lines& clean, const Lines& garbled, Tally& tally) {
    const Lines repaired = lines_of(encoding::repaired(joined(garbled)));
    for (size_t i = 0; i < clean.size(); ++i) {
        const std::string now = i < repaired.size() ? repaired[i] : std::string();
        if (garbled[i] == clean[i]) {
            ++tally.whole;
            if (now != clean[i]) ++tally.broken;
        } else {
            ++tally.garbled;
            if (now == clean[i]) {
                ++tally.restored;
            } else if (now != garbled[i]) {
                ++tally.wrong;
            }
        }
    }
}

void print(std::string_view slice, const Tally& tally) {
    const auto share = [](size_t part, size_t all) {
        return all == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all);
    };
    fmt::print("| {:<34} | {:>7} | {:>6.2f} | {:>6.2f} | {:>7} | {:>5} |\n", slice, tally.garbled,
               share(tally.restored, tally.garbled), share(tally.wrong, tally.garbled), tally.whole,
               tally.broken);
    std::fflush(stdout);
}

std::vector<Lines> read_all(int count, char** folders) {
    std::vector<fs::path> paths;
    for (int i = 0; i < count; ++i) {
        for (const auto& entry : fs::recursive_directory_iterator(folders[i])) {
            if (entry.is_regular_file() && entry.path().extension() == ".md") paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    std::vector<Lines> files;
    for (const fs::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(file), {}};
        if (utf8::is_valid(text)) files.push_back(lines_of(text));
    }
    return files;
}

std::string upper_case(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        const auto upper = utf8proc_toupper(static_cast<utf8proc_int32_t>(decoded.code_point));
        utf8::append(static_cast<char32_t>(upper), out);
        at += decoded.length;
    }
    return out;
}

using Change = std::function<std::string(std::string_view line)>;

Tally measure(const std::vector<Lines>& files, const Change& clean_change, const Change& garble) {
    Tally tally;
    for (const Lines& file : files) {
        Lines clean;
        Lines garbled;
        for (const std::string& line : file) {
            clean.push_back(clean_change(line));
            garbled.push_back(garble(clean.back()));
        }
        compare(clean, garbled, tally);
    }
    return tally;
}

// Every word by itself, between English ones: no document votes.
Tally measure_single_words(const std::vector<Lines>& files, encoding::Page page, int levels) {
    Tally tally;
    for (const Lines& file : files) {
        size_t count = 0;
        for (const std::string& line : file) {
            (void)with_garbled_words(line, 50, count, [&](std::string_view word) {
                const std::string clean = fmt::format("see {} for more", word);
                compare({clean}, {fmt::format("see {} for more", testing::garbled(word, page, levels))},
                        tally);
                return std::string(word);
            });
        }
    }
    return tally;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: mojibake_recall FOLDER...\n");
        return 2;
    }
    const std::vector<Lines> files = read_all(argc - 1, argv + 1);
    const Change same = [](std::string_view line) { return std::string(line); };
    fmt::print(
        "| slice                              | garbled | back % | other% |   whole | bad "
        "|\n|-|-|-|-|-|-|\n");
    print("untouched", measure(files, same, same));
    print("untouched, upper case", measure(files, upper_case, same));
    for (const encoding::Page page : {encoding::Page::windows_1252, encoding::Page::latin_1}) {
        for (const int levels : {1, 2, 3}) {
            const auto garble = [&](std::string_view text) { return testing::garbled(text, page, levels); };
            const std::string name = fmt::format("{} x{}", name_of(page), levels);
            print(name + ", whole files", measure(files, same, garble));
            size_t count = 0;
            print(name + ", every 20th word", measure(files, same, [&](std::string_view line) {
                      return with_garbled_words(line, 20, count, garble);
                  }));
            print(name + ", one word", measure_single_words(files, page, levels));
        }
    }
    return 0;
}
