#include "rules/typo/judgement.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>

#include "rules/typo/evidence.h"
#include "rules/typo/safety.h"
#include "rules/typo/score.h"
#include "rules/typo/weights.h"

namespace rmtool::typo {
namespace {

constexpr size_t shortest_unknown = 4;
constexpr size_t shortest_in_capitals = 5;
constexpr size_t shortest_with_two_edits = 8;
// Of a document; it takes a fraction of a millisecond each.
constexpr size_t most_far_searches = 1000;
constexpr size_t most_corrections_shown = 5;

struct Case {
    Suspect* suspect = nullptr;
    int form = 0;  // score_of_form(), unless the score decides nothing
    Evidence evidence;
    std::vector<Candidate> candidates;
};

class Judge {
  public:
    Judge(const Document& document, Reading& reading, int threshold)
        : document_(document), reading_(reading), threshold_(threshold), own_(reading) {}

    std::vector<Finding> run() {
        std::vector<Case> likely;
        for (Suspect& suspect : reading_.suspects) {
            Case one = {&suspect, 0, {}, {}};
            if (may_be_reported(one)) likely.push_back(std::move(one));
        }
        if (likely.empty()) return {};
        const Witness witness(document_, reading_);
        for (Case& one : likely) consider(std::move(one), witness);
        if (cases_.empty()) return {};
        usage_.count(reading_.hashes);
        std::vector<Finding> findings;
        for (Case& one : cases_) decide(one, findings);
        return findings;
    }

  private:
    static bool is_judged(const Suspect& suspect);
    bool may_be_reported(Case& one) const;
    void consider(Case one, const Witness& witness);
    bool is_evident(const Case& one) const;
    bool has_stray_capital(const Suspect& suspect) const;
    void decide(Case& one, std::vector<Finding>& findings);
    const std::vector<Candidate>& near_candidates_of(const Suspect& suspect);
    const std::vector<Candidate>& far_candidates_of(const Suspect& suspect);

    const Document& document_;
    Reading& reading_;
    int threshold_;
    OwnWords own_;
    Usage usage_;
    std::vector<Case> cases_;
    // By the suspect's hash.
    std::unordered_map<uint64_t, std::vector<Candidate>> near_candidates_, far_candidates_;
};

bool Judge::is_judged(const Suspect& suspect) {
    const size_t letters = suspect.spelling.size();
    if (suspect.shape == Shape::mixed || letters > longest_word) return false;
    if (suspect.shape == Shape::upper)
        return suspect.kind == WordClass::misspelling && letters >= shortest_in_capitals;
    if (suspect.kind == WordClass::misspelling) return true;
    // What the table does not know of contractions, nobody does.
    return letters + 1 >= shortest_unknown && suspect.spelling.find('\'') == std::string::npos;
}

// "SoftWare": a capital letter inside a common word.
bool has_inner_capital(const Suspect& suspect) {
    return suspect.shape == Shape::mixed && is_common(suspect.kind) &&
           suspect.spelling.size() >= shortest_with_two_edits;
}

// Before anything is looked for: all that a witness can say speaks against a misspelling.
bool Judge::may_be_reported(Case& one) const {
    const Suspect& suspect = *one.suspect;
    if (!suspect.correction.empty() || has_inner_capital(suspect)) return true;
    if (!is_judged(suspect)) return false;
    if (suspect.spelling.size() < shortest_unknown) return true;
    Evidence evidence;
    evidence.uses = uses_of(reading_, suspect);
    const int score = score_of(features_of(suspect, evidence));
    if (score + most_of_candidates <= threshold_) return false;
    one.form = score_of_form(suspect.spelling);
    return score + one.form + most_of_candidates > threshold_;
}

const std::vector<Candidate>& Judge::near_candidates_of(const Suspect& suspect) {
    const auto [place, is_new] = near_candidates_.try_emplace(suspect.hash);
    if (is_new)
        place->second = candidates_for(suspect.spelling, suspect.kind == WordClass::misspelling, own_);
    return place->second;
}

const std::vector<Candidate>& Judge::far_candidates_of(const Suspect& suspect) {
    const auto [place, is_new] = far_candidates_.try_emplace(suspect.hash);
    if (is_new && far_candidates_.size() <= most_far_searches)
        place->second = far_candidates_for(suspect.spelling);
    return place->second;
}

// Parts of compounds, short words and names that could be many others are most likely none of them.
bool is_too_ambiguous(const Suspect& suspect, const std::vector<Candidate>& candidates) {
    constexpr size_t shortest = 4, shortest_name = 6;
    const auto in_table = std::ranges::count_if(
        candidates, [](const Candidate& candidate) { return candidate.place_in_table > 0; });
    if (in_table < 2) return false;
    const size_t least = suspect.shape == Shape::capitalised ? shortest_name : shortest;
    return suspect.hyphenated || suspect.spelling.size() < least;
}

// "unparenthesised" and "-ized", "unmarshaller" and "unmarshaler": both are right.
bool is_same_in_another_dialect(std::string_view one, std::string_view other) {
    const size_t differs = static_cast<size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
    if (differs == 0 || differs == one.size()) return false;
    const char before = one[differs - 1];
    if (one.size() == other.size())
        return one[differs] == 's' && other[differs] == 'z' && (before == 'i' || before == 'y') &&
               one.substr(differs + 1) == other.substr(differs + 1);
    constexpr auto endings = std::to_array<std::string_view>({"led", "ler", "lers", "ling", "lings"});
    return before == 'l' && one.substr(differs - 1) == "l" + std::string(other.substr(differs - 1)) &&
           std::ranges::find(endings, one.substr(differs)) != endings.end();
}

void Judge::consider(Case one, const Witness& witness) {
    const Suspect& suspect = *one.suspect;
    one.evidence = witness.evidence_of(suspect);
    const bool stray = has_inner_capital(suspect);
    if (!suspect.correction.empty() || (stray && !one.evidence.is_identifier)) {
        const std::string_view right = stray ? suspect.spelling : suspect.correction;
        one.candidates = {
            {std::string(right), hash_of(right), edit_between(suspect.spelling, right), WordClass::level_60}};
        want_usage(suspect, one.candidates, reading_, usage_);
        cases_.push_back(std::move(one));
        return;
    }
    if (!is_judged(suspect) || witness.is_plural(suspect)) return;
    // A fix would part the word from the name.
    if (suspect.kind == WordClass::misspelling && one.evidence.is_identifier) return;
    const bool is_short = suspect.spelling.size() < shortest_unknown;
    const int score = score_of(features_of(suspect, one.evidence)) + one.form;
    if (!is_short && score + most_of_candidates <= threshold_) return;
    one.candidates = near_candidates_of(suspect);
    const bool may_be_far =
        suspect.spelling.size() >= shortest_with_two_edits && score + most_of_far_candidates > threshold_;
    if (one.candidates.empty() && may_be_far) one.candidates = far_candidates_of(suspect);
    std::erase_if(one.candidates, [&suspect](const Candidate& candidate) {
        return is_same_in_another_dialect(suspect.spelling, candidate.word);
    });
    if (one.candidates.empty() || is_too_ambiguous(suspect, one.candidates)) return;
    want_usage(suspect, one.candidates, reading_, usage_);
    cases_.push_back(std::move(one));
}

// As the document writes apostrophes.
std::string correction_for(const Suspect& suspect, std::string_view correction) {
    constexpr std::string_view apostrophe = "\u2019";
    std::string out = in_shape(correction, suspect.shape);
    if (suspect.word.find(apostrophe) == suspect.word.npos) return out;
    for (size_t at = out.find('\''); at != out.npos; at = out.find('\'', at)) out.replace(at, 1, apostrophe);
    return out;
}

// "DataBases", seen once: the document has the same words beside each other in normal case.
bool Judge::has_stray_capital(const Suspect& suspect) const {
    const uint64_t hash = hash_of(suspect.spelling);
    const uint64_t before = reading_.hashes[suspect.token - 1];
    const uint64_t after =
        suspect.token + 1 < reading_.hashes.size() ? reading_.hashes[suspect.token + 1] : no_word;
    return (before != no_word && usage_.of_pair(before, hash) > 0) ||
           (after != no_word && usage_.of_pair(hash, after) > 0);
}

// "adn": the table has one correction of three letters, and nothing says that it is a name.
bool is_short_known(const Case& one) {
    const Suspect& suspect = *one.suspect;
    const bool may_be_name = suspect.shape == Shape::capitalised && suspect.inside_sentence;
    const bool has_one = std::ranges::count_if(one.candidates, [](const Candidate& candidate) {
                             return candidate.place_in_table > 0;
                         }) == 1;
    return suspect.kind == WordClass::misspelling && suspect.spelling.size() < shortest_unknown &&
           suspect.shape != Shape::upper && !may_be_name && has_one &&
           one.candidates.front().place_in_table == 1 && one.candidates.front().kind <= WordClass::level_20 &&
           !one.evidence.is_marked && !suspect.marked && !suspect.hyphenated;
}

// What the score is not made for.
bool Judge::is_evident(const Case& one) const {
    const Suspect& suspect = *one.suspect;
    if (!suspect.correction.empty()) return true;
    if (suspect.shape == Shape::mixed) return has_stray_capital(suspect);
    if (is_short_known(one)) return true;
    // "Dta": three letters, where one slip makes a word that the document uses often, and no other.
    const Candidate& best = one.candidates.front();
    const bool likely_slip =
        best.edit.kind <= EditKind::missing_letter || best.edit.kind == EditKind::swapped;
    const bool may_be_name =
        suspect.shape == Shape::capitalised && suspect.inside_sentence && suspect.place != Place::heading;
    return suspect.spelling.size() < shortest_unknown && suspect.kind == WordClass::unknown && !may_be_name &&
           one.evidence.uses == 1 && !one.evidence.is_identifier && likely_slip && best.used >= 3 &&
           best.word.size() >= shortest_unknown && best.kind <= WordClass::level_20;
}

std::vector<std::string> shown_corrections(const Suspect& suspect, std::span<const Candidate> candidates) {
    std::vector<std::string> shown;
    for (const Candidate& candidate : candidates.first(std::min(candidates.size(), most_corrections_shown))) {
        const bool is_far = candidates.front().rank - candidate.rank >= score::safe_margin;
        if (is_far && !shown.empty()) break;
        shown.push_back(correction_for(suspect, candidate.word));
    }
    return shown;
}

void Judge::decide(Case& one, std::vector<Finding>& findings) {
    rank(*one.suspect, reading_, usage_, one.candidates);
    const Candidate& best = one.candidates.front();
    Suspect suspect = *one.suspect;
    const bool is_short = suspect.spelling.size() < shortest_unknown && suspect.kind == WordClass::unknown;
    one.evidence.one_candidate = one.candidates.size() == 1;
    one.evidence.is_mentioned = is_mentioned(suspect, best.hash, reading_.hashes);
    const Features features = features_of(suspect, one.evidence, best);
    const int score = score_of(features);
    const bool by_score = suspect.shape != Shape::mixed && !is_short && score > threshold_;
    const bool evident = !one.evidence.is_mentioned && is_evident(one);
    if (!by_score && !evident) return;
    const bool is_stray = suspect.shape == Shape::mixed;
    if (is_stray) suspect.shape = Shape::capitalised;
    const bool has_first = stands_out(one.candidates);
    const std::span<const Candidate> candidates = one.candidates;
    std::vector<std::string> corrections =
        shown_corrections(suspect, has_first || is_short ? candidates.first(1) : candidates);
    const bool is_likely = evident || is_high_enough(best, score);
    const bool is_sure = has_first && is_likely && !is_stray && !may_be_made_up(suspect, best, features);
    findings.push_back({std::move(suspect), best, std::move(corrections), features, score, is_sure});
}

}  // namespace

std::vector<Finding> judge(const Document& document, Reading reading, int threshold) {
    return Judge(document, reading, threshold).run();
}

}  // namespace rmtool::typo
