// The words that text is cut into, and what a correction looks like in their place.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "rules/typo/formulas.h"
#include "rules/typo/word_cutter.h"
#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

std::vector<std::string> words_of(const std::string& text) {
    std::vector<Word> words;
    cut_words(text, words);
    std::vector<std::string> out;
    for (const Word& word : words) out.push_back(text.substr(word.begin, word.end - word.begin));
    return out;
}

struct Row {
    std::string text;
    std::vector<std::string> words;
};

TEST_CASE("text is cut into words", "[typo]") {
    const std::vector<Row> rows = {
        {"", {}},
        {"  \n", {}},
        {"Two words.", {"Two", "words"}},
        {"(one) \"two\", 'three'!", {"one", "two", "three"}},
        {"don't doesn\u2019t", {"don't", "doesn\u2019t"}},
        {"the dog's dogs' it\u2019s", {"the", "dog", "dogs", "it"}},
        {"well-known", {"well", "known"}},
        {"file(s) class(es) (un)known [o]utput inp[u]t [x] (y)", {"file", "class"}},
        {"and/or", {"and", "or"}},
        {"*either* **or**", {"either", "or"}},
        {"caf\u00E9 na\u00EFve na\u0308ive", {}},
        {"word\u2014word \U0001F534React \u201Cquoted\u201D", {"word", "word", "React", "quoted"}},
        {"a I", {}},
        // What is no prose, up to the next blank.
        {"foo.bar e.g. www.example.org end.", {"end"}},
        {"std::byte note: https://x", {"note"}},
        {"call() call(x)", {"call"}},
        {"/etc (/etc .profile ~/bin -x --extra - well", {"well"}},
        {"docs/ docs/readme.md a//b", {}},
        {"snake_case x=y $HOME #tag me@host a|b <b> {c} 50% x^2 C++ utf8 v2", {}},
        {"...or so", {"or", "so"}},
        {std::string("glued") + hidden + " " + hidden + "s, " + hidden + " free", {"free"}},
        {"/", {}},
        {"-", {}},
        {"'", {}},
        {"it's'", {"it"}},
        {"abcdefg abcdefgh abcdefghi, Abcdefghijklmnop. abcdefghijklmnopq",
         {"abcdefg", "abcdefgh", "abcdefghi", "Abcdefghijklmnop", "abcdefghijklmnopq"}},
        {"one", {"one"}},
        {std::string(64, 'a') + " " + std::string(65, 'b') + " end", {std::string(64, 'a'), "end"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(words_of(row.text) == row.words);
    }
}

TEST_CASE("words know their shape and their company", "[typo]") {
    std::vector<Word> words;
    cut_words("lower Capital UPPER miXed McDonald It's Pre-war on Internationally internationalLy", words);
    std::vector<Shape> shapes;
    for (const Word& word : words) shapes.push_back(word.shape);
    CHECK(shapes == std::vector{Shape::lower, Shape::capitalised, Shape::upper, Shape::mixed, Shape::mixed,
                                Shape::capitalised, Shape::capitalised, Shape::lower, Shape::lower,
                                Shape::capitalised, Shape::mixed});
    CHECK_FALSE(words[0].hyphenated);
    CHECK(words[6].hyphenated);
    CHECK(words[7].hyphenated);
    CHECK_FALSE(words[8].hyphenated);
}

TEST_CASE("words know whether the one before belongs to them", "[typo]") {
    std::vector<Word> words;
    cut_words(" one two, three; four\nfive  six   seven (eight nine-ten I  am", words);
    std::vector<bool> beside;
    for (const Word& word : words) beside.push_back(word.beside);
    CHECK(beside == std::vector{false, true, true, false, true, true, false, false, true, false, false});
}

struct Cut {
    std::vector<std::string> right, other;
    size_t foreign = 0;
};

// In a buffer that ends where its padding does: a sanitizer sees who reads farther.
Cut cut(WordCutter& cutter, std::string text) {
    text.append(padding, ' ');
    const std::vector<char> exact(text.begin(), text.end());
    Cut out;
    const auto add_to = [&text](std::vector<std::string>& words) {
        return [&text, &words](const Word& word) {
            words.push_back(text.substr(word.begin, word.end - word.begin));
        };
    };
    out.foreign = cutter.cut({exact.data(), exact.size()}, add_to(out.right), add_to(out.other));
    return out;
}

TEST_CASE("words that are right wherever they stand need no second look", "[typo]") {
    WordCutter cutter;
    const Cut first =
        cut(cutter, "The house, THE hOuse (house) dependant handing recieve na\u00EFve stra\u00DFe");
    CHECK(first.right == std::vector<std::string>{"The", "house"});
    CHECK(first.other ==
          std::vector<std::string>{"THE", "hOuse", "house", "dependant", "handing", "recieve"});
    CHECK(first.foreign == 2);
    // Nothing of the text before is left.
    const Cut second = cut(cutter, "# 1 house");
    CHECK(second.right == std::vector<std::string>{"house"});
    CHECK(second.other.empty());
    CHECK(second.foreign == 0);
}

TEST_CASE("a text may end anywhere in a word", "[typo]") {
    WordCutter cutter;
    for (size_t size = 0; size < 40; ++size) {
        for (const std::string_view mark : {"", ".", "-", "'", "\u2019", "\xC3"}) {
            INFO(size << " letters, " << mark);
            const Cut found = cut(cutter, std::string(size, 'q').append(mark));
            CHECK(found.right.size() + found.other.size() == (size >= 2 ? 1 : 0));
        }
    }
}

TEST_CASE("words are spelled in lower case", "[typo]") {
    std::string spelling = "left over";
    spell("Does\u2019nt", spelling);
    CHECK(spelling == "does'nt");
}

TEST_CASE("corrections take the shape of the word", "[typo]") {
    CHECK(in_shape("the", Shape::lower) == "the");
    CHECK(in_shape("the", Shape::capitalised) == "The");
    CHECK(in_shape("the", Shape::upper) == "THE");
    CHECK(in_shape("America", Shape::lower) == "America");
    CHECK(in_shape("\u00E9clair", Shape::capitalised) == "\u00E9clair");
    CHECK(in_shape("", Shape::capitalised).empty());
}

TEST_CASE("formulas and templates are hidden", "[typo]") {
    const auto hidden_in = [](std::string text) {
        hide_formulas(text);
        for (char& c : text)
            if (c == hidden) c = '~';
        return text;
    };
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"so $a b$ is", "so ~~~~~ is"},
        {"$$x y$$ z", "~~~~~~~ z"},
        {"costs $5 or $6", "costs $5 or $6"},
        {"$ a $", "$ a $"},
        {"{{ page.titel }} x", "~~~~~~~~~~~~~~~~ x"},
        {"{% if teh %}x", "~~~~~~~~~~~~x"},
        {"{{ open", "{{ open"},
        {"$", "$"},
        {"$$", "$$"},
        {"a $b c$, $d e$.", "a ~~~~~, ~~~~~."},
    };
    for (const auto& [text, expected] : rows) CHECK(hidden_in(text) == expected);
}

}  // namespace
}  // namespace rmtool::typo
