#include "core/references/targets.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/near_names.h"
#include "core/references/labels.h"
#include "core/utf8.h"

namespace rmtool::references {
namespace {

// A word that so many headings share tells nothing.
constexpr size_t most_sharing_a_word = 256;
constexpr size_t code_points_per_edit = 5;
// Of equal names so many tell already that they are ambiguous.
constexpr size_t most_equal = 64;
// A document with more labels than these that no heading has means something else by them.
constexpr uint32_t most_guesses = 1000;

// Not where half of the letters would have to change, nor another version or chapter: "C" is no misspelt "R",
// "Python 2" no "Python 3".
bool may_be_misspelt(std::string_view label, std::string_view target, uint32_t edits) {
    const size_t longer = std::max(utf8::count_code_points(label), utf8::count_code_points(target));
    return size_t{2} * edits < longer && has_same_digits(label, target);
}

uint32_t edits_forgiven(size_t code_points, uint32_t most_edits) {
    const size_t edits = std::clamp<size_t>(code_points / code_points_per_edit, 1, NearIndex::most_edits);
    return std::min(static_cast<uint32_t>(edits), most_edits);
}

// How many of two names' words both have.
struct Overlap {
    size_t shared = 0;
    size_t all = 1;
    bool is_half() const { return 2 * shared >= all; }
    friend bool operator<(Overlap left, Overlap right) {
        return left.shared * right.all < right.shared * left.all;
    }
};

// Both are ascending.
size_t count_shared(const std::vector<uint32_t>& left, const std::vector<uint32_t>& right) {
    size_t shared = 0;
    auto l = left.begin();
    auto r = right.begin();
    while (l != left.end() && r != right.end()) {
        const uint32_t word = std::min(*l, *r);
        const bool in_left = *l == word;
        const bool in_right = *r == word;
        shared += in_left && in_right;
        l += in_left;
        r += in_right;
    }
    return shared;
}

}  // namespace

void Targets::add(NodeId node, std::string label, std::string kind) {
    const auto id = static_cast<uint32_t>(targets_.size());
    const std::string alias = alias_of(label);
    const std::string key = spelling_of(alias);
    targets_.push_back({node, std::move(label), std::move(kind)});
    if (Ids& equal = by_alias_[alias]; equal.size() < most_equal) equal.push_back(id);
    if (key.empty()) return;  // nothing but punctuation: only the very same label means it
    const auto [found, added] = by_spelling_.try_emplace(key, static_cast<uint32_t>(spellings_.size()));
    if (added) spellings_.push_back({key, {}, {}});
    if (Ids& equal = spellings_[found->second].targets; equal.size() < most_equal) equal.push_back(id);
}

Targets::Ids Targets::targets_of(const Ids& spellings) const {
    Ids targets;
    for (const uint32_t id : spellings) {
        targets.insert(targets.end(), spellings_[id].targets.begin(), spellings_[id].targets.end());
    }
    return targets;
}

void Targets::make_near_index() {
    std::vector<std::u32string> keys;
    keys.reserve(spellings_.size());
    for (const Spelling& spelling : spellings_) keys.push_back(utf8::code_points_of(spelling.key));
    near_index_.emplace(std::move(keys));
}

Targets::Ids Targets::near(const std::string& key) {
    if (most_edits_ == 0) return {};
    if (!near_index_) make_near_index();
    const std::u32string word = utf8::code_points_of(key);
    NearIndex::Found found = near_index_->nearest(word, edits_forgiven(word.size(), most_edits_));
    std::erase_if(found.keys,
                  [&](uint32_t id) { return !may_be_misspelt(key, spellings_[id].key, found.edits); });
    return targets_of(found.keys);
}

void Targets::make_word_index() {
    WordIndex& index = word_index_.emplace();
    for (uint32_t id = 0; id < spellings_.size(); ++id) {
        Spelling& spelling = spellings_[id];
        for (std::string& word : telling_words(alias_of(targets_[spelling.targets.front()].label))) {
            const auto next = static_cast<uint32_t>(index.spellings.size());
            const auto [found, added] = index.numbers.try_emplace(std::move(word), next);
            if (added) index.spellings.emplace_back();
            index.spellings[found->second].push_back(id);
            spelling.words.push_back(found->second);
        }
        std::ranges::sort(spelling.words);
    }
}

Targets::Ids Targets::sharing_words(std::string_view alias) {
    if (!word_index_) make_word_index();
    const std::vector<std::string> words = telling_words(alias);
    Ids known;
    Ids candidates;
    for (const std::string& word : words) {
        const auto found = word_index_->numbers.find(word);
        if (found == word_index_->numbers.end()) continue;
        known.push_back(found->second);
        const Ids& having_it = word_index_->spellings[found->second];
        if (having_it.size() > most_sharing_a_word) continue;
        candidates.insert(candidates.end(), having_it.begin(), having_it.end());
    }
    std::ranges::sort(known);
    std::ranges::sort(candidates);
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    // "Backend Development" means "Backend" rather than "Backend Performance", with which it shares as much:
    // what is left over on either side counts against a target.
    Ids best;
    Overlap highest;
    for (const uint32_t id : candidates) {
        const size_t shared = count_shared(known, spellings_[id].words);
        const Overlap overlap{shared, words.size() + spellings_[id].words.size() - shared};
        if (!overlap.is_half() || overlap < highest) continue;
        if (highest < overlap) best.clear();
        highest = overlap;
        best.push_back(id);
    }
    return targets_of(best);
}

void Targets::add_alias(std::string_view written, std::string_view meant) {
    configured_.insert_or_assign(spelling_of(alias_of(written)), std::string(meant));
}

Targets::Hits Targets::find(std::string_view label) {
    if (configured_.empty()) return find_as_written(label);
    const auto configured = configured_.find(spelling_of(alias_of(label)));
    if (configured == configured_.end()) return find_as_written(label);
    Hits hits = find_as_written(configured->second);
    if (hits.match <= Match::spelling) hits.match = Match::alias;
    return hits;
}

Targets::Hits Targets::find_as_written(std::string_view label) {
    const std::string alias = alias_of(label);
    if (const auto found = by_alias_.find(alias); found != by_alias_.end()) {
        // "Go" and "Go Roadmap" have one alias and may both be headings.
        Ids exact = found->second;
        std::erase_if(exact, [&](uint32_t id) { return targets_[id].label != label; });
        if (!exact.empty()) return {Match::exact, exact};
        return {Match::alias, found->second};
    }
    const std::string key = spelling_of(alias);
    if (key.empty()) return {};
    if (const auto found = by_spelling_.find(key); found != by_spelling_.end()) {
        return {Match::spelling, spellings_[found->second].targets};
    }
    return guess(alias, key);
}

// Labels that no heading has as they are: a slip of the finger first, then another wording.
Targets::Hits Targets::guess(const std::string& alias, const std::string& key) {
    if (guesses_ == most_guesses) return {};
    ++guesses_;
    if (Ids hits = near(key); !hits.empty()) return {Match::near, std::move(hits)};
    if (Ids hits = sharing_words(alias); !hits.empty()) return {Match::words, std::move(hits)};
    return {};
}

Targets::Resolution Targets::look_up(std::string_view label, const std::string& marker) {
    auto [match, targets] = find(label);
    const auto narrow = [&ids = targets](auto fits) {
        Ids fitting;
        std::ranges::copy_if(ids, std::back_inserter(fitting), fits);
        if (!fitting.empty()) ids = std::move(fitting);
    };
    narrow([&](uint32_t id) { return targets_[id].kind == marker; });
    narrow([&](uint32_t id) { return preferred_.contains(targets_[id].kind); });
    if (targets.size() == 1) return {match, targets_[targets.front()].node};
    if (targets.empty()) return {};
    // Headings that share as many words each are no hint at all.
    return {match == Match::words ? Match::missing : Match::ambiguous, none};
}

Targets::Resolution Targets::resolve(std::string_view label, const std::string& marker) {
    std::string key = marker;
    key += '\n';
    key += label;
    const auto found = resolved_.find(key);
    if (found != resolved_.end()) return found->second;
    const Resolution resolution = look_up(label, marker);
    resolved_.emplace(std::move(key), resolution);
    return resolution;
}

}  // namespace rmtool::references
