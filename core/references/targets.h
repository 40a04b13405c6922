// The headings that textual references may name, and how a label finds its heading: by its words, without
// what only says the kind, by its spelling, within a few edits, by the words it shares.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/near_index.h"
#include "core/references.h"

namespace rmtool::references {

class Targets {
  public:
    // `kind` is the marker of the legend heading above the target; empty if there is none.
    void add(NodeId node, std::string label, std::string kind);
    // Of the configuration; both are labels.
    void add_alias(std::string_view written, std::string_view meant);
    void forgive(uint32_t most_edits) { most_edits_ = most_edits; }
    bool empty() const { return targets_.empty(); }

    struct Resolution {
        Match match = Match::missing;
        NodeId node = none;
    };
    // Kinds that some reference names: where several targets fit alike, one of these is meant.
    void prefer(std::unordered_set<std::string> kinds) { preferred_ = std::move(kinds); }
    // `marker` is the reference's own: before all others a target of that kind is meant.
    Resolution resolve(std::string_view label, const std::string& marker);

  private:
    using Ids = std::vector<uint32_t>;  // in targets_
    struct Target {
        NodeId node;
        std::string label;
        std::string kind;
    };
    // All targets that are spelled alike.
    struct Spelling {
        std::string key;
        Ids targets;
        Ids words;  // of the first, in word_index_, ascending; only where that has been made
    };
    // Words by number, so that names are compared without looking at text.
    struct WordIndex {
        std::unordered_map<std::string, uint32_t> numbers;
        std::vector<Ids> spellings;  // by word: those that have it, in spellings_
    };
    struct Hits {
        Match match = Match::missing;
        Ids targets;
    };

    Resolution look_up(std::string_view label, const std::string& marker);
    Hits find(std::string_view label);
    Hits find_as_written(std::string_view label);
    Hits guess(const std::string& alias, const std::string& key);
    Ids near(const std::string& key);
    Ids sharing_words(std::string_view alias);
    void make_near_index();
    void make_word_index();
    Ids targets_of(const Ids& spellings) const;

    std::vector<Target> targets_;
    std::unordered_map<std::string, std::string> configured_;  // spelling -> label that is meant
    uint32_t most_edits_ = NearIndex::most_edits;
    std::unordered_map<std::string, Ids> by_alias_;
    std::unordered_map<std::string, uint32_t> by_spelling_;  // in spellings_
    std::vector<Spelling> spellings_;
    // Made when a label first needs them; in well-kept documents none does.
    std::optional<NearIndex> near_index_;
    std::optional<WordIndex> word_index_;
    std::unordered_set<std::string> preferred_;
    std::unordered_map<std::string, Resolution> resolved_;  // by marker, newline, label
    uint32_t guesses_ = 0;                                  // labels looked up by edits and words so far
};

}  // namespace rmtool::references
