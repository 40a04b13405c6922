#include "core/encoding/compiler/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>

#include "core/encoding/model.h"
#include "core/encoding/sequence.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

constexpr uint32_t described_characters = 0x20000;

// In the order of CharClass.
constexpr std::array<std::string_view, class_count> class_names = {
    "space",         "small",       "capital",       "digit",          "punctuation",      "latin_small",
    "latin_capital", "greek_small", "greek_capital", "cyrillic_small", "cyrillic_capital", "hebrew",
    "arabic",        "south_asian", "east_asian",    "hiragana",       "katakana",         "hangul",
    "joined",        "opening",     "closing",       "sign",           "mathematics",      "symbol",
    "emoji",         "drawing",     "control",       "rare",           "odd_space",        "soft_hyphen",
    "phonetic"};

// What stands before the separator, which is taken away with it.
std::string_view take(std::string_view& text, char separator) {
    const size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::optional<int> number_in(std::string_view text, int base = 10) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

Error not_understood(std::string_view line) {
    return {fmt::format("\"{}\" is not understood", line.substr(0, 60)), ""};
}

// Both 0 to 255.
bool is_byte(std::optional<int> number) { return number && *number >= 0 && *number <= UINT8_MAX; }

// "C0-C5" or "C8".
bool set_range(std::string_view range, uint32_t entry, std::vector<uint32_t>& entries) {
    const std::optional<int> first = number_in(take(range, '-'), 16);
    const std::optional<int> last = range.empty() ? first : number_in(range, 16);
    if (!first || !last || *first < 0 || *last < *first) return false;
    if (static_cast<size_t>(*last) >= entries.size()) return false;
    std::fill(entries.begin() + *first, entries.begin() + *last + 1, entry);
    return true;
}

CharacterTables in_blocks(const std::vector<uint32_t>& entries) {
    CharacterTables tables;
    std::map<std::vector<uint32_t>, uint32_t> known;
    for (auto begin = entries.begin(); begin != entries.end(); begin += characters_in_block) {
        std::vector<uint32_t> block(begin, begin + characters_in_block);
        const auto [found, is_new] = known.emplace(std::move(block), static_cast<uint32_t>(known.size()));
        if (is_new) tables.blocks.insert(tables.blocks.end(), found->first.begin(), found->first.end());
        tables.index.push_back(found->second);
    }
    return tables;
}

}  // namespace

Result<CharacterTables> pack_characters(std::string_view text) {
    std::vector<uint32_t> entries(described_characters, UINT32_MAX);
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        const std::string_view whole = line;
        const auto* const name = std::ranges::find(class_names, take(line, ' '));
        const std::optional<int> cost = number_in(take(line, ' '));
        if (name == class_names.end() || !is_byte(cost)) return not_understood(whole);
        const auto entry =
            static_cast<uint32_t>(name - class_names.begin()) << 8 | static_cast<uint32_t>(*cost);
        while (!line.empty())
            if (!set_range(take(line, ' '), entry, entries)) return not_understood(whole);
    }
    if (std::ranges::find(entries, UINT32_MAX) != entries.end())
        return Error{"there are characters without a class", ""};
    return in_blocks(entries);
}

Result<std::vector<uint32_t>> pack_class_costs(std::string_view text) {
    std::vector<uint32_t> costs;
    while (!text.empty()) {
        for (std::string_view line = take(text, '\n'); !line.empty();) {
            const std::optional<int> cost = number_in(take(line, ' '));
            if (!is_byte(cost)) return not_understood(line);
            costs.push_back(static_cast<uint32_t>(*cost));
        }
    }
    if (costs.size() != size_t{class_count} * class_count)
        return Error{"there is not a cost for all pairs", ""};
    return costs;
}

Result<PairTables> pack_letter_pairs(std::string_view text) {
    std::map<std::u32string, int> scores;
    std::map<char32_t, uint32_t> numbers;
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        const std::string_view whole = line;
        const std::u32string letters = utf8::code_points_of(take(line, ' '));
        const std::optional<int> score = number_in(line);
        if (letters.size() != 2 || !score || *score < -128 || *score > 127) return not_understood(whole);
        scores.emplace(letters, *score);
        for (const char32_t letter : letters) numbers.emplace(letter, 0);
    }
    numbers.erase(word_begin);
    numbers.erase(word_end);
    PairTables tables;
    for (auto& [letter, number] : numbers) {
        number = static_cast<uint32_t>(tables.letters.size()) + 2;
        tables.letters.push_back(letter);
    }
    numbers.emplace(word_begin, 0);
    numbers.emplace(word_end, 1);
    for (const auto& [letters, score] : scores)
        tables.pairs.push_back(numbers[letters[0]] << 20 | numbers[letters[1]] << 8 |
                               static_cast<uint32_t>(score + 128));
    std::ranges::sort(tables.pairs);
    return tables;
}

Result<std::vector<Sequence>> read_language(std::string_view text) {
    std::vector<Sequence> sequences;
    while (!text.empty()) {
        std::string_view line = take(text, '\n');
        const std::string_view whole = line;
        std::u32string letters = utf8::code_points_of(take(line, ' '));
        if (letters == U".") letters.clear();
        const std::optional<int> other = number_in(take(line, ' '));
        if (!is_byte(other) || letters.size() >= longest_sequence) return not_understood(whole);
        if (*other > 0)
            sequences.push_back({sequence_hash(letters, any_other), static_cast<uint32_t>(*other)});
        while (!line.empty()) {
            std::string_view part = take(line, ' ');
            const utf8::Decoded letter = part.empty() ? utf8::Decoded{} : utf8::decode(part, 0);
            part.remove_prefix(std::min<size_t>(letter.length, part.size()));
            const std::optional<int> cost = number_in(part);
            if (!is_byte(cost)) return not_understood(whole);
            sequences.push_back({sequence_hash(letters, letter.code_point), static_cast<uint32_t>(*cost)});
        }
    }
    return sequences;
}

SequenceTables pack_sequences(const std::vector<std::vector<Sequence>>& languages) {
    SequenceTables tables;
    uint32_t bucket = 0;
    const auto begin_bucket = [&] {
        const auto begin = static_cast<uint32_t>(tables.sequences.size());
        if (bucket++ % buckets_in_group == 0) tables.groups.push_back(begin);
        tables.buckets.push_back(begin - tables.groups.back());
    };
    for (std::vector<Sequence> sequences : languages) {
        tables.language_begins.push_back(bucket);
        const auto count =
            std::max(static_cast<uint32_t>(sequences.size()) / sequences_in_bucket, uint32_t{1});
        std::ranges::stable_sort(sequences, {}, &Sequence::hash);
        auto next = sequences.begin();
        for (uint32_t number = 0; number < count; ++number) {
            begin_bucket();
            for (; next != sequences.end() && bucket_of(next->hash, count) == number; ++next)
                tables.sequences.push_back(packed_sequence(next->hash, next->cost));
        }
    }
    tables.language_begins.push_back(bucket);
    begin_bucket();  // the last one's end
    return tables;
}

}  // namespace rmtool::encoding
