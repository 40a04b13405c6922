#include "rules/typo/safety.h"

#include <algorithm>
#include <array>

#include "rules/typo/weights.h"

namespace rmtool::typo {

bool stands_out(const std::vector<Candidate>& candidates) {
    const Candidate& best = candidates.front();
    const int margin = candidates.size() == 1 ? score::safe_margin : best.rank - candidates[1].rank;
    const auto in_table = std::ranges::count_if(
        candidates, [](const Candidate& candidate) { return candidate.place_in_table > 0; });
    return margin >= score::safe_margin || (in_table == 1 && best.place_in_table == 1 && margin > 0);
}

bool may_be_made_up(const Suspect& suspect, const Candidate& best, const Features& features) {
    constexpr auto derived = std::to_array<Feature>(
        {Feature::identifier, Feature::weak_word, Feature::word_and_suffix, Feature::word_and_ending,
         Feature::word_and_tail, Feature::compound, Feature::hyphenated_known});
    if (!suspect.correction.empty()) return false;
    const Edit& edit = best.edit;
    const bool is_doubled = edit.kind == EditKind::extra_double;  // at the end, too, it makes no other form
    // Not "untill", which is none of "un" and "till".
    const bool has_prefix = features.holds(Feature::prefix_and_word) && features.holds(Feature::nine_letters);
    if (edit.at_first || (edit.final_s && !is_doubled) || has_prefix) return true;
    if (best.place_in_table == 1) return false;
    const bool is_replaced = edit.kind == EditKind::vowel || edit.kind == EditKind::key_beside ||
                             edit.kind == EditKind::other_letter;
    const bool has_other_end = edit.at_last && !is_doubled && !is_replaced;
    const bool may_be_name = suspect.shape == Shape::capitalised && suspect.inside_sentence && best.used == 0;
    return has_other_end || may_be_name ||
           std::ranges::any_of(derived, [&features](Feature sign) { return features.holds(sign); });
}

bool is_high_enough(const Candidate& best, int score) {
    const bool is_backed = best.place_in_table == 1 || best.used >= score::backing_uses;
    return score > (is_backed ? score::safe_score_if_backed : score::safe_score);
}

}  // namespace rmtool::typo
