#include "core/document.h"

#include <algorithm>
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

namespace {

std::string_view name_of(SpanKind kind) {
    constexpr std::string_view names[] = {"text",   "entity", "escape",  "stored",   "soft", "hard",
                                          "br",     "html",   "comment", "code",     "em",   "strong",
                                          "strike", "link",   "image",   "footnote", "cell"};
    return names[static_cast<size_t>(kind)];
}

// "kind(source bytes)" for each span in order; children follow their parents.
std::string spans_of(const Document& document) {
    std::string out;
    for (const Span& span : document.spans) {
        if (!out.empty()) out += ' ';
        out += name_of(span.kind);
        out += '(';
        out += document.source.slice(span.range);
        out += ')';
    }
    return out;
}

std::string blocks_of(const Document& document) {
    constexpr std::string_view names[] = {"paragraph", "code",     "table",      "quote", "html",
                                          "comment",   "footnote", "definition", "rule",  "front_matter",
                                          "heading",   "list",     "item"};
    std::string out;
    for (const Block& block : document.blocks) {
        if (!out.empty()) out += ' ';
        out += names[static_cast<size_t>(block.kind)];
        out += '(';
        out += document.source.slice(block.range);
        out += ')';
    }
    return out;
}

struct Expected {
    const char* markdown;
    const char* expected;
};

}  // namespace

TEST_CASE("destinations are decoded as their kind of link is") {
    const Expected cases[] = {
        {"[a](b\\*&amp;)", "b*&"},
        {"[a](<b c>)", "b c"},
        {"<http://a?b\\*&amp;>", "http://a?b\\*&"},
        {"http://a.b?c\\*&amp;d=1", "http://a.b?c\\*&amp;d=1"},
        {"www.a.b", "http://www.a.b"},
        {"<a@b.example>", "mailto:a@b.example"},
        {"a@b.example", "mailto:a@b.example"},
        {"[a]\n\n[A]: /b", "/b"},
        {"> [a]\n>\n> [a]: /b", "/b"},
    };
    for (const Expected& test : cases) {
        CAPTURE(test.markdown);
        const Document document = parsed(test.markdown);
        REQUIRE(document.links.size() == 1);
        CHECK(url_of(document, document.links.front()) == test.expected);
    }
}

TEST_CASE("spans stand exactly where their source stands") {
    const Expected cases[] = {
        // delimiters
        {"*a**", "em(*a*) text(a) text(*)"},
        {"***a***", "em(***a***) strong(**a**) text(a)"},
        {"**a**b***c***", "strong(**a**) text(a) text(b) em(***c***) strong(**c**) text(c)"},
        {"~a~ ~~b~~", "strike(~a~) text(a) text( ) strike(~~b~~) text(b)"},
        // escapes and character references
        {"a\\*b&amp;c &nope; \\q", "text(a) escape(\\*) text(b) entity(&amp;) text(c &nope; \\q)"},
        {"&#0;&#x41;", "entity(&#0;) entity(&#x41;)"},
        {"&#1234567;&#87654321;", "entity(&#1234567;) text(&#87654321;)"},
        {"&#x10FFFF;&#xABCDEF0;", "entity(&#x10FFFF;) text(&#xABCDEF0;)"},
        // code
        {"`` a ` b ``", "code(`` a ` b ``) text(a ` b)"},
        {"> `a\n> b` c", "code(`a\n> b`) text(a) soft(\n) text(b) text( c)"},
        {"- `a\n  b\n  c`", "code(`a\n  b\n  c`) text(a) soft(\n) text(b) soft(\n) text(c)"},
        // line breaks on indented and lazy lines
        {"- a  \n  b\\\nc", "text(a) hard(  \n) text(b) hard(\\\n) text(c)"},
        {"> a\nb", "text(a) soft(\n) text(b)"},
        {"a<br />b<BR>c<br/>d", "text(a) br(<br />) text(b) br(<BR>) text(c) br(<br/>) text(d)"},
        // HTML over lines: what follows it is placed as well
        {"a <!-- x\ny --> b", "text(a ) comment(<!-- x\ny -->) text( b)"},
        {"> <i\n> j> k", "html(<i\n> j>) text( k)"},
        // links
        {"[a](b 't') c", "link([a](b 't')) text(a) text( c)"},
        {"[a](b \"ti\\\")", "link([a](b \"ti\\\")) text(a)"},
        {"[a](<b c> \"a\\\\\" b\")", "link([a](<b c> \"a\\\\\" b\")) text(a)"},
        {"![a *b*](c)", "image(![a *b*](c)) text(a ) em(*b*) text(b)"},
        {"<https://a.b> x", "link(<https://a.b>) text(https://a.b) text( x)"},
        {"x www.a.b y", "text(x ) link(www.a.b) text(www.a.b) text( y)"},
        {"[a][b] [b][] [b]\n\n[b]: /c",
         "link([a][b]) text(a) text( ) link([b][]) text(b) text( ) link([b]) text(b)"},
        {"a[^1]b\n\n[^1]: c", "text(a) footnote([^1]) text(b) text(c)"},
        {"a[^no]b\n\n[^1]: c", "text(a) text([^no]) text(b)"},
        {"[^\n][^]:", "text([^) soft(\n) text(]) text([^]:)"},
        {"[^a\nb &amp;]&amp;\n\n[^1]:", "text([^a) soft(\n) text(b &amp;]) entity(&amp;)"},
        {"[^a [^1] \\*]\n\n[^1]: b", "text([^a [^1] \\*])"},
        {"> [^`\n> a`]\n\n[^1]:", "text([^`) soft(\n) text(a`])"},
        {"[\\^a] [&Hat;a]\n\n[^1]:", "text([) escape(\\^) text(a] [) entity(&Hat;) text(a])"},
        {"`\n`[^1]![^1]\n\n[^1]:", "code(`\n`) soft(\n) footnote([^1]) text(!) footnote([^1])"},
        {"[^\n1]\n\n[^1]:", "footnote([^\n1])"},
        // headings
        {"# a #\n", "text(a)"},
        {"#\ta *b* ##", "text(a ) em(*b*) text(b)"},
        {"a\nb\n===", "text(a) soft(\n) text(b)"},
        {"[a]: b\n===\n===", "text(===)"},
        {"[a]: /x\na\n-", "text(a)"},
        // tables
        {"|a|\n|-|\n|`x\\|y`\\||",
         "cell(a) text(a) cell(`x\\|y`\\|) code(`x\\|y`) text(x) escape(\\|) text(y) escape(\\|)"},
        {"a\n| b | c |\n|-|-|\n| d |", "text(a) cell(b) text(b) cell(c) text(c) cell(d) text(d)"},
        {"|a|\n|-|\n\vb", "cell(a) text(a) cell(\vb) text(\vb)"},
        {"\v\n|-|\nb\f", "cell(\v) text(\v) cell(b\f) text(b\f)"},
        {"> > a\n>\t|b|\n> > |-|-|", "text(a) cell() cell(b) text(b)"},
        {"> |a|\n> |-|\n> | b |c|", "cell(a) text(a) cell(b) text(b)"},
        {"|a|\n|-|\n|\\\\|x|", "cell(a) text(a) cell(\\\\|x) escape(\\\\|) text(x)"},
        // the task marker is no text
        {"- [x]  a", "text(a)"},
        {"- [ ] a [x] b", "text(a [x] b)"},
        {"- [x] a\n\n[x]: /u", "text(a)"},
        {"- [](x)", "link([](x))"},
        // a byte order mark and bytes that are no characters keep their offsets
        {"\xEF\xBB\xBF# a", "text(a)"},
        {"a\xFF*b*", "text(a\xFF) em(*b*) text(b)"},
    };
    for (const Expected& test : cases) {
        CAPTURE(test.markdown);
        CHECK(spans_of(parsed(test.markdown)) == test.expected);
    }
}

TEST_CASE("blocks stand exactly where their source stands") {
    const Expected cases[] = {
        {"a\n\n    code\n\n      more\n\nb", "paragraph(a) code(    code\n\n      more) paragraph(b)"},
        {"-\t\tcode", "code(\tcode)"},
        {">     code", "quote(>     code) code(    code)"},
        {"```x y\ncode\n```\na", "code(```x y\ncode\n```) paragraph(a)"},
        {"> ```\n> code\n```\nx", "quote(> ```\n> code) code(```\n> code) code(```\nx)"},
        {"- ```\n  code\n\na", "paragraph(a) code(```\n  code)"},
        {"~~~\ncode", "code(~~~\ncode)"},
        {"<div>\nx\n\na", "html(<div>\nx) paragraph(a)"},
        {"<!-- a -->\n\n<!-- b --> c", "comment(<!-- a -->) html(<!-- b --> c)"},
        {"> a\n> - b\n>   # c\n\nd",
         "quote(> a\n> - b\n>   # c) paragraph(a) list(- b\n>   # c) item(- b\n>   # c) paragraph(b) "
         "heading(# c) paragraph(d)"},
        {"***\n- - -", "rule(***) rule(- - -)"},
        {"a\nb|c\n-|-\n1|2\n\nd", "paragraph(a) table(b|c\n-|-\n1|2) paragraph(d)"},
        {"[a]: /x\n[b]: <y> 't\nu'\nz", "definition([a]: /x) definition([b]: <y> 't\nu') paragraph(z)"},
        {"[^a]: b\n    c\n\n    d\n\ne", "footnote([^a]: b\n    c\n\n    d) paragraph(e)"},
        {"a[^a]\n\n[^a]: b\n\n    c\n\nd",
         "paragraph(a[^a]) footnote([^a]: b\n\n    c) paragraph(b) paragraph(c) paragraph(d)"},
        {"- a\n\n  [x]: /y\n\n  b", "definition([x]: /y) paragraph(b)"},
        {"> [x]: /y\n> z", "quote(> [x]: /y\n> z) paragraph(z)"},
        {"> [x]: /y", "quote(> [x]: /y)"},
        {"- > a\n  b", "quote(> a\n  b) paragraph(a\n  b)"},
        // what holds nothing but definitions, or ends with them
        {"> [a]: /u\n> \"t\"", "quote(> [a]: /u\n> \"t\")"},
        {"> [^a]: b\n> c\n>\n", "quote(> [^a]: b\n> c)"},
        {"> - [a]: /u\n>   't'\n>\n> - b",
         "quote(> - [a]: /u\n>   't'\n>\n> - b) list(- [a]: /u\n>   't'\n>\n> - b) item(- [a]: /u\n>   't') "
         "item(- b) paragraph(b)"},
        {"> a\n>\n> [b]: /v\n\nc", "quote(> a\n>\n> [b]: /v) paragraph(a) paragraph(c)"},
        {"> [a]:\n> 12\n", "quote(> [a]:\n> 12)"},
        {"[a]:\n12", "definition([a]:\n12)"},
        {"[^a]: b\n>\n", "footnote([^a]: b) quote(>)"},
        {"[^a]: b\n-\n", "footnote([^a]: b)"},
        {"[^a]: b\n>\n> c", "footnote([^a]: b) quote(>\n> c) paragraph(c)"},
        {"[^]: >\n\n>\n[^1]:", "definition([^]: >) quote(>) footnote([^1]:)"},
        {"[^a]: b\n10. [c]: /d", "footnote([^a]: b) definition([c]: /d)"},
        // a footnote in a quote is part of it, used or not
        {"> a[^b]\n>\n> [^b]: c\n> d\n>\n> [e]: /f\n\ng",
         "quote(> a[^b]\n>\n> [^b]: c\n> d\n>\n> [e]: /f) paragraph(a[^b]) footnote([^b]: c\n> d) "
         "paragraph(c\n> d) paragraph(g)"},
        {"a[^b]\n\n[^b]: c\n\n    [d]: /e", "paragraph(a[^b]) footnote([^b]: c\n\n    [d]: /e) paragraph(c)"},
    };
    for (const Expected& test : cases) {
        CAPTURE(test.markdown);
        CHECK(blocks_of(parsed(test.markdown)) == test.expected);
    }
}

TEST_CASE("items own the definitions that stand in them") {
    struct Owned {
        const char* markdown;
        NodeId owner;  // of the only definition
        const char* first_item;
    };
    const Owned cases[] = {
        {"- a\n\n  [b]: /c\n\nd", 1, "- a\n\n  [b]: /c"},
        {"- [^a]: b\n  c\n\nd", 1, "- [^a]: b\n  c"},
        {"- [a]: /b\n  'c'\n  d", 1, "- [a]: /b\n  'c'\n  d"},
        {"- a[^b]\n\n  [^b]: c\n\n      d", 1, "- a[^b]\n\n  [^b]: c\n\n      d"},
        {"- a\n  - b\n\n  [c]: /d\n\n", 1, "- a\n  - b\n\n  [c]: /d"},
        {"- a\n  - b\n\n    [c]: /d", 2, "- a\n  - b\n\n    [c]: /d"},
        {"- a\n\n [b]: /c", 0, "- a"},
        {"  - a\n\n  [b]: /c", 0, "- a"},
    };
    for (const Owned& test : cases) {
        CAPTURE(test.markdown);
        const Document document = parsed(test.markdown);
        REQUIRE(document.definitions.size() == 1);
        const auto definition =
            std::ranges::find(document.blocks, document.definitions.front().range, &Block::range);
        REQUIRE(definition != document.blocks.end());
        CHECK(definition->owner == test.owner);
        CHECK(document.source.slice(document.nodes[1].range) == test.first_item);
    }
    // Columns do not tell: the quote stands where the item's content does.
    const Document document = parsed("- text\n\n  [last]: /u\n\n> q\n>\n> [b]: /v");
    CHECK(blocks_of(document) == "quote(> q\n>\n> [b]: /v) paragraph(q) definition([last]: /u)");
    CHECK(document.nodes[1].blocks.size() == 1);
}

TEST_CASE("bytes that are no characters are counted") {
    const Expected cases[] = {
        {"a\xFFz", "1 byte is NUL or not valid UTF-8; it is written as U+FFFD"},
        {"a\xFFz\xC0", "2 bytes are NUL or not valid UTF-8; they are written as U+FFFD"},
    };
    for (const Expected& test : cases) {
        const Document document = parsed(test.markdown);
        REQUIRE(document.notices.size() == 1);
        CHECK(document.notices.front().message == test.expected);
    }
}
