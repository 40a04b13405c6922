// Formulas and templates: what they hold looks like words, and is none.
#pragma once

#include <string>

namespace rmtool::typo {

// Overwrites mathematics between dollar signs, and {{...}} and {%...%} of template languages, with `hidden`
// (words.h).
void hide_formulas(std::string& text);

}  // namespace rmtool::typo
