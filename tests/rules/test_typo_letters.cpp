// Words that are read eight letters at a time, compared with what a look at each byte says.
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "rules/typo/identifiers.h"
#include "rules/typo/letters.h"
#include "rules/typo/recent_words.h"
#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

uint64_t number_of_bytes(std::string_view bytes) {
    uint64_t number = 0;
    for (size_t i = bytes.size(); i > 0; --i) number = number << 8 | static_cast<uint8_t>(bytes[i - 1]);
    return number;
}

Letters slow_letters_at(std::string_view text, size_t at) {
    std::string small, capitals;
    for (; at < text.size() && is_letter(text[at]) && small.size() < most_letters; ++at) {
        small += static_cast<char>(text[at] | 0x20);
        capitals += static_cast<char>(~text[at] & 0x20);
    }
    const auto part = [](const std::string& of, size_t from) {
        return number_of_bytes(of.size() > from ? std::string_view(of).substr(from, 8) : std::string_view());
    };
    return {part(small, 0), part(small, 8), part(capitals, 0), part(capitals, 8),
            static_cast<uint32_t>(small.size())};
}

bool are_same(const Letters& one, const Letters& other) {
    return one.first == other.first && one.second == other.second && one.capitals == other.capitals &&
           one.more_capitals == other.more_capitals && one.size == other.size;
}

TEST_CASE("letters are told from all other bytes, at every offset", "[typo]") {
    for (int byte = 0; byte < 256; ++byte) {
        for (size_t place = 0; place < 20; ++place) {
            std::string text = "abcXYZdefghiJKLmnopq";
            text[place] = static_cast<char>(byte);
            INFO("byte " << byte << " at " << place);
            for (size_t at = 0; at <= text.size(); ++at)
                REQUIRE(are_same(letters_at(text, at), slow_letters_at(text, at)));
        }
    }
}

TEST_CASE("letters of random text are those that each byte is", "[typo]") {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (size_t size = random() % 40; text.size() < size;)
            text += random() % 4 == 0 ? static_cast<char>(random() % 256)
                                      : static_cast<char>('A' + random() % 58);
        size_t next = text.size();
        for (size_t at = text.size(); at-- > 0;) {
            if (is_letter(text[at])) next = at;
            INFO(text << " at " << at);
            REQUIRE(are_same(letters_at(text, at), slow_letters_at(text, at)));
            REQUIRE(next_letter(text, at) == (is_letter(text[at]) ? at : next_letter(text, at + 1)));
            REQUIRE(next_letter(text, at) == next);
        }
    }
}

TEST_CASE("words are the same letters, wherever they are read", "[typo]") {
    for (const std::string word : {"it", "Don't", "Letters", "letterSS", "IDENTIFIER", "abcdefghijklmnop"}) {
        const Letters letters = letters_of(word);
        std::string spelling;
        spell(word, spelling);
        CHECK(letters.first == number_of_bytes(spelling.substr(0, 8)));
        CHECK(letters.second == number_of_bytes(spelling.size() > 8 ? spelling.substr(8) : ""));
        CHECK(letters.size == word.size());
    }
}

TEST_CASE("what was looked up lately is what the tables say", "[typo]") {
    RecentWords recent;
    std::mt19937 random(2);
    const auto letter = [&random](int round) {
        return round % 2 == 0 ? static_cast<char>('a' + random() % 12) : "etaoin'"[random() % 7];
    };
    for (int round = 0; round < 100000; ++round) {
        std::string word;
        for (size_t size = 2 + random() % 4; word.size() < size;) word += letter(round);
        const Letters letters = letters_of(word);
        const Known& known = recent.look_up(letters.first, letters.second);
        REQUIRE(known.hash == hash_of(word));
        REQUIRE(known.kind == class_of(lexicon, hash_of(word)));
        REQUIRE(known.vote == vote_of(hash_of(word)));
    }
}

TEST_CASE("names are found in code, URLs and tags", "[typo]") {
    const std::string names[] = {"json",    "tree",     "abcdefghijklmnop", "abcdefghijklmnopq",
                                 "recieve", "seperate", "adress",           "absent"};
    NameFilter wanted;
    for (const std::string& name : names) wanted.add(name);
    const std::string text =
        "`parseJSONTree` `abcdefghijklmnop` `ABCDEFGHIJKLMNOPQ` [x](http://e.x/recie&#118;e) "
        "[x](&#35;seperate) "
        "[x](\\#seperate) <a title=\"adress\">x</a>\n";
    const Document document = parse(Source("a.md", text));
    const std::unordered_set<uint64_t> found = identifiers_of(document, wanted);
    for (const std::string& name : names) {
        INFO(name);
        CHECK(found.contains(hash_of(name)) == (name != "seperate" && name != "absent"));
    }
}

}  // namespace
}  // namespace rmtool::typo
