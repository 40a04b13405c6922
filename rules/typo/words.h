// Cuts text into the words that a spelling rule may judge: what looks like code, a path, a name of a file or
// an option is left out as a whole, up to the next blanks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/typo/language.h"
#include "rules/typo/lexicon.h"

namespace rmtool::typo {

// Stands in a text where something is that is no prose (code, a URL): what touches it is no word.
inline constexpr char hidden = '\x01';

enum class Shape : uint8_t { lower, capitalised, upper, mixed };

// Blanks behind a text. They stop letters: wherever one may stand, eight bytes can be read.
inline constexpr size_t padding = 8;

// ASCII letters, with apostrophes between them (' or U+2019); without a final 's.
struct Word {
    uint32_t begin = 0;  // bytes of the text
    uint32_t end = 0;
    Shape shape = Shape::lower;
    bool hyphenated = false;  // a part of a compound
    bool beside = false;      // between it and the word before: spaces, line feeds, commas, two at most
    WordClass kind = WordClass::unknown;
    Vote vote = Vote::none;
    uint64_t hash = 0;  // hash_of_spelling()
};

// Replaces `out` with the words of the text; see WordCutter.
void cut_words(std::string_view text, std::vector<Word>& out);

// Of a Word: in lower case, the apostrophe as '.
void spell(std::string_view word, std::string& out);
// hash_of() what spell() makes of it.
uint64_t hash_of_spelling(std::string_view word);

// `correction` in the shape of the word it stands for; names keep their capitals.
std::string in_shape(std::string_view correction, Shape shape);

}  // namespace rmtool::typo
