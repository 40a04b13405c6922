#include "core/document.h"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace rmtool;

namespace {

Document parsed(std::string markdown) { return parse(Source("test.md", std::move(markdown))); }

struct Bare {
    const char* markdown;
    size_t links;
};

}  // namespace

TEST_CASE("bare links are found wherever GitHub finds them") {
    // The extension is attached on demand: each of these must be enough to demand it, or rightly not.
    const Bare cases[] = {
        {"see https://a.example", 1},
        {"[x](https://a.example) https://b.example", 2},
        {"[https://a.example](https://b.example)", 1},
        {"`https://a.example`", 0},
        {"<a href=\"https://a.example\">x</a>", 0},
        {"(https://a.example)", 1},
        {"www.a.example", 1},
        {"me@a.example", 1},
        {"a\\_@b.example", 1},
        {"&#97;@b.example", 1},
        {"@mention and a@b", 0},
        {"](https://a.example)", 1},
        {"<https://a.example>", 1},
        {"- [ ] https://a.example", 1},
    };
    for (const Bare& bare : cases) {
        CAPTURE(bare.markdown);
        CHECK(parsed(bare.markdown).links.size() == bare.links);
    }
}
