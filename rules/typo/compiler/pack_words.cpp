#include "rules/typo/compiler/pack_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/typo/compiler/literals.h"

namespace rmtool::typo {
namespace {

bool is_word(std::string_view word) {
    return word.size() >= 2 && word.size() <= longest_misspelling && std::ranges::all_of(word, [](char c) {
               return c == '\'' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
}

// False if a group is too large.
bool append_entries(const std::vector<std::pair<uint64_t, WordClass>>& sorted, PackedWords& packed) {
    auto next = sorted.begin();
    for (size_t number = 0; number < group_count; ++number) {
        const auto begin = next;
        Group group;
        group.begin = static_cast<uint32_t>(begin - sorted.begin());
        for (size_t bucket = 0; bucket <= buckets_of_group; ++bucket) {
            if (next - begin > UINT8_MAX) return false;
            group.buckets[bucket] = static_cast<uint8_t>(next - begin);
            while (next != sorted.end() && group_of(next->first) == number &&
                   bucket_in_group(next->first) == bucket)
                ++next;
        }
        packed.groups.push_back(group);
    }
    for (const auto& [hash, kind] : sorted) {
        const uint32_t entry = (static_cast<uint32_t>(hash) & ~0xFFU) | static_cast<uint32_t>(kind);
        for (size_t i = 0; i < bytes_of_entry; ++i)
            packed.entries += static_cast<char>(entry >> (8 * i) & 0xFF);
    }
    return true;
}

void add_triples(std::string_view word, std::vector<uint32_t>& triples) {
    std::string framed = "``";
    framed.append(word).append("{");
    if (word.find('\'') != word.npos) return;
    for (size_t i = 2; i < framed.size(); ++i) {
        const char a = framed[i - 2], b = framed[i - 1], c = framed[i];
        triples[place_of_pair(Missing::first, b, c)] |= uint32_t{1} << letter_number(a);
        triples[place_of_pair(Missing::second, a, c)] |= uint32_t{1} << letter_number(b);
        triples[place_of_pair(Missing::third, a, b)] |= uint32_t{1} << letter_number(c);
    }
}

size_t shared_prefix(std::string_view one, std::string_view other) {
    return static_cast<size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
}

bool is_recorded(const ClassedWord& word) {
    return (is_common(word.kind) || word.kind == WordClass::term) && word.word.size() > 4 &&
           word.word.size() <= longest_word && word.word.find('\'') == word.word.npos;
}

// Says at the beginning of a block where it ends: at the end of what is there. False if it is too long.
bool end_block(size_t begin, std::string& records) {
    const size_t size = records.size() - begin;
    if (size > UINT16_MAX) return false;
    records[begin - 2] = static_cast<char>(size & 0xFF);
    records[begin - 1] = static_cast<char>(size >> 8);
    return true;
}

// False if too many words share a prefix.
bool append_records(const std::vector<ClassedWord>& sorted, PackedWords& packed) {
    std::string_view before;
    size_t block = 0;
    for (const ClassedWord& word : sorted) {
        if (!is_recorded(word)) continue;
        const size_t shared = shared_prefix(word.word, before);
        const bool begins_block = shared < shared_in_block;
        if (begins_block && block > 0 && !end_block(block, packed.records)) return false;
        if (before.empty() || before[0] != word.word[0])
            packed.starts.resize(static_cast<size_t>(word.word[0] - 'a') + 1,
                                 static_cast<uint32_t>(packed.records.size()));
        packed.records += static_cast<char>(shared | static_cast<size_t>(word.kind) << 5);
        if (begins_block) {
            packed.records.append(2, '\0');
            block = packed.records.size();
        }
        packed.records += word.word.substr(shared);
        packed.records.back() = static_cast<char>(packed.records.back() | 0x80);
        before = word.word;
    }
    packed.starts.resize(27, static_cast<uint32_t>(packed.records.size()));
    return block == 0 || end_block(block, packed.records);
}

}  // namespace

Result<size_t> read_words(std::string_view text, WordClass kind, std::vector<ClassedWord>& out) {
    size_t count = 0;
    for (size_t begin = 0; begin < text.size(); ++count) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        begin = end + 1;
        const auto error = [&](std::string_view problem) {
            return Error{fmt::format("line {}: '{}': {}", count + 1, word, problem), {}};
        };
        if (!is_word(word)) return error("no word of 2 to 40 letters");
        if (count > 0 && out.back().word >= word) return error("not in ascending order");
        out.push_back({word, kind});
    }
    return count;
}

Result<PackedWords> pack_words(std::vector<ClassedWord> words, const std::vector<Misspelling>& misspellings) {
    for (const Misspelling& misspelling : misspellings)
        words.push_back({misspelling.wrong, WordClass::misspelling});
    std::ranges::sort(words, {}, &ClassedWord::word);
    const auto twice = std::ranges::adjacent_find(words, {}, &ClassedWord::word);
    if (twice != words.end()) return Error{fmt::format("'{}' stands in two lists", twice->word), {}};

    PackedWords packed;
    packed.filter.assign(filter_bits / 32, 0);
    packed.triples.assign(3 * pair_count, 0);
    std::vector<std::pair<uint64_t, WordClass>> hashes;
    for (const ClassedWord& word : words) {
        const uint64_t hash = hash_of(word.word);
        hashes.emplace_back(hash, word.kind);
        if (!may_be_suggested(word.kind)) continue;
        packed.filter[filter_bit(hash) / 32] |= uint32_t{1} << (filter_bit(hash) % 32);
        add_triples(word.word, packed.triples);
    }
    std::ranges::sort(hashes);
    if (!append_entries(hashes, packed)) return Error{"too many words with similar hashes", {}};
    if (!append_records(words, packed)) return Error{"too many words share five letters", {}};
    return packed;
}

std::string source_of(const PackedWords& packed) {
    std::vector<std::string> groups;
    for (const Group& group : packed.groups)
        groups.push_back(fmt::format("{{{},{{{}}}}}", group.begin, fmt::join(group.buckets, ",")));
    return fmt::format(R"(// Generated from the word lists.
#include "rules/typo/lexicon.h"

#pragma GCC diagnostic ignored "-Woverlength-strings"

namespace rmtool::typo {{
namespace {{

constexpr Group groups[] = {{{}}};
constexpr uint32_t starts[] = {{{}}};
constexpr uint32_t filter[] = {{{}}};
constexpr uint32_t triples[] = {{{}}};
constexpr char entries[] =
{};
constexpr char records[] =
{};

}}  // namespace

constinit const PackedLexicon lexicon = {{groups, {{entries, sizeof entries - 1}}, filter, triples,
                                         {{records, sizeof records - 1}}, starts}};

}}  // namespace rmtool::typo
)",
                       fmt::join(groups, ","), fmt::join(packed.starts, ","), fmt::join(packed.filter, ","),
                       fmt::join(packed.triples, ","), as_literals(packed.entries),
                       as_literals(packed.records));
}

}  // namespace rmtool::typo
