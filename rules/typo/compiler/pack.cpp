#include "rules/typo/compiler/pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/typo/compiler/literals.h"

namespace rmtool::typo {
namespace {

// Eleven bits of the filter for each word let two in a hundred others through.
constexpr size_t words_in_filter_word = 6;

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

void append_record(const Misspelling& misspelling, size_t shared, std::string& out) {
    shared = std::min<size_t>(shared, 31);
    out += static_cast<char>(shared | (misspelling.corrections.size() - 1) << 5);
    out += misspelling.wrong.substr(shared);
    out.back() = static_cast<char>(out.back() | 0x80);
    for (const std::string_view correction : misspelling.corrections)
        append_edit(misspelling.wrong, correction, out);
}

}  // namespace

Result<std::vector<Misspelling>> read_misspellings(std::string_view text) {
    std::vector<Misspelling> misspellings;
    if (text.ends_with('\n')) text.remove_suffix(1);
    for (const std::string_view line : split(text, "\n")) {
        const auto error = [&](std::string_view problem) {
            return Error{fmt::format("line {}: '{}': {}", misspellings.size() + 1, line, problem), {}};
        };
        const size_t arrow = line.find("->");
        if (arrow == line.npos) return error("no '->'");
        Misspelling misspelling{line.substr(0, arrow), split(line.substr(arrow + 2), ", ")};
        const std::string_view problem = problem_of(misspelling);
        if (!problem.empty()) return error(problem);
        if (!misspellings.empty() && misspellings.back().wrong >= misspelling.wrong)
            return error("not in ascending order");
        misspellings.push_back(std::move(misspelling));
    }
    return misspellings;
}

Packed pack(const std::vector<Misspelling>& misspellings) {
    Packed packed;
    packed.filter.resize(misspellings.size() / words_in_filter_word + 1);
    for (size_t i = 0; i < misspellings.size(); ++i) {
        const std::string_view wrong = misspellings[i].wrong;
        const bool begins_block = i % block_size == 0;
        if (begins_block) packed.blocks.push_back(static_cast<uint32_t>(packed.records.size()));
        append_record(misspellings[i], begins_block ? 0 : shared_prefix(wrong, misspellings[i - 1].wrong),
                      packed.records);
        const FilterPlace place = filter_place(wrong, packed.filter.size());
        packed.filter[place.word] |= place.bits;
    }
    return packed;
}

std::string source_of(const Packed& packed) {
    return fmt::format(R"(// Generated from the known misspellings.
#include "rules/typo/misspellings.h"

#pragma GCC diagnostic ignored "-Woverlength-strings"

namespace rmtool::typo {{
namespace {{

constexpr uint64_t filter[] = {{{:#x}}};
constexpr uint32_t blocks[] = {{{}}};
constexpr char records[] =
{};

}}  // namespace

constinit const PackedMisspellings known_misspellings = {{filter, blocks, {{records, sizeof records - 1}}}};

}}  // namespace rmtool::typo
)",
                       fmt::join(packed.filter, ", "), fmt::join(packed.blocks, ", "),
                       as_literals(packed.records));
}

}  // namespace rmtool::typo
