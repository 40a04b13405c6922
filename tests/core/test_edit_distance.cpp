#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit_distance.h"
#include "core/near_index.h"

using rmtool::edit_distance;
using rmtool::NearIndex;
using rmtool::within_one_edit;

namespace {

uint32_t below(std::mt19937& random, size_t limit) { return static_cast<uint32_t>(random() % limit); }

std::u32string random_word(std::mt19937& random, size_t longest, uint32_t letters) {
    std::u32string word(1 + below(random, longest), U'a');
    for (char32_t& letter : word) letter += below(random, letters);
    return word;
}

std::u32string edited(std::u32string word, std::mt19937& random, uint32_t edits) {
    for (; edits > 0; --edits) {
        const size_t place = below(random, word.size() + 1);
        const char32_t letter = U'a' + below(random, 26);
        switch (below(random, 4)) {
            case 0: word.insert(place, 1, letter); break;
            case 1: word.erase(place, 1); break;
            case 2:
                if (place < word.size()) word[place] = letter;
                break;
            default:
                if (place + 1 < word.size()) std::swap(word[place], word[place + 1]);
        }
    }
    return word;
}

std::string narrow(std::u32string_view word) { return {word.begin(), word.end()}; }

}  // namespace

TEST_CASE("edit distance counts insertions, deletions, substitutions and swaps", "[near]") {
    struct Case {
        std::u32string_view left;
        std::u32string_view right;
        uint32_t edits;
    };
    const std::vector<Case> cases = {
        {U"", U"", 0},
        {U"", U"ab", 2},
        {U"fronted", U"frontend", 1},
        {U"abc", U"abc", 0},
        {U"abc", U"acb", 1},
        {U"ab", U"ba", 1},
        {U"ca", U"abc", 3},
        {U"kitten", U"sitten", 1},
        {U"kitten", U"sitting", 3},
        {U"größe", U"größer", 1},
        {U"abcdef", U"badcfe", 3},
    };
    for (const Case& each : cases) {
        INFO(narrow(each.left) << " " << narrow(each.right));
        CHECK(edit_distance(each.left, each.right, 8) == each.edits);
        CHECK(edit_distance(each.right, each.left, 8) == each.edits);
        for (uint32_t limit = 0; limit <= 3; ++limit) {
            CHECK(edit_distance(each.left, each.right, limit) == std::min(each.edits, limit + 1));
        }
    }
}

TEST_CASE("one edit is told without a table", "[near]") {
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        const std::u32string left = random_word(random, 6, 3);
        const std::u32string right = random_word(random, 6, 3);
        INFO(narrow(left) << " " << narrow(right));
        REQUIRE(within_one_edit(narrow(left), narrow(right)) == (edit_distance(left, right, 2) <= 1));
        REQUIRE(edit_distance(left, right, 1) == std::min(edit_distance(left, right, 2), 2U));
    }
}

TEST_CASE("the index finds what a comparison with all keys finds", "[near]") {
    std::mt19937 random(2);
    std::vector<std::u32string> keys;
    for (int count = 0; count < 400; ++count) keys.push_back(random_word(random, 24, 26));
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const NearIndex index(keys);
    size_t hits = 0;
    for (int round = 0; round < 4000; ++round) {
        const std::u32string word = edited(keys[below(random, keys.size())], random, 1 + below(random, 3));
        for (uint32_t limit = 1; limit <= NearIndex::most_edits; ++limit) {
            uint32_t nearest = limit + 1;
            for (const std::u32string& key : keys) {
                const uint32_t edits = edit_distance(word, key, limit);
                if (edits > 0) nearest = std::min(nearest, edits);
            }
            std::vector<uint32_t> expected;
            for (uint32_t id = 0; nearest <= limit && id < keys.size(); ++id) {
                if (edit_distance(word, keys[id], limit) == nearest) expected.push_back(id);
            }
            INFO(narrow(word) << " within " << limit);
            const NearIndex::Found found = index.nearest(word, limit);
            REQUIRE(found.keys == expected);
            REQUIRE((expected.empty() || found.edits == nearest));
            hits += expected.size();
        }
    }
    CHECK(hits > 4000);
}

TEST_CASE("a half that many keys share hides none that differ in the other one", "[near]") {
    std::vector<std::u32string> keys;
    for (char32_t first = U'a'; first <= U'z'; ++first) {
        for (char32_t second = U'a'; second <= U'z'; ++second)
            keys.push_back(std::u32string{first, second} + U"-configuration");
    }
    const NearIndex index(keys);
    for (uint32_t id = 0; id < keys.size(); id += 7) {
        std::u32string word = keys[id];
        word.insert(2, U"-");
        INFO(narrow(word));
        CHECK(index.nearest(word, 1).keys == std::vector{id});
    }
}

TEST_CASE("an index without keys, and keys that are too long, find nothing", "[near]") {
    CHECK(NearIndex({}).nearest(U"word", 2).keys.empty());
    const std::u32string sentence(NearIndex::longest_key + 1, U'x');
    CHECK(NearIndex({sentence}).nearest(sentence + U"y", 2).keys.empty());
    CHECK(NearIndex({U""}).nearest(U"", 2).keys.empty());
}
