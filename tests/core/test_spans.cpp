// Every inline node must be found in the source, and what is found must decode to what cmark says. The judge
// is cmark's own tree, read here independently of the reader under test.
#include <algorithm>
#include <atomic>
#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "core/document.h"
#include "tests/support/invariants.h"
#include "tests/support/specifications.h"

using namespace rmtool;

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

void check_document(const std::string& markdown) {
    CAPTURE(markdown);
    const Document document = parse(Source("example.md", markdown));
    CHECK(testing::broken_invariant(document) == "");
    CHECK(document.unplaced == 0);
    std::string_view body = document.source.bytes();
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    if (!document.front_matter.range.empty())
        body = document.source.bytes().substr(document.front_matter.range.end);
    CHECK(testing::text_by_spans(document) == testing::text_by_cmark(body));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// With `first` before the first line and `next` before every other.
std::string wrapped(const std::string& text, std::string_view first, std::string_view next) {
    std::string out{first};
    for (size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == '\n' && i + 1 < text.size()) out += next;
    }
    return out;
}

}  // namespace

TEST_CASE("every inline node of the specifications' examples is placed and decodes to its literal") {
    const std::vector<std::string> examples = testing::specification_examples();
    CHECK(examples.size() >= 673);
    for (const std::string& example : examples) check_document(example);
}

TEST_CASE("examples inside containers are placed too") {
    struct Wrapping {
        const char* first;
        const char* next;
    };
    const auto wrapping =
        GENERATE(Wrapping{"> ", "> "}, Wrapping{">\t", ">\t"}, Wrapping{">", ">"}, Wrapping{"- ", "  "},
                 Wrapping{"1. ", "   "}, Wrapping{"-\t", "\t"}, Wrapping{"- > ", "  > "},
                 Wrapping{"> - ", ">   "}, Wrapping{"see [^a]\n\n[^a]: ", "    "}, Wrapping{"> ", ""},
                 Wrapping{"- ", ""}, Wrapping{"- [ ] ", "  "}, Wrapping{"| a | b |\n|-|-|\n", ""},
                 Wrapping{"[z]: /z\n", ""}, Wrapping{"\xEF\xBB\xBF", ""});
    for (const std::string& example : testing::specification_examples())
        check_document(wrapped(example, wrapping.first, wrapping.next));
}

TEST_CASE("line endings and a missing last one change no text") {
    for (const std::string& example : testing::specification_examples()) {
        const std::string crlf = replaced(example, "\n", "\r\n");
        const std::string cr = replaced(example, "\n", "\r");
        check_document(crlf);
        check_document(cr);
        std::string open = example;
        while (open.ends_with('\n')) open.pop_back();
        check_document(open);
        CAPTURE(example);
        const std::string text = testing::text_by_spans(parse(Source("lf.md", example)));
        CHECK(testing::text_by_spans(parse(Source("crlf.md", crlf))) == text);
        CHECK(testing::text_by_spans(parse(Source("bom.md", "\xEF\xBB\xBF" + example))) == text);
    }
}

// The folder of a person's choice (tests/bench/spans), else the project's own documents.
TEST_CASE("real documents are placed") {
    const char* folder = std::getenv("RMTOOL_SPAN_DOCUMENTS");
    size_t documents = 0;
    size_t spans = 0;
    size_t unplaced = 0;
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(folder != nullptr ? folder : "testdata")) {
        if (!entry.is_regular_file() || entry.path().extension() != ".md") continue;
        const std::string bytes = read_file(entry.path());
        const Document document = parse(Source(entry.path().string(), bytes));
        ++documents;
        spans += document.spans.size();
        unplaced += document.unplaced;
        CAPTURE(entry.path());
        CHECK(document.unplaced == 0);
        if (document.notices.empty()) check_document(bytes);
    }
    CHECK(documents > 0);
    if (folder != nullptr)
        WARN(documents << " documents, " << spans << " spans, " << unplaced << " unplaced");
}

TEST_CASE("parsing in several threads gives what one thread gives") {
    const std::vector<std::string> examples = testing::specification_examples();
    std::vector<std::string> alone;
    for (const std::string& example : examples)
        alone.push_back(testing::text_by_spans(parse(Source("a.md", example))));
    std::vector<std::vector<std::string>> together(4);
    std::vector<std::thread> threads;
    for (std::vector<std::string>& texts : together) {
        threads.emplace_back([&texts, &examples] {
            for (const std::string& example : examples)
                texts.push_back(testing::text_by_spans(parse(Source("a.md", example))));
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::vector<std::string>& texts : together) CHECK(texts == alone);
}

// cmark-gfm keeps in tables which characters mean something while a document is parsed; they are a thread's
// own.
TEST_CASE("a parse that ends takes no extension from one that goes on") {
    constexpr ptrdiff_t count = 50'000;
    std::string text;
    for (ptrdiff_t i = 0; i < count; ++i) text += "~~a~~ ";
    const auto struck = [&text] {
        return std::ranges::count(parse(Source("a.md", text)).spans, SpanKind::strike, &Span::kind);
    };
    std::atomic<bool> is_over = false;
    std::thread other([&is_over] {
        while (!is_over) parse(Source("b.md", "~~b~~\n"));
    });
    for (int round = 0; round < 10; ++round) CHECK(struck() == count);
    is_over = true;
    other.join();
}
