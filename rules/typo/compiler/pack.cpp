#include "rules/typo/compiler/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/typo/compiler/literals.h"
#include "rules/typo/hash.h"

namespace rmtool::typo {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + separator.size();
    }
    return parts;
}

bool is_key(std::string_view word) {
    return word.size() >= shortest_misspelling && word.size() <= longest_misspelling &&
           std::ranges::all_of(word, [](char c) { return c == '\'' || (c >= 'a' && c <= 'z'); });
}

std::string_view problem_of(const Misspelling& misspelling) {
    if (!is_key(misspelling.wrong)) return "no word in lower case of 3 to 40 letters";
    if (misspelling.corrections.size() > most_corrections) return "more than 8 corrections";
    for (const std::string_view correction : misspelling.corrections) {
        if (correction.empty() || correction.size() > UINT8_MAX) return "an empty or very long correction";
        if (correction == misspelling.wrong) return "corrected to itself";
    }
    return {};
}

size_t shared_prefix(std::string_view one, std::string_view other) {
    const auto [stop, other_stop] = std::ranges::mismatch(one, other);
    return static_cast<size_t>(stop - one.begin());
}

size_t shared_suffix(std::string_view one, std::string_view other) {
    size_t length = 0;
    while (length < std::min(one.size(), other.size()) &&
           one[one.size() - 1 - length] == other[other.size() - 1 - length])
        ++length;
    return length;
}

void append_edit(std::string_view wrong, std::string_view correction, std::string& out) {
    const size_t prefix = shared_prefix(correction, wrong);
    const size_t kept = shared_suffix(correction.substr(prefix), wrong.substr(prefix));
    const size_t removed = wrong.size() - prefix - kept;
    const std::string_view inserted = correction.substr(prefix, correction.size() - prefix - kept);
    const size_t head = kept << 4 | removed << 2 | inserted.size();
    if (head < long_edit && removed < 4 && inserted.size() < 4) {
        out += static_cast<char>(head);
    } else {
        out += static_cast<char>(long_edit);
        for (const size_t number : {kept, removed, inserted.size()}) out += static_cast<char>(number);
    }
    out += inserted;
}

void append_record(const Misspelling& misspelling, std::string& out) {
    if (misspelling.corrections.size() > 1) {
        out += static_cast<char>(several);
        out += static_cast<char>(misspelling.corrections.size());
    }
    for (const std::string_view correction : misspelling.corrections)
        append_edit(misspelling.wrong, correction, out);
}

}  // namespace

Result<std::vector<Misspelling>> read_misspellings(std::string_view text) {
    std::vector<Misspelling> misspellings;
    if (text.ends_with('\n')) text.remove_suffix(1);
    std::string_view before;
    size_t number = 0;
    for (const std::string_view line : split(text, "\n")) {
        ++number;
        const auto error = [&](std::string_view problem) {
            return Error{fmt::format("line {}: '{}': {}", number, line, problem), {}};
        };
        const size_t colon = line.find(": ");
        if (colon == line.npos) return error("no ': '");
        const std::string_view rights = line.substr(0, colon);
        if (rights <= before) return error("not in ascending order");
        before = rights;
        for (const std::string_view wrong : split(line.substr(colon + 2), " ")) {
            Misspelling misspelling{wrong, split(rights, ", ")};
            const std::string_view problem = problem_of(misspelling);
            if (!problem.empty()) return error(problem);
            misspellings.push_back(std::move(misspelling));
        }
    }
    std::ranges::sort(misspellings, {}, &Misspelling::wrong);
    return misspellings;
}

Packed pack(const std::vector<Misspelling>& misspellings) {
    std::vector<std::pair<uint64_t, const Misspelling*>> sorted;
    for (const Misspelling& misspelling : misspellings)
        sorted.emplace_back(hash_of(misspelling.wrong), &misspelling);
    std::ranges::sort(sorted);
    Packed packed;
    for (const auto& [hash, misspelling] : sorted) {
        packed.starts.resize(group_of(hash) + 1, static_cast<uint32_t>(packed.records.size()));
        append_record(*misspelling, packed.records);
    }
    packed.starts.resize(group_count + 1, static_cast<uint32_t>(packed.records.size()));
    return packed;
}

std::string source_of(const Packed& packed) {
    return fmt::format(R"(// Generated from the known misspellings.
#include "rules/typo/misspellings.h"

#pragma GCC diagnostic ignored "-Woverlength-strings"

namespace rmtool::typo {{
namespace {{

constexpr uint32_t starts[] = {{{}}};
constexpr char records[] =
{};

}}  // namespace

constinit const PackedMisspellings known_misspellings = {{starts, {{records, sizeof records - 1}}}};

}}  // namespace rmtool::typo
)",
                       fmt::join(packed.starts, ","), as_literals(packed.records));
}

Result<size_t> check_spellings(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    size_t number = 0;
    for (const std::string_view line : split(text, "\n")) {
        ++number;
        const std::vector<std::string_view> words = split(line, " ");
        // One that differs in its first letter has no letter before it that tells what the pair is about.
        if (words.size() != 2 || !std::ranges::all_of(words, is_key) ||
            shared_prefix(words[0], words[1]) == 0 || words[0] == words[1])
            return Error{fmt::format("line {}: '{}': no pair of words", number, line), {}};
    }
    return number;
}

std::string source_of_spellings(std::string_view text) {
    return fmt::format(R"(// Generated from the pairs of spellings.
#include "rules/typo/spellings.h"

#pragma GCC diagnostic ignored "-Woverlength-strings"

namespace rmtool::typo {{
namespace {{

constexpr char pairs[] =
{};

}}  // namespace

constinit const std::string_view spelling_pairs = {{pairs, sizeof pairs - 1}};

}}  // namespace rmtool::typo
)",
                       as_literals(text));
}

}  // namespace rmtool::typo
