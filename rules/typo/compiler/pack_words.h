// Packs the word lists: runs when rmtool is built, and in tests.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "rules/typo/compiler/pack.h"
#include "rules/typo/lexicon.h"

namespace rmtool::typo {

// A file of words/, and what its words are.
struct WordList {
    std::string_view file;
    WordClass kind;
};
inline constexpr std::array word_lists = {
    WordList{"english-10.txt", WordClass::level_10}, WordList{"english-20.txt", WordClass::level_20},
    WordList{"english-60.txt", WordClass::level_60}, WordList{"english-70.txt", WordClass::level_70},
    WordList{"english-other.txt", WordClass::other}, WordList{"technical.txt", WordClass::other},
    WordList{"brands.txt", WordClass::other},        WordList{"terms.txt", WordClass::term},
    WordList{"names.txt", WordClass::name},          WordList{"weak.txt", WordClass::weak},
};

struct ClassedWord {
    std::string_view word;
    WordClass kind;
};

// Appends the words of a file, one a line in ascending order. Errors name the line.
Result<size_t> read_words(std::string_view text, WordClass kind, std::vector<ClassedWord>& out);

struct PackedWords {
    std::vector<Group> groups;
    std::string entries;
    std::vector<uint32_t> filter;
    std::vector<uint32_t> triples;
    std::string records;
    std::vector<uint32_t> starts;

    PackedLexicon view() const { return {groups, entries, filter, triples, records, starts}; }
};

// Errors: a word that stands in two lists.
Result<PackedWords> pack_words(std::vector<ClassedWord> words, const std::vector<Misspelling>& misspellings);

// A C++ file that defines `lexicon`.
std::string source_of(const PackedWords& packed);

}  // namespace rmtool::typo
