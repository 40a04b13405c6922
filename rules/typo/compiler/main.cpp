// compile_words FOLDER MISSPELLINGS.cpp LEXICON.cpp SPELLINGS.cpp: the build step that makes the lists of
// words/ a part of rmtool.
#include <fmt/format.h>

#include <cstdio>
#include <deque>
#include <fstream>
#include <iterator>

#include "rules/typo/compiler/pack.h"
#include "rules/typo/compiler/pack_words.h"

namespace {

using namespace rmtool;

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool write(const char* path, const std::string& text) {
    std::ofstream out(path, std::ios::binary);
    out << text << std::flush;
    return static_cast<bool>(out);
}

int fail(const std::string& path, const Error& error) {
    fmt::print(stderr, "{}: {}\n", path, error.message);
    return 1;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) return 2;
    const std::string folder = std::string(arguments[1]) + "/";
    const std::string table = read(folder + "misspellings.txt");
    const Result<std::vector<typo::Misspelling>> misspellings = typo::read_misspellings(table);
    if (!misspellings) return fail("misspellings.txt", misspellings.error());

    std::deque<std::string> texts;
    std::vector<typo::ClassedWord> words;
    for (const typo::WordList& list : typo::word_lists) {
        const std::string& text = texts.emplace_back(read(folder + std::string(list.file)));
        const Result<size_t> done = typo::read_words(text, list.kind, words);
        if (!done) return fail(std::string(list.file), done.error());
    }
    const Result<typo::PackedWords> packed = typo::pack_words(std::move(words), *misspellings);
    if (!packed) return fail(folder, packed.error());
    const std::string pairs = read(folder + "spellings.txt");
    const Result<size_t> checked = typo::check_spellings(pairs);
    if (!checked) return fail("spellings.txt", checked.error());
    const bool written = write(arguments[2], typo::source_of(typo::pack(*misspellings))) &&
                         write(arguments[3], typo::source_of(*packed)) &&
                         write(arguments[4], typo::source_of_spellings(pairs));
    return written ? 0 : 1;
}
