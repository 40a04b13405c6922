// What the document shows of a suspect, besides the text around it.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

#include "rules/typo/suspects.h"

namespace rmtool::typo {

struct Evidence {
    uint32_t uses = 1;  // of the word itself
    bool is_identifier = false;
    bool in_link = false;
    bool is_marked = false;  // emphasis
    bool is_mentioned = false;
    bool among_unknown = false;  // another unknown word on the line
    bool one_candidate = false;
};

class Witness {
  public:
    Witness(const Document& document, const Reading& reading);
    // All but what depends on candidates.
    Evidence evidence_of(const Suspect& suspect) const;
    // "Dockerfiles" beside "Dockerfile", "impls": the plural of a word that is a word here.
    bool is_plural(const Suspect& suspect) const;

  private:
    bool is_among_unknown(const Suspect& suspect) const;

    const Document& document_;
    const Reading& reading_;
    std::unordered_set<uint64_t> names_;
    std::vector<Range> links_, marks_;  // texts of links, and emphasis
};

// Texts of links, ascending.
std::vector<Range> link_texts_of(const Document& document);
// Whether one of the ranges, which ascend and do not overlap, holds the other.
bool is_inside(const std::vector<Range>& ranges, Range range);

// "teh -> the", "'teh' to 'the'", "fixed the typo teh": the word is what the text is about. `hashes` are the
// reading's.
bool is_mentioned(const Suspect& suspect, uint64_t correction, std::span<const uint64_t> hashes);

}  // namespace rmtool::typo
