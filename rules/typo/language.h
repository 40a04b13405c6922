// Whether text is written in English: the table knows no other language, and half the words of another
// look like misspellings to it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace rmtool::typo {

// What a word says of the language it stands in.
enum class Vote : uint8_t { none, for_english, for_other };

Vote vote_of(uint64_t hash_of_word);  // hash_of() of a word in lower case

// Counts words that only a language's grammar explains, and which are no words of another here.
class LanguageVote {
  public:
    void add(Vote vote) {
        english_ += vote == Vote::for_english;
        other_ += vote == Vote::for_other;
    }
    void add_foreign(size_t count) { other_ += count; }
    void add(const LanguageVote& vote) {
        english_ += vote.english_;
        other_ += vote.other_;
    }
    // Of a passage: only another language's words are evidence, titles have hardly any.
    bool is_mostly_english() const { return other_ <= english_; }
    // Of a whole document. Titles alone have hardly any of them, and a name may hold one of another language
    // ("Los Angeles"). In English text that quotes others they stay below a tenth; a translation keeps many
    // English titles.
    bool is_english() const { return other_ < few || most_others * other_ <= english_; }

  private:
    static constexpr size_t few = 5;
    static constexpr size_t most_others = 8;  // English words for one of another language

    size_t english_ = 0;
    size_t other_ = 0;
};

}  // namespace rmtool::typo
