#include "rules/typo/identifiers.h"

#include <utility>

#include "core/html.h"
#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class Collector {
  public:
    explicit Collector(const NameFilter& wanted) : wanted_(wanted) {}

    void add_all(std::string_view text) {
        for (size_t at = next_letter(text, 0); at < text.size(); at = next_letter(text, at)) {
            const size_t begin = at;
            const Letters letters = letters_at(text, at);
            at += letters.size;
            for (uint32_t size = letters.size; size == most_letters; at += size)
                size = letters_at(text, at).size;
            const std::string_view run = text.substr(begin, at - begin);
            add(run, letters);
            const bool may_have_parts = letters.capitals > first_capital || letters.more_capitals != 0;
            if (may_have_parts || run.size() > most_letters) add_parts(run);
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
            add(run.substr(begin, at - begin));
            begin = at;
        }
        if (begin > 0) add(run.substr(begin));
    }

    void add(std::string_view name) { add(name, letters_of(name.substr(0, most_letters))); }
    void add(std::string_view name, const Letters& letters) {
        if (wanted_.may_contain(letters)) names_.insert(hash_of_spelling(name));
    }

    const NameFilter& wanted_;
    std::unordered_set<uint64_t> names_;
};

bool is_own_anchor(std::string_view destination) { return destination.starts_with('#'); }

void add_url(std::string_view url, Collector& names) {
    if (!is_own_anchor(url)) names.add_all(url);
}

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

std::unordered_set<uint64_t> identifiers_of(const Document& document, const NameFilter& wanted) {
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
        const std::string_view target = source.slice(link.target);
        const bool is_plain = !link.target_stored && target.find_first_of("&\\") == target.npos;
        if (is_plain)
            add_url(target, names);
        else
            add_url(url_of(document, link), names);
    }
    for (const Definition& definition : document.definitions) add_url(source.slice(definition.target), names);
    return names.take();
}

}  // namespace rmtool::typo
