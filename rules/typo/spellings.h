// What American and British English spell differently, and which of the two a document writes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/encoding/mojibake.h"
#include "rules/typo/suspects.h"

namespace rmtool::typo {

// words/spellings.txt: lines "american british". The definition is generated.
extern const std::string_view spelling_pairs;

struct OtherSpelling {
    Range range;
    std::string word;
    std::string usual;  // as the rest of the document would spell it
    bool is_british = false;
    std::string_view witness;  // a word that is spelled as the rest
    size_t witnesses = 0;      // how many there are
};

// Words of the one in a document that is written in the other. What is in code and in links, in quotes or
// part of a name is left alone. Empty unless the document is clearly written in one.
std::vector<OtherSpelling> other_spellings(const Document& document, const encoding::Evidence& garbled,
                                           const Reading& reading);

}  // namespace rmtool::typo
