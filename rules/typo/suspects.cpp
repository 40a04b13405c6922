#include "rules/typo/suspects.h"

#include <algorithm>
#include <span>

#include "rules/typo/word_cutter.h"

namespace rmtool::typo {
namespace {

class Reader {
  public:
    explicit Reader(Reading& reading) : reading_(reading) {}
    void read(const Text& text, Place place);

  private:
    // A word that becomes a suspect unless its passage speaks against that.
    struct Doubt {
        size_t index;    // of words_
        uint32_t token;  // in the reading's hashes
    };
    bool is_doubtful(size_t index) const;
    void add_own_word(const Word& word);
    void add_suspects();
    std::string_view correction_in_context(size_t index) const;
    void add_suspect(const Doubt& doubt);
    bool is_inside_sentence(size_t index) const;
    bool is_marked(const Word& word) const;
    bool is_compound_known(size_t index) const;
    bool is_beside_name(size_t index) const;
    bool is_cut_off(const Word& word) const;
    std::string_view part(const Word& word) const {
        return std::string_view(text_->value).substr(word.begin, word.end - word.begin);
    }

    Reading& reading_;
    const Text* text_ = nullptr;
    Place place_ = Place::prose;
    WordCutter cutter_;
    static constexpr size_t fewest_words = 64;
    std::vector<Word> room_;       // grows, and keeps what it has
    std::span<const Word> words_;  // of the passage
    std::vector<Doubt> doubts_;
};

bool Reader::is_doubtful(size_t index) const {
    const Word& word = words_[index];
    // A stray capital letter, or a brand's own.
    if (word.shape == Shape::mixed) return !is_known(class_of(lexicon, hash_of(part(word))));
    if (is_known(word.kind)) return !correction_in_context(index).empty();
    return word.kind != WordClass::name || word.shape == Shape::lower;
}

void Reader::add_own_word(const Word& word) {
    // No document has so many that mean something; what would remember them all would be larger than caches.
    constexpr size_t most_words = size_t{1} << 16;
    auto own = reading_.own_words.find(word.hash);
    if (own == reading_.own_words.end()) {
        if (reading_.own_words.size() == most_words) return;
        own = reading_.own_words.try_emplace(word.hash).first;
        spell(part(word), own->second.spelling);
    }
    ++own->second.uses;
}

// "workload-dependant", "error handing": words that are right, but hardly ever there.
std::string_view Reader::correction_in_context(size_t index) const {
    constexpr auto handled = std::to_array<uint64_t>(
        {hash_of("data"), hash_of("error"), hash_of("event"), hash_of("exception"), hash_of("file")});
    const uint64_t hash = words_[index].hash;
    if (hash == dependant) {
        const uint32_t begin = words_[index].begin;
        return begin > 0 && text_->value[begin - 1] == '-' ? "dependent" : "";
    }
    if (hash != handing || !words_[index].beside) return "";
    return std::ranges::find(handled, words_[index - 1].hash) != handled.end() ? "handling" : "";
}

bool Reader::is_inside_sentence(size_t index) const {
    if (index == 0) return false;
    std::string_view before = std::string_view(text_->value).substr(0, words_[index].begin);
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    if (before.empty()) return false;
    const char c = before.back();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ',' || c == '-' || c == '\'';
}

bool Reader::is_marked(const Word& word) const {
    const std::string_view text = text_->value;
    const char before = word.begin > 0 ? text[word.begin - 1] : ' ';
    const std::string_view behind = text.substr(word.end, 3);
    constexpr std::string_view opening = "([\"'";
    return opening.find(before) != opening.npos || text.substr(0, word.begin).ends_with("\u201C") ||
           behind.starts_with('"') || behind.starts_with("\u201D");
}

bool Reader::is_compound_known(size_t index) const {
    constexpr uint32_t short_part = 3;
    const auto is_part = [this](size_t left) {
        return left + 1 < words_.size() && words_[left].end + 1 == words_[left + 1].begin &&
               text_->value[words_[left].end] == '-';
    };
    const auto size_of = [this](size_t i) { return words_[i].end - words_[i].begin; };
    const auto joined_is_known = [this](size_t left) {
        std::string joined, behind;
        spell(part(words_[left]), joined);
        spell(part(words_[left + 1]), behind);
        return is_known(class_of(lexicon, hash_of(joined + behind)));
    };
    if (size_of(index) <= short_part) return true;
    if (index > 0 && is_part(index - 1) && (size_of(index - 1) <= short_part || joined_is_known(index - 1)))
        return true;
    return is_part(index) && (size_of(index + 1) <= short_part || joined_is_known(index));
}

// "Jens Persson", "Benjamin E. Coe": in a sentence, words with capitals that stand together are a name unless
// they are all common words. Titles capitalise every word, but hardly any rare one.
bool Reader::is_beside_name(size_t index) const {
    const auto is_name = [this](size_t i) {
        return words_[i].shape == Shape::capitalised && !is_common(words_[i].kind) &&
               words_[i].kind != WordClass::term && words_[i].kind != WordClass::misspelling;
    };
    const auto are_joined = [this](size_t left) {
        const uint32_t begin = words_[left].end, end = words_[left + 1].begin;
        const std::string_view gap = std::string_view(text_->value).substr(begin, end - begin);
        const bool has_initial =
            gap.size() == 4 && gap[0] == ' ' && gap[1] >= 'A' && gap[1] <= 'Z' && gap[2] == '.';
        return gap == " " || gap == "-" || has_initial;
    };
    if (words_[index].shape != Shape::capitalised) return false;
    return (index > 0 && is_name(index - 1) && are_joined(index - 1)) ||
           (index + 1 < words_.size() && is_name(index + 1) && are_joined(index));
}

// "performa...": what the words of a title are cut to.
bool Reader::is_cut_off(const Word& word) const {
    const std::string_view behind = std::string_view(text_->value).substr(word.end, 3);
    return behind == "..." || behind == "\u2026";
}

void Reader::add_suspect(const Doubt& doubt) {
    const size_t index = doubt.index;
    const Word& word = words_[index];
    Suspect suspect;
    suspect.range = cover(*text_, {word.begin, word.end});
    suspect.word = part(word);
    spell(suspect.word, suspect.spelling);
    suspect.hash = word.hash;
    suspect.token = doubt.token;
    suspect.shape = word.shape;
    suspect.kind = word.kind;
    suspect.place = place_;
    const bool before = words_[index].beside && words_[index - 1].kind == WordClass::level_10;
    const bool after = index + 1 < words_.size() && words_[index + 1].beside &&
                       words_[index + 1].kind == WordClass::level_10;
    suspect.common_neighbours = static_cast<uint8_t>(before + after);
    suspect.begins_item = place_ == Place::item && index == 0;
    suspect.inside_sentence = is_inside_sentence(index);
    suspect.marked = is_marked(word);
    suspect.beside_name = is_beside_name(index);
    suspect.alone = place_ != Place::heading && words_.size() == 1;
    suspect.cut_off = is_cut_off(word);
    suspect.correction = correction_in_context(index);
    suspect.hyphenated = word.hyphenated;
    suspect.hyphenated_known = word.hyphenated && is_compound_known(index);
    reading_.suspects.push_back(std::move(suspect));
}

void Reader::add_suspects() {
    const auto is_misspelling = [this](const Doubt& doubt) {
        return words_[doubt.index].kind == WordClass::misspelling;
    };
    constexpr size_t few_words = 8, most_unknown = 3;
    const auto unknown = doubts_.size() - static_cast<size_t>(std::ranges::count_if(doubts_, is_misspelling));
    const bool is_list_of_names = words_.size() >= few_words && unknown * most_unknown > words_.size();
    for (const Doubt& doubt : doubts_)
        if (!is_list_of_names || is_misspelling(doubt)) add_suspect(doubt);
}

void Reader::read(const Text& text, Place place) {
    text_ = &text;
    place_ = place;
    doubts_.clear();
    size_t count = 0;
    LanguageVote vote;
    std::vector<uint64_t>& hashes = reading_.hashes;
    const auto right = [&](const Word& word) {
        if (count == room_.size()) room_.resize(2 * count + fewest_words);
        room_[count++] = word;
        if (!word.beside) hashes.push_back(no_word);
        vote.add(word.vote);
        hashes.push_back(word.hash);
    };
    const auto other = [&](const Word& word) {
        right(word);
        // A stray capital letter is none of the word's normal uses.
        if (word.shape == Shape::mixed)
            hashes.back() = hash_end(word.hash);
        else if (!is_known(word.kind))
            add_own_word(word);
        words_ = std::span(room_).first(count);
        if (is_doubtful(count - 1)) doubts_.push_back({count - 1, static_cast<uint32_t>(hashes.size() - 1)});
    };
    const size_t foreign = cutter_.cut(text.value, right, other);
    words_ = std::span(room_).first(count);
    if (count == 0) hashes.push_back(no_word);  // between words that are no neighbours, too
    reading_.language.add(vote);
    vote.add_foreign(foreign);
    // What is none is a quotation, or a list of links to other languages' pages.
    if (!doubts_.empty() && vote.is_mostly_english()) add_suspects();
}

constexpr size_t bytes_of_word = 8;  // with what stands between words, or more

}  // namespace

Reading read(const Document& document, const encoding::Evidence& garbled) {
    Reading reading;
    reading.hashes.reserve(document.source.bytes().size() / bytes_of_word);
    Reader reader(reading);
    for_each_passage(document, garbled,
                     [&reader](const Text& text, Place place) { reader.read(text, place); });
    return reading;
}

uint32_t uses_of(const Reading& reading, const Suspect& suspect) {
    const auto own = reading.own_words.find(suspect.hash);
    return own == reading.own_words.end() ? 1 : own->second.uses;
}

void Usage::count(const std::vector<uint64_t>& hashes) {
    HashFilter wanted;
    for (const auto& [hash, uses] : counts_) wanted.add(hash);
    const auto add = [&](uint64_t hash) {
        if (!wanted.may_contain(hash)) return;
        const auto found = counts_.find(hash);
        if (found != counts_.end()) ++found->second;
    };
    uint64_t before = no_word;
    for (const uint64_t hash : hashes) {
        if (hash != no_word) add(hash);
        if (hash != no_word && before != no_word) add(pair_of(before, hash));
        before = hash;
    }
}

uint32_t Usage::of(uint64_t word) const {
    const auto found = counts_.find(word);
    return found == counts_.end() ? 0 : found->second;
}

}  // namespace rmtool::typo
