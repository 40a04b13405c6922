// Whether text is written in English: the table knows no other language, and half the words of another
// look like misspellings to it.
#pragma once

#include <cstddef>
#include <string_view>

namespace rmtool::typo {

// Counts words that only a language's grammar explains, and which are no words of another here.
class LanguageVote {
  public:
    void add(std::string_view lower_case_word);
    void add_foreign(size_t count) { other_ += count; }
    // Titles alone have hardly any of them: only another language's are evidence.
    bool is_english() const { return other_ <= english_; }

  private:
    size_t english_ = 0;
    size_t other_ = 0;
};

}  // namespace rmtool::typo
