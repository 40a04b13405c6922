// Which words are known, which are near, and that packing keeps them apart.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/edit_distance.h"
#include "rules/typo/compiler/pack_words.h"
#include "rules/typo/edits.h"
#include "rules/typo/language.h"
#include "rules/typo/lexicon.h"
#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

WordClass class_of_word(std::string_view word) { return class_of(lexicon, hash_of(word)); }

PackedWords packed(std::vector<ClassedWord> words) {
    Result<PackedWords> result = pack_words(std::move(words), {});
    REQUIRE(result);
    return std::move(*result);
}

std::vector<std::string> one_edit_from(const PackedLexicon& words, std::string_view word) {
    std::vector<std::string> found;
    for_each_one_edit_away(words, word, [&](std::string_view near, WordClass) { found.emplace_back(near); });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

TEST_CASE("the class of a word", "[typo]") {
    struct Row {
        std::string_view word;
        WordClass kind;
    };
    const std::vector<Row> rows = {
        {"the", WordClass::level_10},        {"recieve", WordClass::misspelling},
        {"monorepo", WordClass::other},      {"abernathy", WordClass::name},
        {"kubevisor", WordClass::unknown},   {"", WordClass::unknown},
        {"don't", WordClass::level_10},      {std::string_view("\xFF\x00", 2), WordClass::unknown},
        {"unseperated", WordClass::unknown},
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(class_of_word(row.word) == row.kind);
    }
}

TEST_CASE("packed words are found again, each in its class", "[typo]") {
    const PackedWords words = packed({{"cat", WordClass::level_10},
                                      {"chart", WordClass::level_20},
                                      {"charts", WordClass::term},
                                      {"charter", WordClass::weak}});
    CHECK(class_of(words.view(), hash_of("chart")) == WordClass::level_20);
    CHECK(class_of(words.view(), hash_of("charts")) == WordClass::term);
    CHECK(class_of(words.view(), hash_of("char")) == WordClass::unknown);
    CHECK_FALSE(pack_words({{"cat", WordClass::level_10}, {"cat", WordClass::term}}, {}));
}

TEST_CASE("words one edit away", "[typo]") {
    const PackedWords words = packed({{"cat", WordClass::level_10},
                                      {"cart", WordClass::level_10},
                                      {"chart", WordClass::level_20},
                                      {"act", WordClass::level_10},
                                      {"cab", WordClass::weak}});
    struct Row {
        std::string_view word;
        std::vector<std::string> near;
    };
    const std::vector<Row> rows = {
        {"cta", {"cat"}},
        {"catt", {"cart", "cat"}},
        {"chrt", {"cart", "chart"}},
        {"ca", {"cat"}},
        {"cat", {"act", "cart"}},
        {"xcat", {"cat"}},
        {"Cat", {}},
        {"", {}},
        {"carrt", {"cart"}},
        {"cbart", {"cart", "chart"}},
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(one_edit_from(words.view(), row.word) == row.near);
    }
}

TEST_CASE("words two edits away", "[typo]") {
    const PackedWords words = packed({{"histogram", WordClass::level_60}, {"history", WordClass::level_10}});
    const auto far_from = [&](std::string_view word) {
        std::vector<std::string> found;
        for_each_two_edits_away(words.view(), word,
                                [&](std::string_view far, WordClass) { found.emplace_back(far); });
        return found;
    };
    CHECK(far_from("hisotgarm") == std::vector<std::string>{"histogram"});
    CHECK(far_from("hstry") == std::vector<std::string>{"history"});
    CHECK(far_from("histogram").empty());
    CHECK(far_from("histogrm") == std::vector<std::string>{"history"});  // the other is one edit away
    CHECK(far_from("xistogra").empty());                                 // another first letter
    CHECK(far_from(std::string(longest_word + 1, 'h')).empty());
}

TEST_CASE("words two edits away are those that a measured distance finds", "[typo]") {
    // Of few letters, so that many are near each other, and with prefixes of all lengths in common.
    std::minstd_rand random;
    const auto some_word = [&random] {
        std::string word = "a";
        for (size_t left = 4 + random() % 6; left > 0; --left) word += static_cast<char>('a' + random() % 3);
        return word;
    };
    std::set<std::string> words;
    while (words.size() < 500) words.insert(some_word());
    std::vector<ClassedWord> classed;
    for (const std::string& word : words) classed.push_back({word, WordClass::level_20});
    const PackedWords lists = packed(classed);
    const auto in_code_points = [](const std::string& word) {
        return std::u32string(word.begin(), word.end());
    };
    size_t count = 0;
    for (size_t i = 0; i < 50; ++i) {
        const std::string wanted = some_word();
        std::vector<std::string> found, measured;
        for_each_two_edits_away(lists.view(), wanted,
                                [&](std::string_view far, WordClass) { found.emplace_back(far); });
        for (const std::string& word : words)
            if (edit_distance(in_code_points(wanted), in_code_points(word), 2) == 2) measured.push_back(word);
        INFO(wanted);
        CHECK(found == measured);
        count += found.size();
    }
    CHECK(count > 100);
}

TEST_CASE("what kind of slip it was", "[typo]") {
    struct Row {
        std::string_view wrong;
        std::string_view right;
        EditKind kind;
        bool at_first;
        bool at_last;
        bool final_s;
    };
    const std::vector<Row> rows = {
        {"ocured", "occured", EditKind::missing_double, false, false, false},
        {"untill", "until", EditKind::extra_double, false, true, false},
        {"adress", "xadress", EditKind::missing_letter, true, false, false},
        {"thhe", "the", EditKind::extra_double, false, false, false},
        {"theqre", "there", EditKind::extra_letter, false, false, false},
        {"teh", "the", EditKind::swapped, false, false, false},
        {"seperate", "separate", EditKind::vowel, false, false, false},
        {"wotd", "word", EditKind::key_beside, false, false, false},
        {"wopd", "word", EditKind::other_letter, false, false, false},
        {"words", "word", EditKind::extra_letter, false, true, true},
        {"hisotgarm", "histogram", EditKind::more, false, false, false},
    };
    for (const Row& row : rows) {
        INFO(row.wrong);
        const Edit edit = edit_between(row.wrong, row.right);
        CHECK(edit.kind == row.kind);
        CHECK(edit.at_first == row.at_first);
        CHECK(edit.at_last == row.at_last);
        CHECK(edit.final_s == row.final_s);
    }
}

TEST_CASE("the hash of a word is that of its spelling", "[typo]") {
    for (const std::string_view word : {"Word", "DON'T", "don\u2019t", "a"}) {
        std::string spelling;
        spell(word, spelling);
        INFO(word);
        CHECK(hash_of_spelling(word) == hash_of(spelling));
    }
}

TEST_CASE("whether words are English", "[typo]") {
    LanguageVote vote;
    for (const std::string_view word : {"the", "and", "kubectl"}) vote.add(vote_of(hash_of(word)));
    CHECK(vote.is_mostly_english());
    for (const std::string_view word : {"und", "der", "nicht"}) vote.add(vote_of(hash_of(word)));
    CHECK_FALSE(vote.is_mostly_english());
    CHECK(vote.is_english());  // three are few
    for (const std::string_view word : {"das", "untuk"}) vote.add(vote_of(hash_of(word)));
    CHECK_FALSE(vote.is_english());
}

}  // namespace
}  // namespace rmtool::typo
