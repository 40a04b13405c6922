#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/references/labels.h"
#include "core/references/sections.h"

using namespace rmtool::references;

TEST_CASE("headings that announce references", "[references]") {
    const std::vector<std::string_view> announcing = {
        "Related Roadmaps",
        "Related roadmap",
        "See also",
        "Continue Learning with following relevant tracks",
        "Have a look at the following related roadmaps",
        "If you are already a full-stack developer you should visit the following tracks.",
        "You might be interested in following roadmaps as well",
        "Keep learning with the following relevant track",
        "Continue learning",
        "Next steps",
        "NEXT STEPS!",
        "Other topics",
        "Related learning paths",
        "Visit the relevanr roadmaps",  // one edit
        "Relaetd roadmaps",
        "Related roadmpas",
        "Continue learnig",
    };
    for (const std::string_view heading : announcing) {
        INFO(heading);
        CHECK(announces_references(heading));
    }
    const std::vector<std::string_view> other = {
        "",
        "🔴",
        "Product Roadmap",
        "Roadmapping Tools",
        "Roadmaps related",
        "Continuous Learning",
        "References / Other Resources",
        "Target audience for this roadmap is absolute beginners wanting to get into full-stack development.",
        "Relaetd roadmpas",  // two edits
        "Sea also",          // short words are meant as they are
        "Text steps",
        "Related",
        "Roadmaps",
        "Other ways to find a good path",
    };
    for (const std::string_view heading : other) {
        INFO(heading);
        CHECK_FALSE(announces_references(heading));
    }
    const std::vector<std::string> phrases = {"voir aussi", "", "à lire"};
    CHECK(announces_references("Voir aussi :", phrases));
    CHECK(announces_references("À LIRE", phrases));
    CHECK_FALSE(announces_references("Voir", phrases));
}

TEST_CASE("a marker is a leading run of emoji", "[references]") {
    struct Case {
        std::string_view text;
        std::string_view marker;
        std::string_view label;
    };
    const std::vector<Case> cases = {
        {"🔴 Backend", "🔴", "Backend"},
        {"🔵React Native ", "🔵", "React Native"},
        {"🔴🔵 x", "🔴🔵", "x"},
        {"⚙\uFE0F Setup", "⚙", "Setup"},
        {"👩🏽‍💻 Work", "👩🏽‍💻", "Work"},
        {"🇩🇪 German", "🇩🇪", "German"},
        {"⭐\u00A0\u00A0x", "⭐", "x"},
        {" 🔴 ", "🔴", ""},
        {"Backend 🔴", "", "Backend 🔴"},
        {"© Company", "", "© Company"},
        {"→ next", "", "→ next"},
        {"1. x", "", "1. x"},
        {"", "", ""},
        {"\uFE0Fx", "", "\uFE0Fx"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const MarkedText text = split_marker(each.text);
        CHECK(text.marker == each.marker);
        CHECK(text.label == each.label);
    }
}

TEST_CASE("aliases drop what only says the kind", "[references]") {
    CHECK(alias_of("Backend Roadmap") == "Backend");
    CHECK(alias_of("DevOps  Beginner\tRoadmap") == "DevOps");
    CHECK(alias_of("Beginner Go") == "Go");
    CHECK(alias_of("Roadmap") == "Roadmap");
    CHECK(alias_of("Beginner Roadmap") == "Beginner");
    CHECK(alias_of("Roadmap of Go") == "Roadmap of Go");
    CHECK(alias_of("") == "");
}

TEST_CASE("spellings of one name meet, and of different names do not", "[references]") {
    CHECK(spelling_of("Node.js") == spelling_of("NodeJS"));
    CHECK(spelling_of("Full-Stack") == spelling_of("full stack"));
    CHECK(spelling_of("Design & Architecture") == spelling_of("design and architecture"));
    CHECK(spelling_of("ΟΔΌΣ") == spelling_of("οδός"));
    CHECK(spelling_of("C") != spelling_of("C++"));
    CHECK(spelling_of("C#") != spelling_of("C++"));
    CHECK(spelling_of("!?") == "");
    CHECK(spelling_of("(⚙\uFE0F \U0001F3C3)") == "");
    CHECK(spelling_of("Set\uFE0E-up ⚙\uFE0F") == "setup");
    CHECK(telling_words("The Design & Architecture of Node.js, C++") ==
          std::vector<std::string>{"architecture", "cplusplus", "design", "nodejs"});
    CHECK(telling_words("a a b B") == std::vector<std::string>{"b"});
    CHECK(telling_words("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17").empty());
}
