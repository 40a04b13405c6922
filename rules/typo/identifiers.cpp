#include "rules/typo/identifiers.h"

#include <utility>

#include "core/html.h"
#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }

class Collector {
  public:
    explicit Collector(const HashFilter& wanted) : wanted_(wanted) {}

    void add_all(std::string_view text) {
        for (size_t at = 0; at < text.size(); ++at) {
            const size_t begin = at;
            uint64_t state = hash_start;
            bool may_have_parts = false;
            for (; at < text.size() && is_letter(text[at]); ++at) {
                may_have_parts = may_have_parts || (at > begin && is_upper(text[at]));
                state = hash_on(state, static_cast<char>(text[at] | 0x20));  // in lower case
            }
            if (at == begin) continue;
            add(hash_end(state));
            if (may_have_parts) add_parts(text.substr(begin, at - begin));
        }
    }

    std::unordered_set<uint64_t> take() { return std::move(names_); }

  private:
    void add_parts(std::string_view run) {
        size_t begin = 0;
        for (size_t at = 1; at < run.size(); ++at) {
            // "fooBar" and "JSONTree": a part begins at a capital that a small letter stands beside.
            const bool begins_part = is_upper(run[at]) && (is_lower(run[at - 1]) ||
                                                           (at + 1 < run.size() && is_lower(run[at + 1])));
            if (!begins_part) continue;
            add(hash_of_spelling(run.substr(begin, at - begin)));
            begin = at;
        }
        if (begin > 0) add(hash_of_spelling(run.substr(begin)));
    }

    void add(uint64_t hash) {
        if (wanted_.may_contain(hash)) names_.insert(hash);
    }

    const HashFilter& wanted_;
    std::unordered_set<uint64_t> names_;
};

bool is_own_anchor(std::string_view destination) { return destination.starts_with('#'); }

void add_tags(std::string_view text, Collector& names) {
    if (text.find('=') == text.npos) return;  // no attribute has a value
    for (const html::Tag& tag : html::tags_of(text)) {
        for (const html::Attribute& attribute : tag.attributes) {
            const std::string_view value = text.substr(attribute.value.begin, attribute.value.size());
            if (!is_own_anchor(value) && attribute.name != "id" && attribute.name != "name")
                names.add_all(value);
        }
    }
}

}  // namespace

std::unordered_set<uint64_t> identifiers_of(const Document& document, const HashFilter& wanted) {
    Collector names(wanted);
    const Source& source = document.source;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::code) names.add_all(source.slice(block.range));
        if (block.kind == BlockKind::html) add_tags(source.slice(block.range), names);
    }
    for (const Span& span : document.spans) {
        if (span.kind == SpanKind::code) names.add_all(source.slice(span.range));
        if (span.kind == SpanKind::html) add_tags(source.slice(span.range), names);
    }
    for (const Link& link : document.links) {
        const std::string url = url_of(document, link);
        if (!is_own_anchor(url)) names.add_all(url);
    }
    for (const Definition& definition : document.definitions)
        if (!is_own_anchor(source.slice(definition.target))) names.add_all(source.slice(definition.target));
    return names.take();
}

}  // namespace rmtool::typo
