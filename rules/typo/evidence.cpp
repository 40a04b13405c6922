#include "rules/typo/evidence.h"

#include <algorithm>
#include <array>

#include "rules/typo/identifiers.h"

namespace rmtool::typo {
namespace {

std::string_view singular_of(const Suspect& suspect) {
    return std::string_view(suspect.spelling).substr(0, suspect.spelling.size() - 1);
}

NameFilter wanted_names(const Reading& reading) {
    NameFilter wanted;
    for (const Suspect& suspect : reading.suspects) {
        wanted.add(suspect.spelling);
        wanted.add(singular_of(suspect));
    }
    return wanted;
}

}  // namespace

Witness::Witness(const Document& document, const Reading& reading)
    : document_(document),
      reading_(reading),
      names_(identifiers_of(document, wanted_names(reading))),
      links_(link_texts_of(document)) {
    for (const Span& span : document.spans) {
        if (span.kind == SpanKind::emphasis || span.kind == SpanKind::strong) marks_.push_back(span.inner);
    }
    std::ranges::sort(marks_, {}, &Range::begin);
}

Evidence Witness::evidence_of(const Suspect& suspect) const {
    Evidence evidence;
    evidence.uses = uses_of(reading_, suspect);
    evidence.is_identifier = names_.contains(suspect.hash);
    evidence.in_link = is_inside(links_, suspect.range);
    evidence.is_marked = is_inside(marks_, suspect.range);
    evidence.among_unknown = is_among_unknown(suspect);
    return evidence;
}

// Another one stands on its line. The suspects are in the order of the passages.
bool Witness::is_among_unknown(const Suspect& suspect) const {
    const std::vector<Suspect>& all = reading_.suspects;
    const auto index = static_cast<size_t>(&suspect - all.data());
    const auto is_unknown_there = [&](size_t i) {
        return i < all.size() && all[i].kind != WordClass::misspelling &&
               document_.source.line_of(all[i].range.begin) == document_.source.line_of(suspect.range.begin);
    };
    return is_unknown_there(index - 1) || is_unknown_there(index + 1);
}

bool Witness::is_plural(const Suspect& suspect) const {
    if (suspect.kind == WordClass::misspelling || !suspect.spelling.ends_with('s')) return false;
    const uint64_t singular = hash_of(singular_of(suspect));
    const WordClass kind = class_of(lexicon, singular);
    return reading_.own_words.contains(singular) || names_.contains(singular) || kind == WordClass::term ||
           kind == WordClass::other || kind == WordClass::name || kind == WordClass::weak;
}

std::vector<Range> link_texts_of(const Document& document) {
    std::vector<Range> texts;
    for (const Span& span : document.spans)
        if (span.kind == SpanKind::link) texts.push_back(span.inner);
    std::ranges::sort(texts, {}, &Range::begin);
    return texts;
}

bool is_inside(const std::vector<Range>& ranges, Range range) {
    const auto behind = std::ranges::upper_bound(ranges, range.begin, {}, &Range::begin);
    return behind != ranges.begin() && std::prev(behind)->contains(range);
}

bool is_mentioned(const Suspect& suspect, uint64_t correction, std::span<const uint64_t> hashes) {
    constexpr size_t near = 6;  // with the gaps between words that are no neighbours
    constexpr auto links = std::to_array<uint64_t>({hash_of("to"), hash_of("with"), hash_of("should")});
    constexpr auto talk = std::to_array<uint64_t>({hash_of("typo"), hash_of("typos"), hash_of("misspelling"),
                                                   hash_of("misspellings"), hash_of("misspelled")});
    const auto before = hashes.subspan(suspect.token < near ? 0 : suspect.token - near,
                                       std::min<size_t>(near, suspect.token));
    const auto is_talk = [&talk](uint64_t hash) { return std::ranges::find(talk, hash) != talk.end(); };
    if (std::ranges::any_of(before, is_talk)) return true;
    bool is_apart = false;
    for (const uint64_t hash :
         hashes.subspan(suspect.token + 1).first(std::min(near, hashes.size() - suspect.token - 1))) {
        if (is_talk(hash)) return true;
        if (hash == correction) return is_apart;
        const bool is_link = hash == no_word || std::ranges::find(links, hash) != links.end();
        if (!is_link) return false;
        is_apart = true;
    }
    return false;
}

}  // namespace rmtool::typo
