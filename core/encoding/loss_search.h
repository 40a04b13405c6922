// Where a text has lost something, and what can be said about it.
#pragma once

#include <vector>

#include "core/encoding/loose_text.h"
#include "core/encoding/losses.h"
#include "core/encoding/runs.h"

namespace rmtool::encoding {

// Quarter bits: what a loss needs where the page has no evidence, and what others of its lead may add.
inline constexpr int least_loss_alone = 60;
inline constexpr int most_lead_bonus = 40;

struct Loss {
    LossyRun run;
    bool is_likely = false;  // that something was lost
    bool decided = false;    // what
};

// `evidence` is that for the page without losses; `repaired` is the text as far as it can be repaired
// without.
std::vector<Loss> losses_in(const LooseText& text, const PageRuns& page, int evidence, Pages pages,
                            const LooseText& repaired);

// Whether anything in the text looks as if it had lost something.
bool may_have_losses(const LooseText& text, Page page, bool proven);

}  // namespace rmtool::encoding
