// Why a word is reported.
#pragma once

#include <string>

#include "rules/typo/judgement.h"

namespace rmtool::typo {

std::string message_of(const Finding& finding);

}  // namespace rmtool::typo
