// Every inline node must be found in the source, and what is found must decode to what cmark says. The judge
// is cmark's own tree, read here independently of the reader under test.
#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/cmark/arena.h"
#include "core/cmark/library.h"
#include "core/cmark/list_markers.h"
#include "core/document.h"

using namespace rmtool;

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

// The examples of a specification in cmark's own test format.
std::vector<std::string> examples_of(const fs::path& path) {
    const std::string text = read_file(path);
    const std::string fence(32, '`');
    std::vector<std::string> examples;
    for (size_t at = text.find(fence + " example"); at != text.npos; at = text.find(fence + " example", at)) {
        const size_t begin = text.find('\n', at) + 1;
        const size_t end = text.find("\n.\n", begin - 1) + 1;
        std::string example = text.substr(begin, end - begin);
        for (size_t tab = example.find("→"); tab != example.npos; tab = example.find("→", tab))
            example.replace(tab, std::string_view("→").size(), "\t");
        examples.push_back(example);
        at = text.find(fence, end) + fence.size();
    }
    return examples;
}

fs::path specification(const char* name) {
    const char* folder = std::getenv("RMTOOL_CMARK_SOURCE");
    REQUIRE(folder != nullptr);
    return fs::path(folder) / "test" / name;
}

// ---- what cmark says
// -------------------------------------------------------------------------------------------

bool is_task_paragraph(cmark_node* paragraph) {
    return cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH &&
           cmark_node_previous(paragraph) == nullptr &&
           cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_ITEM;
}

void append_inline(cmark_node* node, std::string& out) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE: out += cmark_node_get_literal(node); break;
        case CMARK_NODE_SOFTBREAK: out += ' '; break;
        case CMARK_NODE_LINEBREAK: out += '\n'; break;
        case CMARK_NODE_HTML_INLINE: out += '<'; break;
        case CMARK_NODE_FOOTNOTE_REFERENCE: out += '^'; break;
        default: break;
    }
}

// The text of every leaf block, in the tree's order. Task markers are left out, as the document does.
std::string text_by_cmark(std::string_view markdown) {
    const cmark::ArenaScope arena;
    std::string out;
    cmark_node* root = cmark::parse_tree(markdown, cmark::Autolinks::on);
    cmark_iter* iterator = cmark_iter_new(root);
    size_t block_begin = 0;
    for (cmark_event_type event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        cmark_node* node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_ENTER) append_inline(node, out);
        if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH) continue;
        if (event == CMARK_EVENT_ENTER) block_begin = out.size();
        if (event == CMARK_EVENT_EXIT && is_task_paragraph(node))
            out.erase(block_begin, cmark::task_marker(cmark_node_get_string_content(node)).length);
    }
    cmark_iter_free(iterator);
    return out;
}

// ---- what the document says
// ------------------------------------------------------------------------------------

std::string text_by_spans(const Document& document) {
    std::string out;
    for (uint32_t i = 0; i < document.spans.size(); ++i) {
        switch (document.spans[i].kind) {
            case SpanKind::text:
            case SpanKind::entity:
            case SpanKind::escape:
            case SpanKind::stored: append_text(document, {i, i + 1}, out); break;
            case SpanKind::soft_break: out += ' '; break;
            case SpanKind::hard_break: out += '\n'; break;
            case SpanKind::html:
            case SpanKind::html_break:
            case SpanKind::comment: out += '<'; break;
            case SpanKind::footnote_reference: out += '^'; break;
            default: break;
        }
    }
    return out;
}

void check_order(const Document& document, Slice spans) {
    uint32_t last = 0;
    for (uint32_t i = spans.begin; i < spans.end; i = document.spans[i].subtree_end) {
        const Span& span = document.spans[i];
        CHECK(span.range.begin >= last);
        CHECK(span.range.begin <= span.range.end);
        CHECK(span.range.end <= document.source.bytes().size());
        if (span.kind != SpanKind::stored) CHECK(span.range.contains(span.inner));
        REQUIRE(span.subtree_end > i);
        REQUIRE(span.subtree_end <= spans.end);
        for (uint32_t child = i + 1; child < span.subtree_end; ++child)
            CHECK(span.range.contains(document.spans[child].range));
        last = span.range.end;
    }
}

void check_tree(const Document& document) {
    for (NodeId id = 0; id < document.nodes.size(); ++id) {
        const Node& node = document.nodes[id];
        CHECK(node.parent <= id);
        CHECK(node.subtree_end > id);
        CHECK(node.subtree_end <= document.nodes[node.parent].subtree_end);
        check_order(document, node.spans);
        for (uint32_t i = node.blocks.begin; i < node.blocks.end; ++i) {
            CHECK(document.blocks[i].owner == id);
            CHECK(document.blocks[i].subtree_end <= node.blocks.end);
            check_order(document, document.blocks[i].spans);
        }
    }
}

void check_document(const std::string& markdown) {
    CAPTURE(markdown);
    const Document document = parse(Source("example.md", markdown));
    CHECK(document.unplaced == 0);
    std::string_view body = document.source.bytes();
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    if (!document.front_matter.range.empty())
        body = document.source.bytes().substr(document.front_matter.range.end);
    CHECK(text_by_spans(document) == text_by_cmark(body));
    check_tree(document);
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

std::vector<std::string> all_examples() {
    std::vector<std::string> examples;
    for (const char* name : {"spec.txt", "regression.txt", "extensions.txt"})
        for (std::string& example : examples_of(specification(name))) examples.push_back(std::move(example));
    return examples;
}

}  // namespace

TEST_CASE("every inline node of the specifications' examples is placed and decodes to its literal") {
    const std::vector<std::string> examples = all_examples();
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
    for (const std::string& example : all_examples())
        check_document(wrapped(example, wrapping.first, wrapping.next));
}

TEST_CASE("line endings and a missing last one change no text") {
    for (const std::string& example : all_examples()) {
        const std::string crlf = replaced(example, "\n", "\r\n");
        const std::string cr = replaced(example, "\n", "\r");
        check_document(crlf);
        check_document(cr);
        std::string open = example;
        while (open.ends_with('\n')) open.pop_back();
        check_document(open);
        CAPTURE(example);
        const std::string text = text_by_spans(parse(Source("lf.md", example)));
        CHECK(text_by_spans(parse(Source("crlf.md", crlf))) == text);
        CHECK(text_by_spans(parse(Source("bom.md", "\xEF\xBB\xBF" + example))) == text);
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
