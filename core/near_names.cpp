#include "core/near_names.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "core/alike.h"
#include "core/lower_case.h"
#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr size_t most_suggestions = 3;
constexpr size_t code_points_per_edit = 5;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Some generators leave out the number of a section.
std::string letters_of(std::string_view name) {
    const std::string letters = letters_and_digits(name);
    return letters.substr(std::min(letters.find_first_not_of("0123456789"), letters.size()));
}

// By a form of the name; names.size() where several have the same.
template <class Form>
std::unordered_map<std::string, size_t> positions_of(const std::vector<std::string>& names, Form form) {
    std::unordered_map<std::string, size_t> positions;
    for (size_t index = 0; index < names.size(); ++index) {
        const auto [same, is_new] = positions.try_emplace(form(names[index]), index);
        if (!is_new) same->second = names.size();
    }
    return positions;
}

}  // namespace

NearNames::NearNames(std::vector<std::string> names) : names_(std::move(names)) {
    std::ranges::sort(names_);
    by_lower_case_ = positions_of(names_, lower_case);
}

std::string_view NearNames::same_letters(std::string_view name) const {
    const auto found = by_lower_case_.find(lower_case(name));
    if (found == by_lower_case_.end() || found->second == names_.size()) return {};
    return names_[found->second];
}

std::vector<std::string> NearNames::nearest(std::string_view name) {
    const NearIndex& index = index_.get([this] {
        std::vector<std::u32string> keys;
        keys.reserve(names_.size());
        for (const std::string& each : names_) keys.push_back(utf8::code_points_of(each));
        return NearIndex(std::move(keys));
    });
    const std::u32string word = utf8::code_points_of(name);
    const size_t edits = std::clamp<size_t>(word.size() / code_points_per_edit, 1, NearIndex::most_edits);
    std::vector<std::string> found;
    for (const uint32_t key : index.nearest(word, static_cast<uint32_t>(edits)).keys) {
        // "a" is no misspelt "b".
        const bool is_name = word.size() > 2 * edits;
        if (is_name && found.size() < most_suggestions) found.push_back(names_[key]);
    }
    return found;
}

bool NearNames::has_alike(std::string_view name) {
    const std::unordered_set<std::string>& all = letters_.get([this] {
        std::unordered_set<std::string> made;
        for (const std::string& each : names_) made.insert(letters_of(each));
        return made;
    });
    const std::string letters = letters_of(name);
    return !letters.empty() && all.contains(letters);
}

std::string_view NearNames::same_look(std::string_view name) {
    const std::unordered_map<std::string, size_t>& by_look =
        by_look_.get([this] { return positions_of(names_, composed); });
    const auto found = by_look.find(composed(name));
    if (found == by_look.end() || found->second == names_.size()) return {};
    return names_[found->second] == name ? std::string_view() : names_[found->second];
}

std::string_view NearNames::continued(std::string_view name) const {
    constexpr size_t shortest = 4;  // fewer letters say nothing
    const std::string beginning = std::string(name) + '-';
    const auto is_longer = [&](auto at) { return at != names_.end() && at->starts_with(beginning); };
    const auto first = std::ranges::lower_bound(names_, beginning);
    if (name.size() < shortest || !is_longer(first) || is_longer(std::next(first))) return {};
    return *first;
}

bool has_same_digits(std::string_view left, std::string_view right) {
    std::string digits;
    std::string others;
    std::ranges::copy_if(left, std::back_inserter(digits), is_digit);
    std::ranges::copy_if(right, std::back_inserter(others), is_digit);
    return digits == others;
}

NearNames names_in(const Anchors& anchors) {
    std::vector<std::string> names;
    for (const auto& [name, node] : anchors) {
        if (!name.empty()) names.push_back(name);
    }
    return NearNames(std::move(names));
}

}  // namespace rmtool
