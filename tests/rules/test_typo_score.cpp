// What each piece of evidence does to a word's score, and to the order of what may have been meant.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <string>
#include <vector>

#include "rules/typo/candidates.h"
#include "rules/typo/score.h"
#include "rules/typo/weights.h"

namespace rmtool::typo {
namespace {

using score::weight_of;

Suspect suspect_of(std::string_view spelling) {
    Suspect suspect;
    suspect.word = suspect.spelling = spelling;
    suspect.hash = hash_of(spelling);
    suspect.token = 1;
    return suspect;
}

struct Facts {
    Suspect suspect;
    Evidence evidence;
};

TEST_CASE("the score of what the document shows of a word", "[typo]") {
    struct Row {
        std::string_view what;
        std::function<void(Facts&)> change;
        int difference;
    };
    const std::vector<Row> rows = {
        {"nothing", [](Facts&) {}, 0},
        {"a neighbour", [](Facts& f) { f.suspect.common_neighbours = 1; },
         weight_of(Feature::common_neighbour)},
        {"two neighbours", [](Facts& f) { f.suspect.common_neighbours = 2; },
         2 * weight_of(Feature::common_neighbour)},
        {"an identifier", [](Facts& f) { f.evidence.is_identifier = true; }, weight_of(Feature::identifier)},
        {"twice", [](Facts& f) { f.evidence.uses = 2; }, weight_of(Feature::used_twice)},
        {"often", [](Facts& f) { f.evidence.uses = 9; },
         weight_of(Feature::used_twice) + weight_of(Feature::used_three_times)},
        {"a link", [](Facts& f) { f.evidence.in_link = true; }, weight_of(Feature::in_link)},
        {"emphasis", [](Facts& f) { f.evidence.is_marked = true; }, weight_of(Feature::marked)},
        {"quotes", [](Facts& f) { f.suspect.marked = true; }, weight_of(Feature::marked)},
        {"an item's first", [](Facts& f) { f.suspect.begins_item = true; }, weight_of(Feature::begins_item)},
        {"among unknown", [](Facts& f) { f.evidence.among_unknown = true; },
         weight_of(Feature::among_unknown)},
        {"hyphenated", [](Facts& f) { f.suspect.hyphenated = true; }, weight_of(Feature::hyphenated)},
        {"beside a name", [](Facts& f) { f.suspect.beside_name = true; }, weight_of(Feature::beside_name)},
        {"alone", [](Facts& f) { f.suspect.alone = true; }, weight_of(Feature::alone)},
        {"cut off", [](Facts& f) { f.suspect.cut_off = true; }, weight_of(Feature::cut_off)},
        {"mentioned", [](Facts& f) { f.evidence.is_mentioned = true; }, weight_of(Feature::mentioned)},
        {"a known compound", [](Facts& f) { f.suspect.hyphenated_known = true; },
         weight_of(Feature::hyphenated_known)},
        {"a rare word", [](Facts& f) { f.suspect.kind = WordClass::weak; }, weight_of(Feature::weak_word)},
        {"a known slip", [](Facts& f) { f.suspect.kind = WordClass::misspelling; },
         weight_of(Feature::in_table)},
    };
    const Facts plain{suspect_of("metrcis"), {}};
    for (const Row& row : rows) {
        Facts facts = plain;
        row.change(facts);
        INFO(row.what);
        CHECK(score_of(features_of(facts.suspect, facts.evidence)) -
                  score_of(features_of(plain.suspect, plain.evidence)) ==
              row.difference);
    }
}

TEST_CASE("longer words are likelier misspelled", "[typo]") {
    const auto of = [](std::string_view word) { return score_of(features_of(suspect_of(word), {})); };
    CHECK(of("abc") == score::base);
    CHECK(of("abcd") == score::base + weight_of(Feature::four_letters));
    CHECK(of("abcdef") == of("abcd") + weight_of(Feature::six_letters));
    CHECK(of("abcdefghi") == of("abcdef") + weight_of(Feature::nine_letters));
}

TEST_CASE("two common words in one explain a word that nothing else explains", "[typo]") {
    const auto is_compound = [](std::string_view spelling, std::string_view meant, WordClass kind,
                                uint32_t used) {
        Suspect suspect = suspect_of(spelling);
        suspect.kind = kind;
        Candidate best{std::string(meant), hash_of(meant), edit_between(spelling, meant),
                       WordClass::level_60};
        best.used = used;
        return features_of(suspect, {}, best).holds(Feature::compound_of_long);
    };
    CHECK(is_compound("stackframes", "stacktraces", WordClass::unknown, 0));
    CHECK(is_compound("hashtable", "hashable", WordClass::unknown, 0));
    CHECK_FALSE(is_compound("stackframes", "stacktraces", WordClass::unknown, 1));
    CHECK_FALSE(is_compound("stackframes", "stacktraces", WordClass::misspelling, 0));
    CHECK_FALSE(is_compound("digestable", "digestible", WordClass::unknown, 0));  // "able" ends words
    CHECK_FALSE(is_compound("gogreen", "green", WordClass::unknown, 0));          // "go" is too short
}

TEST_CASE("no form of a word speaks for a misspelling", "[typo]") {
    for (const std::string_view spelling :
         {"reindented", "scopeless", "gopherjs", "stackframes", "runnable", "xqzt"})
        CHECK(score_of_form(spelling) <= 0);
}

TEST_CASE("no candidate is worth more than is foreseen", "[typo]") {
    Candidate best{"metrics", hash_of("metrics"), edit_between("metrcis", "metrics"), WordClass::level_10};
    best.rank = 10'000;
    Suspect suspect = suspect_of("metrcis");
    for (const Shape shape : {Shape::lower, Shape::capitalised}) {
        suspect.shape = shape;
        suspect.place = Place::heading;
        CHECK(score_of(features_of(suspect, {}, best)) <=
              score_of(features_of(suspect, {})) + most_of_candidates);
    }
}

// What the other words of a document make the likeliest candidate.
TEST_CASE("what a document uses was meant", "[typo]") {
    Reading reading;
    const Suspect suspect = suspect_of("hae");
    const auto first = [&](std::vector<uint64_t> hashes) {
        reading.hashes = std::move(hashes);
        const OwnWords own(reading);
        std::vector<Candidate> candidates = candidates_for(suspect.spelling, false, own);
        Usage usage;
        want_usage(suspect, candidates, reading, usage);
        usage.count(reading.hashes);
        rank(suspect, reading, usage, candidates);
        REQUIRE(std::ranges::is_sorted(candidates, std::ranges::greater(), &Candidate::rank));
        return candidates.front();
    };
    const uint64_t gap = no_word, self = suspect.hash;
    const Candidate unused = first({gap, self});
    CHECK(unused.used == 0);
    const Candidate used =
        first({gap, self, gap, hash_of("have"), gap, hash_of("have"), gap, hash_of("have")});
    CHECK(used.word == "have");
    CHECK(used.used == 3);
    CHECK(used.word != unused.word);
}

TEST_CASE("a document's own words are candidates when they are used often", "[typo]") {
    Reading reading;
    reading.own_words[hash_of("kubevisor")] = {"kubevisor", 3};
    reading.own_words[hash_of("kubevisir")] = {"kubevisir", 1};
    std::vector<Candidate> candidates;
    OwnWords(reading).add_near("kubevisro", candidates);
    REQUIRE(candidates.size() == 1);
    CHECK(candidates.front().word == "kubevisor");
    candidates.clear();
    OwnWords(reading).add_near("kubevisors", candidates);
    CHECK(candidates.empty());
}

}  // namespace
}  // namespace rmtool::typo
